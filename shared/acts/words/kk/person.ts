/** The person and the circumstances in Kazakh (CC 50, 52-54, 14). */
import type { Defendant } from '../../../case/schema.ts'
import { RECIDIVISM } from '../../../language/lexicon/kk-punishments.ts'
import { kkDecline } from '../../../language/grammar/kk-cases.ts'
import { kkDate, kkQuantity } from '../../../language/grammar/kk-terms.ts'
import { gap, joinPieces, or, ownText, say, type Piece } from '../../pieces.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { brief, ck, list } from './basics.ts'
import { records } from './introduction.ts'
import { AGGRAVATING, BANS, MITIGATING } from '../../../language/lexicon/kk-lists.ts'

/** A point of Art. 54(1). */
const norm54 = (point: string) => ck('54', '1', 'nominative', [point])

/** Point 11 of Art. 53 by the acts the case names; the general words where it names none. */
function repented(d: Defendant, otherwise: string): string {
  const r = d.repentance
  const words = [
    ...(r.sincere === true ? ['шын ниетпен өкіну'] : []),
    ...(r.cameForward === true ? ['айыбын мойындап келу'] : []),
    ...(r.helpedSolve === true ? ['құқық бұзушылықты ашуға және тергеп-тексеруге белсенді жәрдемдесу'] : []),
  ]
  return words.length === 0 ? otherwise : words.join(', ')
}

export const person: Pick<
  Phrasebook,
  'principles' | 'person' | 'mitigating' | 'aggravating' | 'recidivism' | 'banReasons' | 'confiscationReasons'
> = {
  principles: (several) =>
    `Жаза тағайындау кезінде сот ${ck('52', '3', 'accusative')} басшылыққа алып, іс-әрекеттің сипаты мен қоғамға қауіптілік дәрежесін, ${several ? 'сотталушылардың' : 'сотталушының'} жеке басын, оның ішінде құқық бұзушылыққа дейінгі және одан кейінгі мінез-құлқын, жауаптылықты жеңілдететін және ауырлататын мән-жайларды, сондай-ақ жазаның түзелуге және отбасының не асырауындағы адамдардың тіршілік жағдайына ықпалын ескереді.`,

  person(who, d) {
    const p = d.person
    const facts: Piece[] = [records(who, d)]
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
      const at = `${who.at}/mitigating/${d.mitigating.indexOf(m)}/note`
      const text = m.code === 'repentanceOrCooperation' ? repented(d, listed) : listed
      const norm = ck(point[0], point[1], 'nominative', point[2])
      if (m.code === 'otherMitigating')
        return say`${or(m.note, 'otherCircumstance', at, (n) => ownText(n, at))} (${norm})`
      return m.note === '' ? `${text} (${norm})` : say`${text} – ${ownText(m.note, at)} (${norm})`
    }
    const tail =
      elements.length === 0
        ? ''
        : ` Қылмыстық құқық бұзушылық құрамының белгісі болып табылатын мән-жай (${elements.map((m) => MITIGATING[m.code].words).join(', ')}) ${ck('53', '3', 'dative')} сәйкес қайта ескерілмейді.`
    if (d.mitigating.length === 0 && who.unsaid.has('mitigating'))
      return say`${brief(who, 'genitive')} жауаптылығы мен жазасын жеңілдететін мән-жайлар: ${gap('mitigating', `${who.at}/mitigating`)}.`
    if (counted.length === 0)
      return say`${brief(who, 'genitive')} жауаптылығы мен жазасын жеңілдететін мән-жайларды (${ck('53', null, 'nominative')}) сот анықтаған жоқ.${tail}`
    return say`Сот ${brief(who, 'genitive')} жауаптылығы мен жазасын жеңілдететін мән-жайлар деп мыналарды таниды: ${joinPieces(counted.map(words), '; ')}.${tail}`
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
          ` Құқық бұзушылықты ${kkDecline(AGGRAVATING[a.code].words, 'accusative')} сот іс-әрекеттің сипатын ескере отырып, ауырлататын мән-жай деп танымайды (${norm54(AGGRAVATING[a.code].point)}).`,
      ),
      ...(elements.length > 0
        ? [
            ` Құрамның белгісі ретінде көзделген мән-жай (${elements.map((a) => AGGRAVATING[a.code].words).join(', ')}) ${ck('54', '2', 'dative')} сәйкес қайта ескерілмейді.`,
          ]
        : []),
    ].join('')
    if (items.length === 0 && d.aggravating.length === 0 && who.unsaid.has('aggravating'))
      return say`${brief(who, 'genitive')} жауаптылығы мен жазасын ауырлататын мән-жайлар: ${gap('aggravating', `${who.at}/aggravating`)}.`
    if (items.length === 0)
      return say`${brief(who, 'genitive')} жауаптылығы мен жазасын ауырлататын мән-жайларды (${ck('54', null, 'nominative')}) сот анықтаған жоқ.${tail}`
    return say`Сот ${brief(who, 'genitive')} жауаптылығы мен жазасын ауырлататын мән-жайлар деп мыналарды таниды: ${joinPieces(items, '; ')}.${tail}`
  },

  recidivism(who, kind, at) {
    if (kind === 'ask' || (kind === 'none' && who.unsaid.has('priorConvictions')))
      return say`${brief(who, 'genitive')} әрекетінде: ${gap('recidivism', at)} (${ck('14', null, 'nominative')}).`
    if (kind === 'none')
      return say`${brief(who, 'genitive')} әрекетінде қылмыстардың қайталануы жоқ (${ck('14', null, 'nominative')}).`
    return say`Бұрынғы сотталғандығын ескере отырып, сот ${ck('14', kind === 'recidivism' ? '1' : '2', 'nominative')} негізінде ${brief(who, 'genitive')} әрекетінде ${RECIDIVISM[kind]} бар деп таниды; жаза ${ck('59', null, 'accusative')} ескере отырып тағайындалады.`
  },

  banReasons: (_who, bans) =>
    `${ck('50', '2', 'dative')} сәйкес ${bans.map((b) => BANS[b].ban).join('; ')} өмір бойына айыру міндетті түрде тағайындалады.`,

  confiscationReasons: (item, at) =>
    say`${ck('48', null, 'dative')} сәйкес мынадай мүлік тәркіленуге тиіс: ${item}; ${gap('confiscationGround', at)}.`,
}
