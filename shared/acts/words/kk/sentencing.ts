/** Reasons of the punishment in Kazakh (CC 46, 52, 55-63). */
import { kkArticle } from '../../../language/grammar/kk-articles.ts'
import { kkDateOf, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { gap, or, ownText, say } from '../../pieces.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { CRIME_OF, INSTITUTION, KIND, METHOD, RECIDIVISM } from '../../../language/lexicon/kk-punishments.ts'
import { brief, ck, code, figureOf, list, norms } from './basics.ts'

/** "… жартысынан": what a figure may not exceed. */
const FRACTION: Record<string, string> = {
  '1/2': 'жартысынан',
  '2/3': 'үштен екісінен',
  '3/4': 'төрттен үшінен',
  '4/5': 'бестен төртінен',
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
      accelerated: 'Іс бойынша сотқа дейінгі тергеп-тексеру жеделдетілген тәртіппен жүргізілген',
      plea: 'Кінәні мойындау туралы процестік келісімнің барлық талаптары орындалған',
      cooperation: 'Ынтымақтастық туралы процестік келісімнің барлық талаптары орындалған',
      assetReturn: 'Заңсыз иемденілген активтерді қайтару туралы процестік келісім жасалған',
      writ: 'Іс бұйрықты іс жүргізу тәртібімен қаралды',
    }[procedure]
    return procedure === 'assetReturn'
      ? say`${words}, бұл ${brief(who, 'genitive')} жеке басын бағалау кезінде ескеріледі.`
      : `${words}, сондықтан жаза ${ck('55', '3', 'accusative')} ескере отырып тағайындалады.`
  },

  caps(c, cap, penalties, { several, minor }) {
    const about = several ? `${code([c.refs.at(-1) ?? { article: c.count.article }], 'nominative')} бойынша: ` : ''
    const sentences: string[] = []
    if (cap.stage !== null)
      sentences.push(
        `Қылмыс аяқталмағандықтан, ${ck('56', c.count.stage === 'preparation' ? '2' : '3', 'dative')} сәйкес жаза негізгі жаза түрінің ең жоғары мерзімінің немесе мөлшерінің ${FRACTION[cap.stage] ?? cap.stage} аспауға тиіс`,
      )
    if (cap.part2 !== null)
      sentences.push(
        `жеңілдететін мән-жай бар және ауырлататын мән-жай жоқ болғандықтан, ${ck('55', '2', 'dative')} сәйкес жазаның мерзімі немесе мөлшері санкцияда көзделген ең жоғары мерзімнің немесе мөлшердің ${FRACTION[cap.part2] ?? cap.part2} аспауға тиіс`,
      )
    if (cap.part3 !== null)
      sentences.push(
        `${ck('55', '3', 'dative')} сәйкес жаза ең жоғары мерзімнің немесе мөлшердің ${FRACTION[cap.part3] ?? cap.part3} аспауға тиіс`,
      )
    const figures = penalties
      .filter((p) => p.max !== null && p.printedMax !== null)
      .map(
        (p) =>
          `${KIND[p.kind]} бойынша – ${figureOf(p.kind, p.max ?? 0, p.unit)} (санкция бойынша ең жоғарысы – ${figureOf(p.kind, p.printedMax ?? 0, p.unit)})`,
      )
    const text = sentences.join('; ')
    const shown = about + (about === '' ? text.charAt(0).toUpperCase() + text.slice(1) : text)
    return figures.length === 0
      ? `${shown}.`
      : `${shown}. ${minor ? `Кәмелетке толмағандар үшін ${ck('81', null, 'locative')} белгіленген шектерді ескере отырып, жазаның` : 'Осыған сәйкес жазаның'} жоғарғы шегі: ${figures.join('; ')}.`
  },

  noImprisonment: (c, several) =>
    `${several ? `${code([c.refs.at(-1) ?? { article: c.count.article }], 'nominative')} бойынша санкцияда` : 'Санкцияда'} онша қатаң емес негізгі жаза түрі көзделгендіктен және келтірілген зиян өз еркімен толық өтелгендіктен, ${ck('55', '1', 'dative')} сәйкес бас бостандығынан айыру тағайындалмайды.`,

  exceptional: (_who, words) =>
    say`Сот мыналарды іс-әрекеттің қоғамға қауіптілігін едәуір азайтатын ерекше мән-жайлар деп таниды және ${ck('55', '4', 'accusative')} қолданады: ${words}`,

  belowMinimum: (_who, c, exceptional, milderKind) =>
    `${code([c.refs.at(-1) ?? { article: c.count.article }], 'nominative')} бойынша сот ${exceptional ? ck('55', '4', 'accusative') : ck('55', '6', 'accusative')} қолданып, ${milderKind ? 'санкцияда көзделгеннен неғұрлым жеңіл жаза түрін' : 'санкцияның төменгі шегінен төмен жаза'} тағайындайды.`,

  kindReasons(who, f) {
    const opening = `Жаза түрін таңдағанда сот ${ck('52', '2', 'accusative')} басшылыққа алады: неғұрлым қатаң жаза онша қатаң емес жаза мақсатына жете алмайтын жағдайда ғана тағайындалады.`
    const about = f.about === null ? '' : `${code(f.about, 'nominative')} бойынша: `
    const rule = f.first ? `${opening}${about === '' ? '' : ` ${upper(about.trim())}`}` : about.trim()
    const open = (text: string) => (about === '' ? upper(text) : text)
    if (f.onlyKind)
      return say`${rule} ${open('осы адамға')} қатысты санкция бойынша тағайындауға болатын жалғыз негізгі жаза түрі – ${KIND[f.chosen]}.`
    const because: string[] = []
    if (f.gravity !== null) because.push(`іс-әрекеттің ${CRIME_OF[f.gravity]} болып табылатынын`)
    if (f.recidivism === 'recidivism' || f.recidivism === 'dangerousRecidivism')
      because.push(`${RECIDIVISM[f.recidivism]}н`)
    else if (f.hasRecord) because.push('бұрынғы жазаның түзелуге жеткіліксіз болғанын')
    if (f.hasAggravating) because.push('ауырлататын мән-жайларды')
    if (f.hasMitigating) because.push('жеңілдететін мән-жайларды')
    because.push('сотталушының жеке басын')
    const why = because.length > 1 ? `${because.slice(0, -1).join(', ')} және ${because.at(-1)}` : because.join('')
    if (f.milder.length === 0 && f.chosen === 'imprisonment')
      return say`${rule} ${open(why)} ескере отырып, сот өмір бойына бас бостандығынан айыруды қолданбай-ақ, белгілі бір мерзімге бас бостандығынан айыруды жазаның мақсатына жету үшін жеткілікті деп есептейді.`
    if (f.milder.length === 0)
      return say`${rule} ${open(why)} ескере отырып, сот санкцияда көзделген ең жеңіл негізгі жаза – ${KIND[f.chosen]} – жазаның мақсатына жету үшін жеткілікті деп есептейді.`
    const milder = `онша қатаң емес ${f.milder.length > 1 ? 'жазалар' : 'жаза'} (${f.milder.map((kind) => KIND[kind]).join(', ')})`
    if (f.chosen === 'imprisonment' && !f.conditional)
      return say`${rule} ${open(why)} ескере отырып, сот ${milder} жазаның мақсатына жете алмайды, ${brief(who, 'genitive')} түзелуі бас бостандығынан айырғанда ғана мүмкін деген қорытындыға келді.`
    return say`${rule} ${open(why)} ескере отырып, сот ${milder} жазаның мақсатына жете алмайды, ал ${KIND[f.chosen]} қажетті әрі жеткілікті деген қорытындыға келді.`
  },

  departure: (from, reason, at) => {
    const why = or(reason.trim(), 'departureReason', `${at}/reason`, (words) => ownText(words, `${at}/reason`))
    return from === null
      ? why
      : say`ҚК-нің ${kkArticle(from, 'accusative')} қолдануға қатысты сот мынаны ескереді: ${why}`
  },

  cumulationReasons(who, method, set, capMonths) {
    const cap =
      capMonths === null
        ? ''
        : ` Бас бостандығынан айырудың түпкілікті мерзімі ${kkTerm(capMonths, 'ablative')} аспауға тиіс.`
    const why =
      set === 'B'
        ? ' Жиынтыққа тек қылмыстық теріс қылықтар, онша ауыр емес және ауырлығы орташа қылмыстар кіретіндіктен, заң жазаларды сіңіруді ғана көздейді.'
        : ''
    return say`${brief(who, 'dative')} әрбір қылмыстық құқық бұзушылық үшін жаза жеке тағайындалып, түпкілікті жаза ${ck('58', null, 'nominative')} бойынша ${method === null ? gap('method', who.at) : METHOD[method]} айқындалады.${why}${cap}`
  },

  sentencesReasons(who, unserved, limits) {
    const cap =
      limits === null
        ? ''
        : ` Түпкілікті жаза жаңа құқық бұзушылық үшін тағайындалған жазадан да, өтелмеген бөліктен де көп болуға тиіс және бас бостандығынан айыру ${kkTerm(limits.capMonths, 'ablative')} аспауға тиіс.`
    return say`${brief(who)} қылмыстық құқық бұзушылықты ${list(unserved.map((u) => kkDateOf(u.sentencedOn)))} үкім бойынша жазасын толық өтегенге дейін жасағандықтан, түпкілікті жаза ${ck('60', null, 'dative')} сәйкес үкімдердің жиынтығы бойынша тағайындалады.${cap}`
  },

  conditionalReasons(who, f) {
    if (f.chosen)
      return say`Сот ${f.hasMitigating ? 'жеңілдететін мән-жайларды, ' : ''}${brief(who, 'genitive')} жеке басын${f.hasRecord ? '' : ', бұрын сотталмағанын'} ескере отырып, оның жазаны нақты өтемей-ақ түзелуі мүмкін деген қорытындыға келді және ${ck('63', null, 'accusative')} қолданады.`
    if (f.status === 'barred') {
      const why =
        f.recidivism === 'recidivism' || f.recidivism === 'dangerousRecidivism'
          ? `${RECIDIVISM[f.recidivism]} анықталғандықтан, `
          : f.especiallyGrave
            ? 'аса ауыр қылмыс жасалғандықтан, '
            : ''
      const because = f.because.length === 0 ? ck('63', '6', 'dative') : `ҚК-нің ${norms(f.because, 'dative')}`
      return upper(`${why}${because} сәйкес шартты түрде соттау қолданылмайды.`)
    }
    return say`Іс-әрекеттің сипаты мен қоғамға қауіптілік дәрежесін${f.hasRecord ? ', бұрынғы сотталғандығын' : ''} және ${brief(who, 'genitive')} жеке басын ескере отырып, сот оның жазаны нақты өтемей түзелуі мүмкін емес деп есептейді және ${ck('63', null, 'accusative')} қолдануға негіз таппайды.`
  },

  institutionReasons(who, f) {
    const where = or(f.institution, 'institution', f.at, (i) => INSTITUTION[i])
    if (f.institution === 'juvenileMedium')
      return say`${ck('46', '2', 'dative')} сәйкес ${brief(who)}, үкім шығарылған күні он сегіз жасқа толмағандықтан, жазасын ${where} мекемеде өтеуге тиіс.`
    if (f.life)
      return say`${ck('46', '5', 'dative')} сәйкес өмір бойына бас бостандығынан айыру жазасы ${where} мекемеде өтелуге тиіс.`
    const term = f.months === null ? '' : ` тағайындалған жаза мерзімінің ${kkTerm(f.months)} екенін,`
    return say`Қылмыстың ${f.negligent ? 'абайсызда' : 'қасақана'} жасалғанын,${term} ${brief(who, 'genitive')} бұрын бас бостандығынан айыру жазасын ${f.servedBefore ? 'өтегенін' : 'өтемегенін'} ескере отырып, сот ${ck('46', '5', 'dative')} сәйкес жазаны өтеу үшін ${where} мекемені айқындайды.`
  },
}
