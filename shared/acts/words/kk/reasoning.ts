/** Descriptive and reasoning part in Kazakh (CPC 397, 399). */
import type { Defendant } from '../../../case/schema.ts'
import { kkArticle, kkArticles } from '../../../language/grammar/kk-articles.ts'
import { kkDecline } from '../../../language/grammar/kk-cases.ts'
import { kkDate, kkDateOf, kkMoney, kkQuantity, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { gap, joinPieces, or, say, type Piece } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { CRIME_OF, INSTITUTION, KIND, METHOD } from '../../../language/lexicon/kk-punishments.ts'
import { allNorms, brief, ck, code, cpk, figureOf, list, norms } from './basics.ts'
import { record } from './introduction.ts'
import { AGGRAVATING, BANS, MITIGATING } from '../../../language/lexicon/kk-lists.ts'
import { acquittalGround, releaseWords } from './grounds.ts'

/** A point of Art. 54(1). */
const norm54 = (point: string) => ck('54', '1', 'nominative', [point])

/** "… жартысынан": what a figure may not exceed. */
const FRACTION: Record<string, string> = {
  '1/2': 'жартысынан',
  '2/3': 'үштен екісінен',
  '3/4': 'төрттен үшінен',
  '4/5': 'бестен төртінен',
}

const RECIDIVISM = { recidivism: 'қылмыстардың қайталануы', dangerousRecidivism: 'қылмыстардың қауіпті қайталануы' }

export const reasoning: Pick<
  Phrasebook,
  | 'factsLead'
  | 'essence'
  | 'deed'
  | 'harm'
  | 'positionLead'
  | 'evidenceLead'
  | 'evidenceByAgreement'
  | 'rejectedLead'
  | 'acquittalReasons'
  | 'qualification'
  | 'category'
  | 'principles'
  | 'person'
  | 'mitigating'
  | 'aggravating'
  | 'recidivism'
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
  | 'banReasons'
  | 'confiscationReasons'
  | 'releaseReasons'
  | 'claimReasons'
  | 'otherReasons'
  | 'law'
> = {
  factsLead: (writ) =>
    `${writ ? 'Іс материалдары бойынша' : 'Басты сот талқылауында'} сот мынадай мән-жайларды анықтады.`,

  essence: (who, counts) =>
    say`${brief(who, 'dative')} тағылған айыптың мәні: ол ҚК-нің ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${counts.length > 1 ? 'қылмыстық құқық бұзушылықтарды' : 'қылмыстық құқық бұзушылықты'} жасады деп айыпталған.`,

  deed(who, c) {
    const { count } = c
    const when =
      count.startedOn === null || count.startedOn === count.committedOn
        ? kkDate(count.committedOn, 'locative')
        : `${kkDate(count.startedOn, 'ablative')} ${kkDate(count.committedOn, 'dative')} дейінгі аралықта`
    const fault = faultOf(c)
    return say`${code(c.refs, 'locative')} көзделген іс-әрекетті ${brief(who)} ${when}${fault === null ? '' : ` ${fault}`} жасаған.`
  },

  harm(_who, c, several) {
    const { count } = c
    const paid = {
      full: 'Залал толық көлемде өз еркімен өтелген.',
      part: 'Залал ішінара өтелген.',
      none: 'Залал өтелмеген.',
    }
    const about = several ? `${code([c.refs.at(-1) ?? { article: count.article }], 'nominative')} бойынша ` : ''
    const sentences: string[] = []
    if (count.damageTenge !== null && count.damageTenge > 0) {
      sentences.push(
        `${upper(`${about}қылмыстық құқық бұзушылық салдарынан`)} ${kkMoney(count.damageTenge)} мөлшерінде мүліктік залал келтірілді.`,
      )
      if (count.damagePaid !== null) sentences.push(paid[count.damagePaid])
    }
    if (count.otherHarm === true)
      sentences.push(
        count.otherHarmMadeUp === true
          ? 'Қылмыстық құқық бұзушылықпен келтірілген өзге (моральдық, физикалық) зиян жойылған.'
          : 'Қылмыстық құқық бұзушылықпен келтірілген өзге (моральдық, физикалық) зиян жойылмаған.',
      )
    return sentences.join(' ')
  },

  positionLead: (writ) =>
    `Сотталушының тағылған айыпқа көзқарасы${writ ? '' : ' және сотта берген айғақтары'} мынадай.`,
  evidenceLead: (kind, convicted, writ) =>
    kind === 'acquittal'
      ? 'Сот тараптар ұсынған дәлелдемелерді зерттеп, мынаны анықтады.'
      : say`${convicted.length > 1 ? 'Сотталушылар' : 'Сотталушы'} ${list(convicted.map((who) => brief(who, 'genitive')))} кінәсі ${writ ? 'іс материалдарындағы' : 'сот талқылауында зерттелген'} мынадай дәлелдемелермен расталады.`,
  evidenceByAgreement: () =>
    'Іс келісімдік іс жүргізу тәртібімен қаралғандықтан, дәлелдемелер сотта зерттелмеді; сот процестік келісімге сүйенеді.',
  rejectedLead: () => 'Сот мынадай дәлелдерді төменде көрсетілген себептермен қабылдамайды.',

  acquittalReasons: (who, ground, at) =>
    say`Зерттелген дәлелдемелердің жиынтығын бағалап, сот ${brief(who, 'accusative')} ${acquittalGround(ground, at)} байланысты ақтау қажет деген қорытындыға келді (${cpk('394', null, 'nominative')}).`,

  qualification(who, c, weighed) {
    const role = {
      perpetrator: '',
      organizer: ' ұйымдастырушы ретіндегі',
      instigator: ' айдап салушы ретіндегі',
      aider: ' көмектесуші ретіндегі',
    }[c.count.role]
    const stage = { completed: '', attempt: ' (аяқталмаған қылмыс – оқталу)', preparation: ' (қылмысқа дайындалу)' }[
      c.count.stage
    ]
    const fault = faultOf(c)
    const title = c.row === null ? '' : ` («${c.row.title.kk}»)`
    return say`${weighed ? 'Зерттелген дәлелдемелердің жиынтығын бағалап, сот' : 'Сот'} ${brief(who, 'genitive')}${role} ${or(fault, 'fault', `${c.at}/fault`, (f) => f)} жасаған әрекетін ${code(c.refs, 'nominative')} бойынша саралайды${title}${stage}.`
  },

  category: (gravity, c) =>
    gravity === null
      ? say`${ck('11', null, 'dative')} сәйкес бұл іс-әрекет ${gap('category', c.at)} болып табылады.`
      : gravity === 'infraction'
        ? `${ck('10', null, 'dative')} сәйкес ${code([c.refs.at(-1) ?? { article: c.count.article }], 'locative')} көзделген іс-әрекет қылмыстық теріс қылық болып табылады.`
        : `${ck('11', null, 'dative')} сәйкес ${code([c.refs.at(-1) ?? { article: c.count.article }], 'locative')} көзделген іс-әрекет ${CRIME_OF[gravity]}тар санатына жатады.`,

  principles: (several) =>
    `Жаза тағайындау кезінде сот ${ck('52', '3', 'accusative')} басшылыққа алып, іс-әрекеттің сипаты мен қоғамға қауіптілік дәрежесін, ${several ? 'сотталушылардың' : 'сотталушының'} жеке басын, оның ішінде құқық бұзушылыққа дейінгі және одан кейінгі мінез-құлқын, жауаптылықты жеңілдететін және ауырлататын мән-жайларды, сондай-ақ жазаның түзелуге және отбасының не асырауындағы адамдардың өмір сүру жағдайына ықпалын ескереді.`,

  person(who, d) {
    const p = d.person
    const facts: Piece[] = [
      d.priorConvictions.length === 0
        ? 'бұрын сотталмаған'
        : say`бұрын сотталған: ${list(d.priorConvictions.map(record))}`,
    ]
    if (d.priorReleases.length > 0)
      facts.push(
        list(
          d.priorReleases.map(
            (r) => `${kkDate(r.releasedOn, 'locative')} ақтамайтын негіз бойынша қылмыстық жауаптылықтан босатылған`,
          ),
        ),
      )
    if (p.pregnant) facts.push('жүкті')
    const children = p.children.filter((child) => child.raises).length
    if (children > 0)
      facts.push(`${kkQuantity(children, 'бала')} тәрбиелеп отыр${p.raisesAlone ? ' (жалғызбасты)' : ''}`)
    if (p.disabilityGroup !== null) facts.push(`${p.disabilityGroup}-топтағы мүгедектігі бар`)
    if (p.serviceman) facts.push('әскери қызметші')
    if (p.permanentWork === true) facts.push('тұрақты жұмысы бар')
    if (p.permanentWork === false) facts.push('тұрақты жұмысы жоқ')
    if (p.fullTimeStudy === true) facts.push('күндізгі бөлімде оқиды')
    if (p.ownIncome === true) facts.push('дербес табысы бар')
    if (p.fitForWork === false) facts.push('еңбекке жарамсыз')
    return say`${brief(who, 'genitive')} жеке басына қатысты сот мынаны ескереді: ${joinPieces(facts, '; ')}.`
  },

  mitigating(who, d) {
    const counted = d.mitigating.filter((m) => !m.isElement)
    const elements = d.mitigating.filter((m) => m.isElement)
    const words = (m: (typeof counted)[number]): Piece => {
      const { point, words: listed } = MITIGATING[m.code]
      const text = m.code === 'repentanceOrCooperation' ? repented(d, listed) : listed
      const norm = ck(point[0], point[1], 'nominative', point[2])
      if (m.code === 'otherMitigating')
        return say`${or(m.note, 'otherCircumstance', `${who.at}/mitigating`, (n) => n)} (${norm})`
      return m.note === '' ? `${text} (${norm})` : `${text} – ${m.note} (${norm})`
    }
    const tail =
      elements.length === 0
        ? ''
        : ` Қылмыстық құқық бұзушылық құрамының белгісі болып табылатын мән-жай (${elements.map((m) => MITIGATING[m.code].words).join(', ')}) ${ck('53', '3', 'dative')} сәйкес қайта ескерілмейді.`
    if (counted.length === 0)
      return say`${brief(who, 'genitive')} жауаптылығы мен жазасын жеңілдететін мән-жайларды (${ck('53', null, 'nominative')}) сот анықтаған жоқ.${tail}`
    return say`Сот ${brief(who, 'genitive')} жауаптылығы мен жазасын жеңілдететін мән-жайлар деп мыналарды таниды: ${joinPieces(counted.map(words), '; ')}.${tail}`
  },

  aggravating(who, d, recidivism) {
    const counted = d.aggravating.filter((a) => a.counted && !a.isElement)
    const uncounted = d.aggravating.filter((a) => !a.counted && !a.isElement)
    const elements = d.aggravating.filter((a) => a.isElement)
    const items = counted.map((a): Piece => {
      const { point, words: listed } = AGGRAVATING[a.code]
      const found = recidivism === 'recidivism' || recidivism === 'dangerousRecidivism'
      // Point 1 names repetition and recidivism: where recidivism is found, it is what the court means.
      const words = a.code === 'repetitionOrRecidivism' && found ? RECIDIVISM[recidivism] : listed
      return a.note === '' || a.note === words
        ? `${words} (${norm54(point)})`
        : `${words} – ${a.note} (${norm54(point)})`
    })
    const listed = counted.some((a) => a.code === 'repetitionOrRecidivism')
    if (!listed && (recidivism === 'recidivism' || recidivism === 'dangerousRecidivism'))
      items.unshift(`${RECIDIVISM[recidivism]} (${norm54('1')})`)
    const tail = [
      ...uncounted.map(
        (a) =>
          ` Құқық бұзушылықты ${kkDecline(AGGRAVATING[a.code].words, 'accusative')} сот іс-әрекеттің сипатын ескере отырып, ауырлататын мән-жай деп танымайды (${norm54(AGGRAVATING[a.code].point)}).`,
      ),
      ...(elements.length > 0
        ? [
            ` Құрамның белгісі ретінде көзделген мән-жай (${elements.map((a) => AGGRAVATING[a.code].words).join(', ')}) ${ck('54', '2', 'dative')} сәйкес қайта ескерілмейді.`,
          ]
        : []),
    ].join('')
    if (items.length === 0)
      return say`${brief(who, 'genitive')} жауаптылығы мен жазасын ауырлататын мән-жайларды (${ck('54', null, 'nominative')}) сот анықтаған жоқ.${tail}`
    return say`Сот ${brief(who, 'genitive')} жауаптылығы мен жазасын ауырлататын мән-жайлар деп мыналарды таниды: ${joinPieces(items, '; ')}.${tail}`
  },

  recidivism(who, kind, at) {
    if (kind === 'ask')
      return say`${brief(who, 'genitive')} әрекетінде: ${gap('recidivism', at)} (${ck('14', null, 'nominative')}).`
    if (kind === 'none')
      return say`${brief(who, 'genitive')} әрекетінде қылмыстардың қайталануы жоқ (${ck('14', null, 'nominative')}).`
    return say`Бұрынғы сотталғандығын ескере отырып, сот ${ck('14', kind === 'recidivism' ? '1' : '2', 'nominative')} негізінде ${brief(who, 'genitive')} әрекетінде ${RECIDIVISM[kind]} бар деп таниды; жаза ${ck('59', null, 'accusative')} ескере отырып тағайындалады.`
  },

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

  caps(c, cap, penalties, several) {
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
    return figures.length === 0 ? `${shown}.` : `${shown}. Осыған сәйкес жазаның жоғарғы шегі: ${figures.join('; ')}.`
  },

  noImprisonment: (c, several) =>
    `${several ? `${code([c.refs.at(-1) ?? { article: c.count.article }], 'nominative')} бойынша санкцияда` : 'Санкцияда'} онша қатаң емес негізгі жаза түрі көзделгендіктен және келтірілген зиян өз еркімен толық өтелгендіктен, ${ck('55', '1', 'dative')} сәйкес бас бостандығынан айыру тағайындалмайды.`,

  exceptional: (_who, words) =>
    `Сот мыналарды іс-әрекеттің қоғамға қауіптілігін едәуір төмендететін ерекше мән-жайлар деп таниды және ${ck('55', '4', 'accusative')} қолданады: ${words}`,

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
    const why = or(reason.trim(), 'departureReason', `${at}/reason`, (words) => words)
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
    return say`${brief(who)} қылмыстық құқық бұзушылықты ${list(unserved.map((u) => kkDateOf(u.sentencedOn)))} үкім бойынша жазасын толық өтегенге дейін жасағандықтан, түпкілікті жаза ${ck('60', null, 'nominative')} бойынша үкімдердің жиынтығымен тағайындалады.${cap}`
  },

  conditionalReasons(who, f) {
    if (f.chosen)
      return say`Сот ${f.hasMitigating ? 'жеңілдететін мән-жайларды, ' : ''}${brief(who, 'genitive')} жеке басын${f.hasRecord ? '' : ', бұрын сотталмағанын'} ескере отырып, оның түзелуі жазаны нақты өтемей мүмкін деген қорытындыға келді және ${ck('63', null, 'accusative')} қолданады.`
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
    return say`Іс-әрекеттің сипаты мен қоғамға қауіптілік дәрежесін${f.hasRecord ? ', бұрынғы сотталғандығын' : ''} және ${brief(who, 'genitive')} жеке басын ескере отырып, сот оның түзелуін жазаны нақты өтемей мүмкін деп есептемейді және ${ck('63', null, 'accusative')} қолдануға негіз таппайды.`
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

  belowMinimum: (_who, c, exceptional, milderKind) =>
    `${code([c.refs.at(-1) ?? { article: c.count.article }], 'nominative')} бойынша сот ${exceptional ? ck('55', '4', 'accusative') : ck('55', '6', 'accusative')} қолданып, ${milderKind ? 'санкцияда көзделгеннен неғұрлым жеңіл жаза түрін' : 'санкцияның төменгі шегінен төмен жаза'} тағайындайды.`,

  banReasons: (_who, bans) =>
    `${ck('50', '2', 'dative')} сәйкес ${bans.map((b) => BANS[b].ban).join('; ')} өмір бойына айыру міндетті түрде тағайындалады.`,

  confiscationReasons: (items) =>
    say`${ck('48', null, 'nominative')} негізінде тәркіленуге тиіс: ${joinPieces(items, '; ')}.`,

  releaseReasons: (who, ground, at) => releaseWords(who, ground, at),

  claimReasons: (several, acquittal) =>
    acquittal
      ? 'Азаматтық талап ақтау негізіне қарай шешіледі.'
      : `Азаматтық ${several ? 'талаптарды' : 'талапты'} шешкенде сот келтірілген зиянның мөлшері мен оның өтелген бөлігін ескереді.`,

  otherReasons: () =>
    `Заттай дәлелдемелердің тағдыры, процестік шығасылар және бұлтартпау шарасы ${cpk('390', '1', 'dative')} сәйкес шешілуге тиіс.`,

  law(kind, procedure) {
    const special = procedure === 'writ' ? ['629-4', '629-5'] : procedure === 'plea' ? ['626', '627'] : []
    const articles =
      kind === 'acquittal'
        ? ['387', '388', '389', '390', '394', '399', '400', '401', '402']
        : kind === 'termination'
          ? ['35', '36', '288', '343']
          : kind === 'privateResolution'
            ? ['405']
            : ['387', '388', '389', '390', '393', '395', '396', '397', '398', '401', '402', ...special]
    const shown = kkArticles(articles, 'accusative')
    return `Баяндалғанның негізінде және Қазақстан Республикасы Қылмыстық-процестік кодексінің ${shown} басшылыққа алып, сот`
  },
}

/** Form of guilt: of the count, else of the article where it leaves no choice. */
function faultOf(c: CountWords): string | null {
  const fault = c.count.fault ?? c.row?.fault ?? 'either'
  return fault === 'negligent' ? 'абайсызда' : fault === 'intentional' ? 'қасақана' : null
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Point 11 of Art. 53 by the acts the case names; the general words where it names none. */
function repented(d: Defendant, otherwise: string): string {
  const r = d.repentance
  const words = [
    ...(r.sincere === true ? ['шын жүректен өкіну'] : []),
    ...(r.cameForward === true ? ['айыбын мойындап келу'] : []),
    ...(r.helpedSolve === true ? ['құқық бұзушылықты ашуға және тергеуге белсенді жәрдемдесу'] : []),
  ]
  return words.length === 0 ? otherwise : words.join(', ')
}
