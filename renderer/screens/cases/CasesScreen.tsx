/** Істер: find a case, open it, begin one, bring one in. */
import { Suspense, lazy, useDeferredValue, useRef, useState } from 'react'
import { Button, FileButton, Select, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react'
import type { CaseQuery } from '../../../shared/contract/values.ts'
import { useSession } from '../../app/session.tsx'
import { useNewCase } from '../../app/useNewCase.ts'
import { useText } from '../../text/text.tsx'
import { articleQuery } from './articleQuery.ts'
import { CaseTable } from './CaseTable.tsx'
import { useDrop } from './useDrop.ts'
import { useImport } from './useImport.ts'
import styles from './Cases.module.css'

const DraftsModal = lazy(() => import('./DraftsModal.tsx'))

/** Days within which a term ends, to choose from. */
const DUE = [3, 7, 15] as const
const ANY = 'any'

const STAGES = ['new', 'inProgress', 'decided', 'signed'] as const

export function CasesScreen() {
  const t = useText()
  const { info } = useSession()
  const [text, setText] = useState('')
  const [stage, setStage] = useState<string>('all')
  const [article, setArticle] = useState('')
  const [due, setDue] = useState<string>(ANY)
  const [sort, setSort] = useState<{ by: NonNullable<CaseQuery['sort']>; descending: boolean }>({
    by: 'changedAt',
    descending: true,
  })
  const searchText = useDeferredValue(text.trim())
  const searchArticle = useDeferredValue(articleQuery(article))
  const chosenStage = STAGES.find((known) => known === stage)
  const dueWithin = DUE.find((days) => String(days) === due)
  const query: CaseQuery = {
    sort: sort.by,
    descending: sort.descending,
    ...(searchText ? { text: searchText } : {}),
    ...(chosenStage ? { stage: chosenStage } : {}),
    ...(searchArticle ? { article: searchArticle } : {}),
    ...(dueWithin === undefined ? {} : { dueWithin }),
  }
  const filtered = searchText !== '' || chosenStage !== undefined || searchArticle !== '' || dueWithin !== undefined
  const imports = useImport()
  const area = useRef<HTMLDivElement>(null)
  const dropping = useDrop(area, imports.pageFiles)
  const create = useNewCase()
  const [drafting, setDrafting] = useState<{ total: number; chosen: readonly string[] } | null>(null)

  return (
    <div className={styles['screen']} ref={area}>
      <div className={styles['bar']}>
        <h1 className={styles['title']}>{t('cases.title')}</h1>
        <TextInput
          className={styles['search']}
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          type="search"
        />
        <Select
          aria-label={t('cases.stage')}
          w="10.5rem"
          value={stage}
          onChange={(value) => setStage(value ?? 'all')}
          data={[
            { value: 'all', label: t('cases.allStages') },
            ...STAGES.map((s) => ({ value: s, label: t(`cases.stage.${s}`) })),
          ]}
        />
        <TextInput
          aria-label={t('cases.articles')}
          placeholder={t('cases.anyArticle')}
          w="9.5rem"
          value={article}
          onChange={(e) => setArticle(e.currentTarget.value)}
        />
        <Select
          aria-label={t('cases.deadline')}
          w="10.5rem"
          value={due}
          onChange={(value) => setDue(value ?? ANY)}
          data={[
            { value: ANY, label: t('cases.anyDeadline') },
            ...DUE.map((n) => ({ value: String(n), label: t('cases.dueWithin', { n }) })),
          ]}
        />
        <div className={styles['actions']}>
          {info.host === 'window' ? (
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              loading={imports.dialog.isPending || imports.files.isPending}
              onClick={() => imports.dialog.mutate()}
            >
              {t('cases.import')}
            </Button>
          ) : (
            <FileButton onChange={imports.pageFiles} accept=".json,application/json" multiple>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
                  {t('cases.import')}
                </Button>
              )}
            </FileButton>
          )}
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={create.isPending}
            onClick={() => create.mutate()}
          >
            {t('cases.new')}
          </Button>
        </div>
      </div>
      <CaseTable
        query={query}
        filtered={filtered}
        sort={sort}
        onSort={setSort}
        onClear={() => {
          setText('')
          setStage('all')
          setArticle('')
          setDue(ANY)
        }}
        onDrafts={(total, chosen) => setDrafting({ total, chosen })}
        onNew={() => create.mutate()}
        onExamples={() => imports.examples.mutate()}
        loadingExamples={imports.examples.isPending}
      />
      {drafting !== null && (
        <Suspense>
          <DraftsModal query={query} {...drafting} onClose={() => setDrafting(null)} />
        </Suspense>
      )}
      {dropping && <div className={styles['drop']}>{t('cases.drop')}</div>}
    </div>
  )
}
