/** The last step: files for Word and print, the signature, and the proof that it holds. */
import { useState } from 'react'
import { Select } from '@mantine/core'
import type { ActLanguage } from '../../../shared/acts/document.ts'
import type { Autosave } from '../../draft/autosave.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { useText } from '../../text/text.tsx'
import { useActs } from '../act/useActs.ts'
import { ExportPanel } from './ExportPanel.tsx'
import { SignedActs } from './SignedActs.tsx'
import { SignPanel } from './SignPanel.tsx'
import { VerifyPanel } from './VerifyPanel.tsx'
import styles from './Export.module.css'

export default function SignTab(props: { id: string; autosave: Autosave; locked: boolean }) {
  const t = useText()
  const file = useCaseFile()
  const [language, setLanguage] = useState<ActLanguage>(file.language)
  const [chosen, setChosen] = useState(0)
  const acts = useActs(language)
  const index = Math.max(0, Math.min(chosen, acts.length - 1))
  const desk = acts[index]
  return (
    <div className={styles['screen']}>
      <SignedActs id={props.id} locked={props.locked} />
      {desk ? (
        <>
          <div className={styles['top']}>
            <Select
              label={t('act.choose')}
              data={acts.map(({ act: a }, i) => ({ value: String(i), label: `${i + 1}. ${a.title}` }))}
              value={String(index)}
              onChange={(value) => setChosen(Number(value))}
            />
            <Select
              label={t('act.language')}
              data={(['kk', 'ru'] as const).map((value) => ({
                value,
                label: `${t(`language.${value}`)}${value === file.language ? '' : ` (${t('act.translation')})`}`,
              }))}
              value={language}
              onChange={(value) => setLanguage(value === 'ru' ? 'ru' : 'kk')}
            />
          </div>
          <ExportPanel id={props.id} desk={desk} index={index} language={language} autosave={props.autosave} />
          <SignPanel id={props.id} desk={desk} index={index} language={language} autosave={props.autosave} />
        </>
      ) : (
        <p className={styles['none']}>{t('act.none')}</p>
      )}
      <VerifyPanel />
    </div>
  )
}
