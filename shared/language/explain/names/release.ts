/** Names of the grounds of release (Art. 65-71, 83) and of the statuses the rules answer with. */
import type { Outcome } from '../../../case/kinds.ts'
import type { Guidance, Limitation, ReleaseGround, ReleaseStatus } from '../../../sentencing/guidance.ts'
import type { Says } from '../../say.ts'

export const RELEASE_GROUND_NAMES: Record<ReleaseGround, Says> = {
  '65': { kk: 'шынайы өкіну', ru: 'деятельное раскаяние', en: 'active repentance' },
  '66': {
    kk: 'қажетті қорғаныс шегінен шығу',
    ru: 'превышение пределов необходимой обороны',
    en: 'excess of necessary defence',
  },
  '67': {
    kk: 'ынтымақтастық туралы процестік келісім',
    ru: 'процессуальное соглашение о сотрудничестве',
    en: 'cooperation agreement',
  },
  '67-1': {
    kk: 'заңсыз иемденілген активтерді қайтару туралы келісім',
    ru: 'соглашение о возврате незаконно приобретённых активов',
    en: 'agreement on return of assets',
  },
  '68(1)': { kk: 'татуласу', ru: 'примирение', en: 'reconciliation' },
  '68(2)': {
    kk: 'ауыр қылмыс бойынша татуласу',
    ru: 'примирение по тяжкому преступлению',
    en: 'reconciliation over a grave crime',
  },
  '68(3)': {
    kk: 'қоғам мен мемлекет мүддесіне келтірілген зиянды жою',
    ru: 'заглаживание вреда интересам общества и государства',
    en: 'making up harm to public or state interests',
  },
  '69': { kk: 'кепілгерлік', ru: 'поручительство', en: 'surety' },
  '70': { kk: 'жағдайдың өзгеруі', ru: 'изменение обстановки', en: 'change of situation' },
  '71': { kk: 'ескіру мерзімінің өтуі', ru: 'истечение срока давности', en: 'limitation' },
  '83': {
    kk: 'кәмелетке толмағанды тәрбиелік шаралар қолданып босату',
    ru: 'освобождение несовершеннолетнего с применением воспитательных мер',
    en: 'release of a minor with educational measures',
  },
}

export const RELEASE_STATUS_NAMES: Record<ReleaseStatus, Says> = {
  must: { kk: 'босатылуға тиіс', ru: 'подлежит освобождению', en: 'must be released' },
  may: { kk: 'сот босата алады', ru: 'суд вправе освободить', en: 'the court may release' },
  closed: { kk: 'заң тыйым салған', ru: 'закрыто законом', en: 'closed by law' },
  notMet: { kk: 'шарттары орындалмаған', ru: 'условия не выполнены', en: 'conditions not met' },
  ask: { kk: 'сот анықтауы керек', ru: 'нужен ответ суда', en: 'the court must answer' },
}

export const LIMITATION_STATUS_NAMES: Record<NonNullable<Limitation['status']>, Says> = {
  running: { kk: 'мерзім өткен жоқ', ru: 'срок не истёк', en: 'the term is running' },
  expired: { kk: 'мерзім өтіп кеткен', ru: 'срок истёк', en: 'the term has expired' },
  ask: { kk: 'сот анықтауы керек', ru: 'нужен ответ суда', en: 'the court must answer' },
}

export const CONDITIONAL_STATUS_NAMES: Record<Guidance['conditional']['status'], Says> = {
  open: { kk: 'қолдануға болады', ru: 'допускается', en: 'open' },
  barred: { kk: 'заң тыйым салған', ru: 'запрещено законом', en: 'barred' },
  notApplicable: { kk: 'қолданылмайды', ru: 'неприменимо', en: 'not applicable' },
  ask: { kk: 'сот анықтауы керек', ru: 'нужен ответ суда', en: 'the court must answer' },
}

export const OUTCOME_NAMES: Record<Outcome, Says> = {
  punish: { kk: 'жаза тағайындау', ru: 'назначить наказание', en: 'impose punishment' },
  releaseLiability: {
    kk: 'қылмыстық жауаптылықтан босату',
    ru: 'освободить от уголовной ответственности',
    en: 'release from liability',
  },
  releasePunishment: { kk: 'жазадан босату', ru: 'освободить от наказания', en: 'release from punishment' },
  acquit: { kk: 'ақтау', ru: 'оправдать', en: 'acquit' },
}
