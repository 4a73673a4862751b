/** Which column of a table is what: beside the first rows, so that nobody has to guess. */
import { useState } from 'react'
import { Button, Checkbox, Modal, MultiSelect, Select } from '@mantine/core'
import { MAP_FIELDS } from '../../../../shared/archive/table-map.ts'
import type { MapField, TableMap } from '../../../../shared/archive/table-map.ts'
import type { TablePreviewValue } from '../../../../shared/contract/calls/archive.ts'
import { useText } from '../../../text/text.tsx'
import styles from '../Archive.module.css'

const NONE = ''

function textOf(map: TableMap | null): string[] {
  return map === null ? [] : typeof map.text === 'string' ? [map.text] : map.text
}

export function TableMapModal(props: {
  table: TablePreviewValue
  map: TableMap | null
  onMap: (map: TableMap | null) => void
  onClose: () => void
}) {
  const t = useText()
  const { table } = props
  const [map, setMap] = useState<Partial<TableMap>>(props.map ?? {})
  const [text, setText] = useState(textOf(props.map).filter((name) => table.columns.includes(name)))
  const columns = table.columns.filter((name) => name !== '')
  const usedBy = (name: string): string[] => [
    ...(text.includes(name) ? [t('archive.field.text')] : []),
    ...MAP_FIELDS.filter((field) => map[field] === name).map((field) => t(`archive.field.${field}`)),
  ]

  function choose(field: MapField, name: string | null): void {
    const { [field]: _, ...rest } = map
    setMap(name === null || name === NONE ? rest : { ...rest, [field]: name })
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('archive.map.title')}
      size="min(72rem, 94vw)"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={styles['map']}>
        <p className={styles['hint']}>{t('archive.map.words')}</p>
        {props.map !== null && (
          <p className={styles['hint']}>{t(table.remembered ? 'archive.map.remembered' : 'archive.map.guessed')}</p>
        )}
        <div className={styles['mapFields']}>
          <MultiSelect
            label={t('archive.field.text')}
            withAsterisk
            searchable
            data={columns}
            value={text}
            onChange={setText}
            className={styles['mapText']}
          />
          {MAP_FIELDS.map((field) => (
            <Select
              key={field}
              label={t(`archive.field.${field}`)}
              data={[{ value: NONE, label: t('archive.map.none') }, ...columns]}
              value={map[field] ?? NONE}
              onChange={(name) => choose(field, name)}
            />
          ))}
        </div>
        <Checkbox
          label={t('archive.map.generated')}
          checked={map.generated === true}
          onChange={(event) => setMap({ ...map, generated: event.currentTarget.checked })}
        />
        <h3>{t('archive.map.preview')}</h3>
        <div className={styles['preview']} tabIndex={0} role="region" aria-label={t('archive.map.preview')}>
          <table>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col" data-used={usedBy(name).length > 0 || undefined}>
                    {name}
                    <small>{usedBy(name).join(', ')}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, at) => (
                // The rows of a preview have no name and never change places.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={at}>
                  {columns.map((name) => (
                    <td key={name}>{row[table.columns.indexOf(name)] ?? ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className={styles['buttons']}>
          <Button
            disabled={text.length === 0}
            onClick={() => props.onMap({ ...map, text: text.length === 1 ? (text[0] ?? '') : text })}
          >
            {t('archive.map.ready')}
          </Button>
          <Button variant="default" onClick={() => props.onMap(null)}>
            {t('archive.map.skip')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
