/** The case beside its defendants: court, parties, claims, evidence, costs, the judge's own text. */
import { PARTICIPANT_ROLES } from '../../../shared/case/schema.ts'
import type { CaseFile } from '../../../shared/case/schema.ts'
import { useCaseFile } from '../../draft/useDraft.tsx'
import { ChoiceAt } from '../../fields/ChoiceAt.tsx'
import { DateAt } from '../../fields/DateAt.tsx'
import { NumberAt } from '../../fields/NumberAt.tsx'
import { PartyAt } from '../../fields/PartyAt.tsx'
import { TextAt } from '../../fields/TextAt.tsx'
import { ToggleAt } from '../../fields/ToggleAt.tsx'
import { useText } from '../../text/text.tsx'
import { freshId } from '../sentencing/facts/freshId.ts'
import { Attachments } from './Attachments.tsx'
import { ListAt } from './ListAt.tsx'
import { Narrative } from './Narrative.tsx'
import fields from '../../fields/Fields.module.css'
import styles from './Case.module.css'

const RULINGS = ['granted', 'partly', 'leftUnexamined', 'refused'] as const
const FATES = ['returnTo', 'destroy', 'keepInFile', 'toState'] as const

export function FileTab(props: { id: string; locked: boolean }) {
  const t = useText()
  const file = useCaseFile()
  return (
    <div className={styles['file']}>
      <fieldset className={styles['side']} disabled={props.locked} aria-label={t('case.tab.file')}>
        <section className={styles['group']}>
          <h2>{t('case.general')}</h2>
          <div className={fields['pair']}>
            <TextAt at="/number" label={t('case.number')} nullable maxLength={200} />
            <TextAt at="/preTrialNumber" label={t('case.preTrialNumber')} nullable maxLength={200} />
          </div>
          <div className={fields['pair']}>
            <ChoiceAt
              at="/language"
              label={t('case.language')}
              options={(['kk', 'ru'] as const).map((value) => ({ value, label: t(`language.ofCase.${value}`) }))}
            />
            <DateAt at="/receivedOn" label={t('case.receivedOn')} />
            <DateAt at="/verdictOn" label={t('case.verdictOn')} />
          </div>
          <ToggleAt at="/hearing/open" label={t('case.hearingOpen')} />
        </section>
        <section className={styles['group']}>
          <h2>{t('case.court')}</h2>
          <div className={fields['broad']}>
            <TextAt at="/court/name/kk" label={t('case.courtName.kk')} />
            <TextAt at="/court/name/ru" label={t('case.courtName.ru')} />
            <TextAt at="/court/place/kk" label={t('case.place.kk')} />
            <TextAt at="/court/place/ru" label={t('case.place.ru')} />
            <TextAt at="/court/judge" label={t('case.judge')} nullable />
            <TextAt at="/court/clerk" label={t('case.clerk')} nullable />
            <TextAt at="/court/appealCourt/kk" label={t('case.appeal.kk')} />
            <TextAt at="/court/appealCourt/ru" label={t('case.appeal.ru')} />
          </div>
        </section>
        <ListAt<CaseFile['hearing']['participants'][number]>
          at="/hearing/participants"
          title={t('case.participants')}
          add={t('case.addParticipant')}
          fresh={() => ({ role: 'prosecutor', name: '' })}
          nameOf={(participant) => participant.name || t(`participant.${participant.role}`)}
        >
          {(at) => (
            <>
              <ChoiceAt
                at={`${at}/role`}
                label={t('case.role')}
                options={PARTICIPANT_ROLES.map((value) => ({ value, label: t(`participant.${value}`) }))}
              />
              <TextAt at={`${at}/name`} label={t('case.name')} />
            </>
          )}
        </ListAt>
        <ListAt<CaseFile['victims'][number]>
          at="/victims"
          title={t('case.victims')}
          add={t('case.addVictim')}
          fresh={() => ({
            id: freshId(
              'v',
              file.victims.map((v) => v.id),
            ),
            name: '',
            private: true,
          })}
          nameOf={(victim) => victim.name || t('case.victims')}
        >
          {(at) => (
            <>
              <TextAt at={`${at}/name`} label={t('case.name')} />
              <ToggleAt at={`${at}/private`} label={t('case.private')} />
            </>
          )}
        </ListAt>
        <ListAt<CaseFile['civilClaims'][number]>
          at="/civilClaims"
          title={t('case.claims')}
          add={t('case.addClaim')}
          fresh={() => ({
            claimant: file.victims[0]?.id ?? '',
            against: file.defendants.map((d) => d.id),
            amountTenge: null,
            ruling: null,
            grantedTenge: null,
          })}
          nameOf={(claim) => claim.claimant}
        >
          {(at) => (
            <>
              <PartyAt at={`${at}/claimant`} label={t('case.claimant')} who="victims" />
              <NumberAt at={`${at}/amountTenge`} label={t('case.amount')} />
              <ChoiceAt
                at={`${at}/ruling`}
                label={t('case.ruling')}
                none={t('choice.none')}
                options={RULINGS.map((value) => ({ value, label: t(`ruling.${value}`) }))}
              />
              <NumberAt at={`${at}/grantedTenge`} label={t('case.granted')} />
            </>
          )}
        </ListAt>
      </fieldset>
      <div className={styles['side']}>
        <fieldset className={styles['fields']} disabled={props.locked} aria-label={t('case.tab.file')}>
          <ListAt<CaseFile['evidence'][number]>
            at="/evidence"
            title={t('case.evidence')}
            add={t('case.addEvidence')}
            fresh={() => ({ item: '', fate: null, to: null })}
            nameOf={(evidence) => evidence.item || t('case.item')}
          >
            {(at) => (
              <>
                <TextAt at={`${at}/item`} label={t('case.item')} />
                <ChoiceAt
                  at={`${at}/fate`}
                  label={t('case.fate')}
                  none={t('choice.none')}
                  options={FATES.map((value) => ({ value, label: t(`fate.${value}`) }))}
                />
                <PartyAt at={`${at}/to`} label={t('case.fateTo')} who="all" />
              </>
            )}
          </ListAt>
          <ListAt<CaseFile['costs'][number]>
            at="/costs"
            title={t('case.costs')}
            add={t('case.addCost')}
            fresh={() => ({ what: '', amountTenge: null, from: null })}
            nameOf={(cost) => cost.what || t('case.what')}
          >
            {(at) => (
              <>
                <TextAt at={`${at}/what`} label={t('case.what')} />
                <NumberAt at={`${at}/amountTenge`} label={t('case.amount')} />
                <PartyAt at={`${at}/from`} label={t('case.costFrom')} who="defendants" none={t('case.fromState')} />
              </>
            )}
          </ListAt>
          <section className={styles['group']}>
            <h2>{t('case.narrative')}</h2>
            {(['facts', 'position', 'evidence', 'rejected'] as const).map((part) => (
              <Narrative key={part} at={`/narrative/${part}`} label={t(`narrative.${part}`)} />
            ))}
          </section>
        </fieldset>
        <Attachments id={props.id} />
      </div>
    </div>
  )
}
