import { useText } from '../../text/text.tsx'
import styles from './Charts.module.css'

/** The figures of a chart as a table: for screen readers, for copying, and for whoever trusts numbers more than bars. */
export function ChartTable(props: { caption: string; head: string[]; rows: string[][] }) {
  const t = useText()
  return (
    <details className={styles['behind']}>
      <summary>{t('picture.table')}</summary>
      <table className={styles['table']}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={props.head[i]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={props.head[i]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
