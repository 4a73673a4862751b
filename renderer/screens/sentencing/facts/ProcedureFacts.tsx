import { PROCEDURES } from '../../../../shared/case/kinds.ts'
import type { Defendant } from '../../../../shared/case/schema.ts'
import { useValue } from '../../../draft/useDraft.tsx'
import { ChoiceAt } from '../../../fields/ChoiceAt.tsx'
import { DateAt } from '../../../fields/DateAt.tsx'
import { FlagAt } from '../../../fields/FlagAt.tsx'
import { Section } from '../../../fields/Section.tsx'
import { useText } from '../../../text/text.tsx'

export function ProcedureFacts(props: { base: string }) {
  const t = useText()
  const { base } = props
  const [procedure] = useValue<Defendant['procedure']>(`${base}/procedure`)
  const [reconciliation] = useValue<Defendant['reconciliation']>(`${base}/reconciliation`)
  const withAgreement = procedure === 'plea' || procedure === 'cooperation' || procedure === 'assetReturn'
  return (
    <>
      <Section title={t('facts.procedure')} gist={t(`procedure.${procedure}`)}>
        <ChoiceAt
          at={`${base}/procedure`}
          label={t('procedure.kind')}
          options={PROCEDURES.map((p) => ({ value: p, label: t(`procedure.${p}`) }))}
        />
        {withAgreement && <FlagAt at={`${base}/agreementMet`} label={t('procedure.agreementMet')} />}
        <FlagAt at={`${base}/evadedCourt`} label={t('procedure.evaded')} />
      </Section>
      <Section
        title={t('facts.reconciliation')}
        gist={reconciliation.reached === true ? t('reconciliation.reached') : t('facts.none')}
      >
        <div>
          <FlagAt at={`${base}/reconciliation/reached`} label={t('reconciliation.reached')} />
          <FlagAt at={`${base}/reconciliation/allVictims`} label={t('reconciliation.allVictims')} />
          <FlagAt at={`${base}/reconciliation/harmMadeUp`} label={t('reconciliation.harmMadeUp')} />
          <FlagAt at={`${base}/reconciliation/mediated`} label={t('reconciliation.mediated')} />
        </div>
        <DateAt at={`${base}/reconciliation/on`} label={t('reconciliation.on')} />
        <div>
          <FlagAt at={`${base}/repentance/cameForward`} label={t('repentance.cameForward')} />
          <FlagAt at={`${base}/repentance/helpedSolve`} label={t('repentance.helpedSolve')} />
          <FlagAt at={`${base}/repentance/madeUpHarm`} label={t('repentance.madeUpHarm')} />
          <FlagAt at={`${base}/repentance/sincere`} label={t('repentance.sincere')} />
        </div>
      </Section>
    </>
  )
}
