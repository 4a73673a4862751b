/** Reasons of the punishment in Russian (CC 46, 52, 55-63). */
import { ruArticle } from '../../../language/grammar/ru-articles.ts'
import { ruDate, ruTerm } from '../../../language/grammar/ru-units.ts'
import { gap, or, ownText, say } from '../../pieces.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { CRIME_TO, INSTITUTION, KIND, METHOD, RECIDIVISM_OF } from '../../../language/lexicon/ru-punishments.ts'
import { brief, ck, code, figureOf, g, list, norms } from './basics.ts'

/** "не может превышать …". */
const FRACTION: Record<string, string> = {
  '1/2': 'половины',
  '2/3': 'двух третей',
  '3/4': 'трёх четвертей',
  '4/5': 'четырёх пятых',
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const sentencing: Pick<
  Phrasebook,
  | 'agreement'
  | 'caps'
  | 'noImprisonment'
  | 'exceptional'
  | 'belowMinimum'
  | 'kindReasons'
  | 'departure'
  | 'cumulationReasons'
  | 'sentencesReasons'
  | 'conditionalReasons'
  | 'institutionReasons'
> = {
  agreement(who, procedure) {
    const words = {
      ordinary: '',
      accelerated: 'Досудебное расследование по делу проведено в ускоренном порядке',
      plea: 'Все условия процессуального соглашения о признании вины выполнены',
      cooperation: 'Все условия процессуального соглашения о сотрудничестве выполнены',
      assetReturn: 'По делу заключено процессуальное соглашение о возврате незаконно приобретённых активов',
      writ: 'Дело рассмотрено в порядке приказного производства',
    }[procedure]
    return procedure === 'assetReturn'
      ? say`${words}, что суд учитывает при оценке личности ${brief(who, 'genitive')}.`
      : `${words}, поэтому наказание назначается с учётом ${ck('55', '3')}.`
  },

  caps(c, cap, penalties, { several, minor }) {
    const about = several ? `По ${code([c.refs.at(-1) ?? { article: c.count.article }])}: ` : ''
    const sentences: string[] = []
    if (cap.stage !== null)
      sentences.push(
        `поскольку преступление не окончено, в силу ${ck('56', c.count.stage === 'preparation' ? '2' : '3')} наказание не может превышать ${FRACTION[cap.stage] ?? cap.stage} максимального срока или размера основного вида наказания`,
      )
    if (cap.part2 !== null)
      sentences.push(
        `при наличии смягчающего и отсутствии отягчающих обстоятельств в силу ${ck('55', '2')} срок или размер наказания не может превышать ${FRACTION[cap.part2] ?? cap.part2} максимального, предусмотренного санкцией`,
      )
    if (cap.part3 !== null)
      sentences.push(
        `в силу ${ck('55', '3')} срок или размер наказания не может превышать ${FRACTION[cap.part3] ?? cap.part3} максимального`,
      )
    const figures = penalties
      .filter((p) => p.max !== null && p.printedMax !== null)
      .map(
        (p) =>
          `${KIND[p.kind].nominative} – ${figureOf(p.kind, p.max ?? 0, p.unit)} (максимум санкции – ${figureOf(p.kind, p.printedMax ?? 0, p.unit)})`,
      )
    const text = sentences.join('; ')
    const shown = about + (about === '' ? text.charAt(0).toUpperCase() + text.slice(1) : text)
    return figures.length === 0
      ? `${shown}.`
      : `${shown}. ${minor ? `С учётом пределов, установленных ${ck('81')} для несовершеннолетних, верхний` : 'Верхний'} предел наказания составляет: ${figures.join('; ')}.`
  },

  noImprisonment: (c, several) =>
    `Поскольку санкция${several ? ` ${code([c.refs.at(-1) ?? { article: c.count.article }])}` : ''} предусматривает менее строгий вид основного наказания, а причинённый вред возмещён добровольно и полностью, лишение свободы в силу ${ck('55', '1')} не назначается.`,

  exceptional: (_who, words) =>
    say`Исключительными обстоятельствами, существенно уменьшающими общественную опасность деяния, суд признаёт следующее и применяет ${ck('55', '4')}: ${words}`,

  belowMinimum: (_who, c, exceptional, milderKind) =>
    `По ${code([c.refs.at(-1) ?? { article: c.count.article }])} суд, применяя ${exceptional ? ck('55', '4') : ck('55', '6')}, назначает ${milderKind ? 'более мягкий вид наказания, чем предусмотрен санкцией' : 'наказание ниже нижнего предела санкции'}.`,

  kindReasons(who, f) {
    const opening = `При выборе вида наказания суд исходит из ${ck('52', '2')}: более строгий вид назначается лишь тогда, когда менее строгий не может обеспечить достижение целей наказания.`
    const about = f.about === null ? '' : `по ${code(f.about)}: `
    const rule = f.first ? `${opening}${about === '' ? '' : ` ${upper(about.trim())}`}` : upper(about.trim())
    const open = (text: string) => (about === '' ? upper(text) : text)
    if (f.onlyKind)
      return say`${rule} ${open('единственный')} вид основного наказания, который по санкции может быть назначен данному лицу, – ${KIND[f.chosen].nominative}.`
    const because: string[] = []
    if (f.gravity !== null) because.push(`отнесение деяния к ${CRIME_TO[f.gravity]}`)
    if (f.recidivism === 'recidivism' || f.recidivism === 'dangerousRecidivism')
      because.push(`наличие ${RECIDIVISM_OF[f.recidivism]}`)
    else if (f.hasRecord) because.push('недостаточность прежнего наказания для исправления')
    if (f.hasAggravating) because.push('отягчающие обстоятельства')
    if (f.hasMitigating) because.push('смягчающие обстоятельства')
    because.push('данные о личности')
    const why = because.length > 1 ? `${because.slice(0, -1).join(', ')} и ${because.at(-1)}` : because.join('')
    if (f.milder.length === 0 && f.chosen === 'imprisonment')
      return say`${rule} ${open('принимая')} во внимание ${why}, суд не усматривает необходимости в пожизненном лишении свободы и считает достаточным лишение свободы на определённый срок.`
    if (f.milder.length === 0)
      return say`${rule} ${open('принимая')} во внимание ${why}, суд считает наиболее мягкий из предусмотренных санкцией видов основного наказания – ${KIND[f.chosen].nominative} – достаточным для достижения целей наказания.`
    const names = f.milder.map((kind) => KIND[kind].nominative).join(', ')
    const milder =
      f.milder.length > 1
        ? `менее строгие виды наказания (${names}) не обеспечат его целей`
        : `менее строгий вид наказания (${names}) не обеспечит его целей`
    const enough =
      f.chosen === 'correctionalWorks' ? 'являются необходимыми и достаточными' : 'является необходимым и достаточным'
    if (f.chosen === 'imprisonment' && !f.conditional)
      return say`${rule} ${open('принимая')} во внимание ${why}, суд приходит к выводу, что ${milder} и исправление ${brief(who, 'genitive')} возможно только в условиях лишения свободы.`
    return say`${rule} ${open('принимая')} во внимание ${why}, суд приходит к выводу, что ${milder}, а ${KIND[f.chosen].nominative} ${enough}.`
  },

  departure: (from, reason, at) => {
    const why = or(reason.trim(), 'departureReason', `${at}/reason`, (words) => ownText(words, `${at}/reason`))
    return from === null ? why : say`Относительно применения ${ruArticle(from)}\u00a0УК суд отмечает следующее: ${why}`
  },

  cumulationReasons(who, method, set, capMonths) {
    const cap =
      capMonths === null
        ? ''
        : ` Окончательный срок лишения свободы не может превышать ${ruTerm(capMonths, 'genitive')}.`
    const why =
      set === 'B'
        ? ' Поскольку в совокупность входят только уголовные проступки, преступления небольшой и средней тяжести, закон допускает лишь поглощение наказаний.'
        : ''
    return say`Наказание ${brief(who, 'dative')} назначается за каждое уголовное правонарушение отдельно, а окончательное определяется по ${ck('58')} ${method === null ? gap('method', who.at) : METHOD[method]}.${why}${cap}`
  },

  sentencesReasons(who, unserved, limits) {
    const cap =
      limits === null
        ? ''
        : ` Окончательное наказание должно быть больше как вновь назначенного, так и неотбытой части, а лишение свободы не может превышать ${ruTerm(limits.capMonths, 'genitive')}.`
    return say`Поскольку ${brief(who)} ${g(who, 'совершил', 'совершила')} уголовное правонарушение до полного отбытия наказания по приговору от ${list(unserved.map((u) => ruDate(u.sentencedOn)))}, окончательное наказание назначается по совокупности приговоров в соответствии со ${ck('60')}.${cap}`
  },

  conditionalReasons(who, f) {
    if (f.chosen)
      return say`С учётом ${f.hasMitigating ? 'смягчающих обстоятельств, ' : ''}данных о личности ${brief(who, 'genitive')}${f.hasRecord ? '' : ', отсутствия прежних судимостей'} суд приходит к выводу о возможности исправления без реального отбывания наказания и применяет ${ck('63')}.`
    if (f.status === 'barred') {
      const why =
        f.recidivism === 'recidivism' || f.recidivism === 'dangerousRecidivism'
          ? `при наличии ${RECIDIVISM_OF[f.recidivism]} `
          : f.especiallyGrave
            ? 'за особо тяжкое преступление '
            : ''
      const because = f.because.length === 0 ? ck('63', '6') : `${norms(f.because)}\u00a0УК`
      return `Условное осуждение ${why}не применяется в силу ${because}.`
    }
    return say`С учётом характера и степени общественной опасности содеянного${f.hasRecord ? ', прежней судимости' : ''} и данных о личности ${brief(who, 'genitive')} суд не находит возможным исправление без реального отбывания наказания и оснований для применения ${ck('63')} не усматривает.`
  },

  institutionReasons(who, f) {
    const where = or(f.institution, 'institution', f.at, (i) => INSTITUTION[i])
    if (f.institution === 'juvenileMedium')
      return say`В соответствии с ${ck('46', '2')} ${brief(who)}, не ${g(who, 'достигший', 'достигшая')} восемнадцати лет ко дню вынесения приговора, подлежит направлению в учреждение ${where}.`
    if (f.life)
      return say`В соответствии с ${ck('46', '5')} пожизненное лишение свободы отбывается в учреждении ${where}.`
    const term = f.months === null ? '' : `, срок наказания составляет ${ruTerm(f.months)}`
    return say`Учитывая, что преступление совершено ${f.negligent ? 'по неосторожности' : 'умышленно'}${term}, а ${brief(who)} ранее лишение свободы ${f.servedBefore ? g(who, 'отбывал', 'отбывала') : g(who, 'не отбывал', 'не отбывала')}, суд в соответствии с ${ck('46', '5')} определяет отбывание наказания в учреждении ${where}.`
  },
}
