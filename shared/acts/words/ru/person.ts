/** The person and the circumstances in Russian (CC 50, 52-54, 14). */
import type { Defendant } from '../../../case/schema.ts'
import { RECIDIVISM } from '../../../language/lexicon/ru-punishments.ts'
import { ruChildren, ruDate } from '../../../language/grammar/ru-units.ts'
import { gap, joinPieces, or, ownText, say, type Piece } from '../../pieces.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { brief, ck, g } from './basics.ts'
import { record, unsaidRecord } from './introduction.ts'
import { AGGRAVATING, BANS, MITIGATING } from '../../../language/lexicon/ru-lists.ts'

/** A point of Art. 54(1). */
const norm54 = (point: string) => ck('54', '1', [point])

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

export const person: Pick<
  Phrasebook,
  'principles' | 'person' | 'mitigating' | 'aggravating' | 'recidivism' | 'banReasons' | 'confiscationReasons'
> = {
  principles: (several) =>
    `При назначении наказания суд, руководствуясь ${ck('52', '3')}, учитывает характер и степень общественной опасности содеянного, личность ${several ? 'подсудимых, их' : 'виновного лица, его'} поведение до и после правонарушения, обстоятельства, смягчающие и отягчающие ответственность и наказание, а также влияние наказания на исправление и на условия жизни семьи и иждивенцев.`,

  person(who, d) {
    const p = d.person
    const facts: Piece[] = [
      d.priorConvictions.length === 0
        ? unsaidRecord(who, g(who, 'ранее не судим', 'ранее не судима'))
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
      const at = `${who.at}/mitigating/${d.mitigating.indexOf(m)}/note`
      const text = m.code === 'repentanceOrCooperation' ? repented(d, listed) : listed
      const norm = ck(point[0], point[1], point[2])
      if (m.code === 'otherMitigating')
        return say`${or(m.note, 'otherCircumstance', at, (n) => ownText(n, at))} (${norm})`
      return m.note === '' ? `${text} (${norm})` : say`${text} – ${ownText(m.note, at)} (${norm})`
    }
    const tail =
      elements.length === 0
        ? ''
        : ` Обстоятельство, являющееся признаком состава (${elements.map((m) => MITIGATING[m.code].words).join(', ')}), в силу ${ck('53', '3')} повторно не учитывается.`
    if (d.mitigating.length === 0 && who.unsaid.has('mitigating'))
      return say`Обстоятельства, смягчающие ответственность и наказание ${brief(who, 'genitive')}: ${gap('mitigating', `${who.at}/mitigating`)}.`
    if (counted.length === 0)
      return say`Обстоятельств, смягчающих ответственность и наказание ${brief(who, 'genitive')} (${ck('53')}), судом не установлено.${tail}`
    return say`Судом установлены следующие обстоятельства, смягчающие ответственность и наказание ${brief(who, 'genitive')}: ${joinPieces(counted.map(words), '; ')}.${tail}`
  },

  aggravating(who, d, recidivism) {
    const counted = d.aggravating.filter((a) => a.counted && !a.isElement)
    const uncounted = d.aggravating.filter((a) => !a.counted && !a.isElement)
    const elements = d.aggravating.filter((a) => a.isElement)
    const items: Piece[] = counted.map((a): Piece => {
      const { point, words: listed } = AGGRAVATING[a.code]
      const found = recidivism === 'recidivism' || recidivism === 'dangerousRecidivism'
      // Point 1 names repetition and recidivism: where recidivism is found, it is what the court means.
      const words = a.code === 'repetitionOrRecidivism' && found ? RECIDIVISM[recidivism] : listed
      return a.note === '' || a.note === words
        ? `${words} (${norm54(point)})`
        : say`${words} – ${ownText(a.note, `${who.at}/aggravating/${d.aggravating.indexOf(a)}/note`)} (${norm54(point)})`
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
    if (items.length === 0 && d.aggravating.length === 0 && who.unsaid.has('aggravating'))
      return say`Обстоятельства, отягчающие ответственность и наказание ${brief(who, 'genitive')}: ${gap('aggravating', `${who.at}/aggravating`)}.`
    if (items.length === 0)
      return say`Обстоятельств, отягчающих ответственность и наказание ${brief(who, 'genitive')} (${ck('54')}), судом не установлено.${tail}`
    return say`Судом установлены следующие обстоятельства, отягчающие ответственность и наказание ${brief(who, 'genitive')}: ${joinPieces(items, '; ')}.${tail}`
  },

  recidivism(who, kind, at) {
    if (kind === 'ask' || (kind === 'none' && who.unsaid.has('priorConvictions')))
      return say`В действиях ${brief(who, 'genitive')} имеется: ${gap('recidivism', at)} (${ck('14')}).`
    if (kind === 'none')
      return say`Рецидива преступлений в действиях ${brief(who, 'genitive')} не имеется (${ck('14')}).`
    return say`С учётом прежней судимости суд на основании ${ck('14', kind === 'recidivism' ? '1' : '2')} признаёт в действиях ${brief(who, 'genitive')} ${RECIDIVISM[kind]}; наказание назначается с учётом ${ck('59')}.`
  },

  banReasons: (_who, bans) =>
    `В силу ${ck('50', '2')} обязательному назначению подлежит пожизненное лишение права ${bans.map((b) => BANS[b].ban).join('; ')}.`,

  confiscationReasons: (item, at) =>
    say`В соответствии со ${ck('48')} конфискации подлежит следующее имущество: ${item}; ${gap('confiscationGround', at)}.`,
}
