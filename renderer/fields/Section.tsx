import type { ReactNode } from 'react'
import styles from './Fields.module.css'

/** A part of the facts that folds away, with its gist in the heading. */
export function Section(props: { title: string; gist?: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles['section']} open={props.open ?? false}>
      <summary>
        <h2>{props.title}</h2>
        {props.gist && <span className={styles['gist']}>{props.gist}</span>}
      </summary>
      <div className={styles['body']}>{props.children}</div>
    </details>
  )
}
