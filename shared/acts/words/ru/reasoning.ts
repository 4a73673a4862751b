/** Descriptive and reasoning part in Russian (CPC 397, 399). */
import type { Defendant } from '../../../case/schema.ts'
import { ruArticle, ruArticles } from '../../../language/grammar/ru-articles.ts'
import { ruChildren, ruDate, ruMoney, ruTerm } from '../../../language/grammar/ru-units.ts'
import { gap, joinPieces, or, say, type Piece } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { CRIME_TO, INSTITUTION, KIND, METHOD } from '../../../language/lexicon/ru-punishments.ts'
import { allNorms, brief, ck, code, cpk, figureOf, g, list, norms } from './basics.ts'
import { acquittalGround, releaseWords } from './grounds.ts'
import { record } from './introduction.ts'
import { AGGRAVATING, BANS, MITIGATING } from '../../../language/lexicon/ru-lists.ts'

/** A point of Art. 54(1). */
const norm54 = (point: string) => ck('54', '1', [point])

/** "не может превышать …". */
const FRACTION: Record<string, string> = {
  '1/2': 'половины',
  '2/3': 'двух третей',
  '3/4': 'трёх четвертей',
  '4/5': 'четырёх пятых',
}

const RECIDIVISM = { recidivism: 'рецидив преступлений', dangerousRecidivism: 'опасный рецидив преступлений' }
const RECIDIVISM_OF = { recidivism: 'рецидива преступлений', dangerousRecidivism: 'опасного рецидива преступлений' }

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
    `${writ ? 'По материалам дела' : 'В главном судебном разбирательстве'} судом установлены следующие обстоятельства.`,

  essence: (who, counts) =>
    say`Сущность обвинения, предъявленного ${brief(who, 'dative')}: ${g(who, 'он обвиняется', 'она обвиняется')} в совершении ${counts.length > 1 ? 'уголовных правонарушений, предусмотренных' : 'уголовного правонарушения, предусмотренного'} ${allNorms(counts, `${who.at}/counts`)} УК.`,

  deed(who, c) {
    const { count } = c
    const when =
      count.startedOn === null || count.startedOn === count.committedOn
        ? ruDate(count.committedOn)
        : `в период с ${ruDate(count.startedOn)} по ${ruDate(count.committedOn)}`
    const fault = faultOf(c)
    return say`Деяние, предусмотренное ${code(c.refs)}, ${brief(who)} ${g(who, 'совершил', 'совершила')} ${when}${fault === null ? '' : ` ${fault}`}.`
  },

  harm(_who, c, several) {
    const { count } = c
    const paid = {
      full: 'Ущерб возмещён добровольно и в полном объёме.',
      part: 'Ущерб возмещён частично.',
      none: 'Ущерб не возмещён.',
    }
    const about = several ? ` (${code([c.refs.at(-1) ?? { article: count.article }])})` : ''
    const sentences: string[] = []
    if (count.damageTenge !== null && count.damageTenge > 0) {
      sentences.push(
        `Уголовным правонарушением${about} причинён имущественный ущерб на сумму ${ruMoney(count.damageTenge)}.`,
      )
      if (count.damagePaid !== null) sentences.push(paid[count.damagePaid])
    }
    if (count.otherHarm === true)
      sentences.push(
        count.otherHarmMadeUp === true
          ? 'Иной (моральный, физический) вред, причинённый уголовным правонарушением, заглажен.'
          : 'Иной (моральный, физический) вред, причинённый уголовным правонарушением, не заглажен.',
      )
    return sentences.join(' ')
  },

  positionLead: (writ) =>
    writ
      ? 'Отношение к предъявленному обвинению таково.'
      : 'Отношение к предъявленному обвинению и показания в суде таковы.',
  evidenceLead: (kind, convicted, writ) =>
    kind === 'acquittal'
      ? 'Исследовав представленные сторонами доказательства, суд установил следующее.'
      : say`Вина ${convicted[0] !== undefined && convicted.length === 1 ? g(convicted[0], 'подсудимого', 'подсудимой') : 'подсудимых'} ${list(convicted.map((who) => brief(who, 'genitive')))} подтверждается следующими доказательствами${writ ? ', имеющимися в деле' : ', исследованными в главном судебном разбирательстве'}.`,
  evidenceByAgreement: () =>
    'Поскольку дело рассмотрено в согласительном производстве, доказательства в суде не исследовались; суд основывается на процессуальном соглашении.',
  rejectedLead: () => 'Следующие доводы суд отклоняет по указанным ниже мотивам.',

  acquittalReasons: (who, ground, at) =>
    say`Оценив исследованные доказательства в их совокупности, суд приходит к выводу, что ${brief(who)} подлежит оправданию ${acquittalGround(ground, at)} (${cpk('394')}).`,

  qualification(who, c, weighed) {
    const role = {
      perpetrator: '',
      organizer: ' в качестве организатора',
      instigator: ' в качестве подстрекателя',
      aider: ' в качестве пособника',
    }[c.count.role]
    const stage = { completed: '', attempt: ', как покушение', preparation: ', как приготовление' }[c.count.stage]
    const fault = faultOf(c)
    const title = c.row === null ? '' : ` («${c.row.title.ru}»)`
    return say`${weighed ? 'Оценив исследованные доказательства в их совокупности, суд' : 'Суд'} квалифицирует действия ${brief(who, 'genitive')}, ${g(who, 'совершённые им', 'совершённые ею')} ${or(fault, 'fault', `${c.at}/fault`, (f) => f)}${role}, по ${code(c.refs)}${title}${stage}.`
  },

  category: (gravity, c) => {
    const norm = code([c.refs.at(-1) ?? { article: c.count.article }])
    if (gravity === null) return say`В соответствии со ${ck('11')} данное деяние относится к: ${gap('category', c.at)}.`
    return gravity === 'infraction'
      ? `В соответствии со ${ck('10')} деяние, предусмотренное ${norm}, является уголовным проступком.`
      : `В соответствии со ${ck('11')} деяние, предусмотренное ${norm}, относится к ${CRIME_TO[gravity]}.`
  },

  principles: (several) =>
    `При назначении наказания суд, руководствуясь ${ck('52', '3')}, учитывает характер и степень общественной опасности содеянного, личность ${several ? 'подсудимых, их' : 'виновного лица, его'} поведение до и после правонарушения, обстоятельства, смягчающие и отягчающие ответственность и наказание, а также влияние наказания на исправление и на условия жизни семьи и иждивенцев.`,

  person(who, d) {
    const p = d.person
    const facts: Piece[] = [
      d.priorConvictions.length === 0
        ? g(who, 'ранее не судим', 'ранее не судима')
        : say`${g(who, 'ранее судим', 'ранее судима')}: ${joinPieces(d.priorConvictions.map(record), '; ')}`,
    ]
    for (const r of d.priorReleases)
      facts.push(
        `${ruDate(r.releasedOn)} ${g(who, 'освобождался', 'освобождалась')} от уголовной ответственности по нереабилитирующему основанию`,
      )
    if (p.pregnant) facts.push('беременна')
    const children = p.children.filter((child) => child.raises).length
    if (children > 0)
      facts.push(
        `${p.raisesAlone ? g(who, 'один', 'одна') + ' ' : ''}воспитывает ${ruChildren(children, 'accusative')}`,
      )
    if (p.disabilityGroup !== null) facts.push(`имеет инвалидность ${p.disabilityGroup}-й группы`)
    if (p.serviceman) facts.push(g(who, 'военнослужащий', 'военнослужащая'))
    if (p.permanentWork === true) facts.push('имеет постоянное место работы')
    if (p.permanentWork === false) facts.push('постоянного места работы не имеет')
    if (p.fullTimeStudy === true) facts.push('обучается на очном отделении')
    if (p.ownIncome === true) facts.push('имеет собственный доход')
    if (p.fitForWork === false) facts.push(g(who, 'нетрудоспособен', 'нетрудоспособна'))
    return say`Оценивая личность ${brief(who, 'genitive')}, суд принимает во внимание следующее: ${joinPieces(facts, '; ')}.`
  },

  mitigating(who, d) {
    const counted = d.mitigating.filter((m) => !m.isElement)
    const elements = d.mitigating.filter((m) => m.isElement)
    const words = (m: (typeof counted)[number]): Piece => {
      const { point, words: listed } = MITIGATING[m.code]
      const text = m.code === 'repentanceOrCooperation' ? repented(d, listed) : listed
      const norm = ck(point[0], point[1], point[2])
      if (m.code === 'otherMitigating')
        return say`${or(m.note, 'otherCircumstance', `${who.at}/mitigating`, (n) => n)} (${norm})`
      return m.note === '' ? `${text} (${norm})` : `${text} – ${m.note} (${norm})`
    }
    const tail =
      elements.length === 0
        ? ''
        : ` Обстоятельство, являющееся признаком состава (${elements.map((m) => MITIGATING[m.code].words).join(', ')}), в силу ${ck('53', '3')} повторно не учитывается.`
    if (counted.length === 0)
      return say`Обстоятельств, смягчающих ответственность и наказание ${brief(who, 'genitive')} (${ck('53')}), судом не установлено.${tail}`
    return say`Судом установлены следующие обстоятельства, смягчающие ответственность и наказание ${brief(who, 'genitive')}: ${joinPieces(counted.map(words), '; ')}.${tail}`
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
          ` Обстоятельство (${AGGRAVATING[a.code].words}) суд с учётом характера деяния отягчающим не признаёт (${norm54(AGGRAVATING[a.code].point)}).`,
      ),
      ...(elements.length > 0
        ? [
            ` Обстоятельство, предусмотренное в качестве признака состава (${elements.map((a) => AGGRAVATING[a.code].words).join(', ')}), в силу ${ck('54', '2')} повторно не учитывается.`,
          ]
        : []),
    ].join('')
    if (items.length === 0)
      return say`Обстоятельств, отягчающих ответственность и наказание ${brief(who, 'genitive')} (${ck('54')}), судом не установлено.${tail}`
    return say`Судом установлены следующие обстоятельства, отягчающие ответственность и наказание ${brief(who, 'genitive')}: ${joinPieces(items, '; ')}.${tail}`
  },

  recidivism(who, kind, at) {
    if (kind === 'ask')
      return say`В действиях ${brief(who, 'genitive')} имеется: ${gap('recidivism', at)} (${ck('14')}).`
    if (kind === 'none')
      return say`Рецидива преступлений в действиях ${brief(who, 'genitive')} не имеется (${ck('14')}).`
    return say`С учётом прежней судимости суд на основании ${ck('14', kind === 'recidivism' ? '1' : '2')} признаёт в действиях ${brief(who, 'genitive')} ${RECIDIVISM[kind]}; наказание назначается с учётом ${ck('59')}.`
  },

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

  caps(c, cap, penalties, several) {
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
    return figures.length === 0 ? `${shown}.` : `${shown}. Верхний предел наказания составляет: ${figures.join('; ')}.`
  },

  noImprisonment: (c, several) =>
    `Поскольку санкция${several ? ` ${code([c.refs.at(-1) ?? { article: c.count.article }])}` : ''} предусматривает менее строгий вид основного наказания, а причинённый вред возмещён добровольно и полностью, лишение свободы в силу ${ck('55', '1')} не назначается.`,

  exceptional: (_who, words) =>
    `Исключительными обстоятельствами, существенно уменьшающими общественную опасность деяния, суд признаёт следующее и применяет ${ck('55', '4')}: ${words}`,

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
    const why = or(reason.trim(), 'departureReason', `${at}/reason`, (words) => words)
    return from === null ? why : say`Относительно применения ${ruArticle(from)} УК суд отмечает следующее: ${why}`
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
      const because = f.because.length === 0 ? ck('63', '6') : `${norms(f.because)} УК`
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

  belowMinimum: (_who, c, exceptional, milderKind) =>
    `По ${code([c.refs.at(-1) ?? { article: c.count.article }])} суд, применяя ${exceptional ? ck('55', '4') : ck('55', '6')}, назначает ${milderKind ? 'более мягкий вид наказания, чем предусмотрен санкцией' : 'наказание ниже нижнего предела санкции'}.`,

  banReasons: (_who, bans) =>
    `В силу ${ck('50', '2')} обязательному назначению подлежит пожизненное лишение права ${bans.map((b) => BANS[b].ban).join('; ')}.`,

  confiscationReasons: (items) =>
    say`Конфискации на основании ${ck('48')} подлежит следующее имущество: ${joinPieces(items, '; ')}.`,

  releaseReasons: (who, ground, at) => releaseWords(who, ground, at),

  claimReasons: (several, acquittal) =>
    acquittal
      ? 'Гражданский иск разрешается в зависимости от основания оправдания.'
      : `Разрешая ${several ? 'гражданские иски' : 'гражданский иск'}, суд исходит из размера причинённого вреда и возмещённой его части.`,

  otherReasons: () =>
    `Вопросы о вещественных доказательствах, процессуальных издержках и мере пресечения подлежат разрешению в соответствии с ${cpk('390', '1')}.`,

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
    return `На основании изложенного и руководствуясь ${ruArticles(articles)} Уголовно-процессуального кодекса Республики Казахстан, суд`
  },
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Form of guilt: of the count, else of the article where it leaves no choice. */
function faultOf(c: CountWords): string | null {
  const fault = c.count.fault ?? c.row?.fault ?? 'either'
  return fault === 'negligent' ? 'по неосторожности' : fault === 'intentional' ? 'умышленно' : null
}

/** Point 11 of Art. 53 by the acts the case names; the general words where it names none. */
function repented(d: Defendant, otherwise: string): string {
  const r = d.repentance
  const words = [
    ...(r.sincere === true ? ['чистосердечное раскаяние'] : []),
    ...(r.cameForward === true ? ['явка с повинной'] : []),
    ...(r.helpedSolve === true ? ['активное содействие раскрытию и расследованию'] : []),
  ]
  return words.length === 0 ? otherwise : words.join(', ')
}
