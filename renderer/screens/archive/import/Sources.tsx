import { useRef, useState } from 'react'
import { Button, FileButton, Progress, TextInput } from '@mantine/core'
import { IconFiles, IconFolder, IconTable } from '@tabler/icons-react'
import { useSession } from '../../../app/session.tsx'
import { showNumber } from '../../../text/format.ts'
import { useText } from '../../../text/text.tsx'
import { TableMapModal } from './TableMapModal.tsx'
import type { Sources as SourcesState } from './useSources.ts'
import styles from '../Archive.module.css'

const FORMATS = ['DOCX', 'PDF', 'HTML', 'TXT', 'RTF', 'ZIP', 'CSV', 'JSONL', 'XLSX']
const ACCEPT = '.docx,.pdf,.html,.htm,.txt,.rtf,.zip,.csv,.tsv,.jsonl,.ndjson,.xlsx'

/** Where the acts come from, and what was found there. */
export function Sources(props: { sources: SourcesState; busy: boolean }) {
  const t = useText()
  const { info } = useSession()
  const { sources, busy } = props
  const { taking, preview } = sources
  const [path, setPath] = useState('')
  const folder = useRef<HTMLInputElement>(null)
  const window = info.host === 'window'
  return (
    <section className={styles['card']} aria-labelledby="archive-import">
      <h2 id="archive-import">{t('archive.import.title')}</h2>
      <p className={styles['hint']}>{t('archive.import.words', { formats: FORMATS.join(', ') })}</p>
      <div className={styles['buttons']}>
        {window ? (
          <>
            <Button
              variant="default"
              leftSection={<IconFiles size={16} aria-hidden />}
              onClick={() => sources.choose('files')}
            >
              {t('archive.import.chooseFiles')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFolder size={16} aria-hidden />}
              onClick={() => sources.choose('folder')}
            >
              {t('archive.import.chooseFolder')}
            </Button>
          </>
        ) : (
          <>
            <FileButton multiple accept={ACCEPT} onChange={(files) => sources.files(files)}>
              {(button) => (
                <Button {...button} variant="default" leftSection={<IconFiles size={16} aria-hidden />}>
                  {t('archive.import.chooseFiles')}
                </Button>
              )}
            </FileButton>
            <input
              ref={folder}
              type="file"
              hidden
              aria-label={t('archive.import.chooseFolder')}
              // The attribute has no type in React: it lets a browser choose a whole folder.
              {...{ webkitdirectory: '' }}
              onChange={(event) => {
                sources.files([...(event.currentTarget.files ?? [])])
                event.currentTarget.value = ''
              }}
            />
            <Button
              variant="default"
              leftSection={<IconFolder size={16} aria-hidden />}
              onClick={() => folder.current?.click()}
            >
              {t('archive.import.chooseFolder')}
            </Button>
          </>
        )}
        <span className={styles['hint']}>{t('archive.import.drop')}</span>
      </div>
      <form
        className={styles['pathLine']}
        onSubmit={(event) => {
          event.preventDefault()
          if (path.trim() !== '') sources.paths([path.trim()])
        }}
      >
        <TextInput
          label={t('archive.import.path')}
          description={t('archive.import.pathHint')}
          value={path}
          maxLength={4000}
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={sources.looking} disabled={path.trim() === ''}>
          {t('archive.import.look')}
        </Button>
      </form>
      {sources.tooMuch && (
        <p className={styles['wrong']} role="alert">
          {t('archive.import.tooMuch')}
        </p>
      )}
      {taking !== null && (
        <div className={styles['taking']} role="status">
          <span>
            {t('archive.import.taking')}: {taking.name}
          </span>
          <Progress
            value={taking.total === 0 ? 100 : (taking.done / taking.total) * 100}
            aria-label={t('archive.import.taking')}
          />
        </div>
      )}
      {preview !== null && <Looked sources={sources} preview={preview} busy={busy} language={t.language} />}
    </section>
  )
}

function Looked(props: {
  sources: SourcesState
  preview: NonNullable<SourcesState['preview']>
  busy: boolean
  language: 'kk' | 'ru' | 'en'
}) {
  const t = useText()
  const { sources, preview, busy } = props
  const [mapping, setMapping] = useState<string | null>(null)
  const { tables, acts, more, faults } = preview
  const open = tables.find(({ path }) => path === mapping)
  const mapped = tables.filter(({ path }) => sources.maps[path]).length
  const undecided = tables.some(({ path, fault }) => fault === null && sources.maps[path] === undefined)
  const empty = acts === 0 && tables.length === 0
  return (
    <div className={styles['looked']} data-testid="archive-looked">
      {empty ? (
        <p>{t('archive.import.nothing')}</p>
      ) : (
        <p>
          {more
            ? t('archive.import.foundMore', { n: showNumber(acts, props.language) })
            : t('archive.import.found', { n: acts })}
          {tables.length > 0 && ` · ${t('archive.import.tables', { n: tables.length })}`}
        </p>
      )}
      {tables.length > 0 && (
        <ul className={styles['tables']}>
          {tables.map(({ path, fault }) => (
            <li key={path}>
              <IconTable size={16} aria-hidden />
              <span className={styles['path']}>{path.split(/[\\/]/u).at(-1)}</span>
              {fault === null ? (
                <>
                  <span className={styles['hint']}>
                    {sources.maps[path] === null
                      ? t('archive.map.leftOut')
                      : t(sources.maps[path] === undefined ? 'archive.map.unset' : 'archive.map.set')}
                  </span>
                  <Button size="xs" variant="default" onClick={() => setMapping(path)}>
                    {t('archive.map.open')}
                  </Button>
                </>
              ) : (
                <span className={styles['wrong']}>{t.of(fault.says)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {faults.map(({ source, says }) => (
        <p key={source} className={styles['wrong']}>
          {source}: {t.of(says)}
        </p>
      ))}
      <div className={styles['buttons']}>
        <Button
          loading={sources.starting}
          disabled={busy || undecided || (acts === 0 && mapped === 0)}
          onClick={() => sources.start()}
        >
          {t('archive.import.start')}
        </Button>
        <Button variant="default" onClick={() => sources.drop()}>
          {t('common.cancel')}
        </Button>
      </div>
      {open !== undefined && (
        <TableMapModal
          key={open.path}
          table={open}
          map={sources.maps[open.path] ?? open.map}
          onClose={() => setMapping(null)}
          onMap={(map) => {
            sources.map(open.path, map)
            setMapping(null)
          }}
        />
      )}
    </div>
  )
}
