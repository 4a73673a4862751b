/** Kazakh acts of the higher courts. */
import { story } from './prose-kk.ts'
import type { Review } from './review.ts'
import { dateText, INSTITUTION, punishment, reference, term } from './words-kk.ts'
import { heading } from './writing.ts'
import type { Draft } from './writing.ts'

/** "2025 жылғы 3 мамырдағы", with the ending of the month; other forms take "күнгі". */
function dated(draft: Draft, review: Review): string {
  return `${dateText(draft.style, review.date)} күнгі`
}

function described(draft: Draft, review: Review): string {
  const { style, random, situation } = draft
  const parts = situation.counts.map(
    (count) =>
      `${reference(style, count, 'nominative')} бойынша ${punishment(style, random, count.punishment)} жазасына`,
  )
  const { final, method, institution } = situation
  let text = `${review.court.kk}ның ${dated(draft, review)} үкімімен (№ ${review.number} іс) ${draft.defendant.kk.nom} ${parts.join(', ')} сотталған`
  if (final && method)
    text += `, ҚК-нің 58-бабының 3-бөлігі негізінде ${method === 'absorption' ? 'сіңіру арқылы' : 'ішінара қосу арқылы'} түпкілікті ${punishment(style, random, final)} жазасы тағайындалған`
  if (institution) text += `, жазаны ${INSTITUTION[institution]} мекемеде өтеу белгіленген`
  if (final?.conditional)
    text += `, ҚК-нің 63-бабы бойынша жаза шартты деп есептеліп, ${term(style, Math.min(36, final.amount ?? 12))} мерзімге пробациялық бақылау белгіленген`
  return `${text}.`
}

function ruling(draft: Draft, review: Review): string[] {
  const { style, random, defendant } = draft
  const act = `${review.court.kk}ның ${defendant.kk.dat} қатысты ${dated(draft, review)} үкімі`
  switch (review.result) {
    case 'upheld':
      return [
        `${act} өзгеріссіз, ${random.pick(['апелляциялық шағым', 'қорғаушының шағымы', 'прокурордың өтінішхаты'])} қанағаттандырусыз қалдырылсын.`,
      ]
    case 'returned':
      return [`${act}нің күші жойылып, іс басқа құрамда жаңадан сот қарауына жіберілсін.`]
    case 'annulled':
      return [`${act}нің күші жойылсын, іс бойынша іс жүргізу тоқтатылсын.`]
    case 'changedMilder':
      return [
        `${act} өзгертілсін.`,
        `Тағайындалған жаза ${review.final ? punishment(style, random, review.final) : ''} жазасына дейін жеңілдетілсін.`,
        'Үкімнің қалған бөлігі өзгеріссіз қалдырылсын.',
      ]
    default:
      return [
        `${act} өзгертілсін.`,
        `Жаза күшейтіліп, ${review.final ? punishment(style, random, review.final) : ''} жазасы тағайындалсын.`,
        'Үкімнің қалған бөлігі өзгеріссіз қалдырылсын.',
      ]
  }
}

/** A resolution of the appeal board or of the cassation court. */
export function reviewKk(draft: Draft, review: Review): string {
  const { style, court, date, number, random, judge, prosecutor, counsel, situation } = draft
  const appeal = court.level === 'region'
  return [
    heading(style, appeal ? 'АПЕЛЛЯЦИЯЛЫҚ ҚАУЛЫ' : 'КАССАЦИЯЛЫҚ ҚАУЛЫ'),
    `${dateText(style, date)} № ${number} ${court.town.kk} қаласы`,
    `${court.kk}, құрамында: төрағалық етуші ${judge.kk.nom}, прокурор ${prosecutor.kk.gen}, адвокат ${counsel.kk.gen} қатысуымен, ${review.court.kk}ның ${dated(draft, review)} үкіміне адвокат келтірген ${appeal ? 'апелляциялық шағым' : 'кассациялық өтінішхат'} бойынша қылмыстық істі қарап,`,
    heading(style, 'АНЫҚТАДЫ:'),
    described(draft, review),
    `Шағымда қорғаушы үкімнің әділетсіздігін көрсетеді. ${story(random)}`,
    situation.damageTenge === null
      ? 'Алқа тараптарды тыңдап, іс материалдарын тексерді.'
      : `Сот ${situation.damageTenge} теңге мөлшерінде залал келтірілгенін анықтаған.`,
    `ҚПК-нің ${appeal ? '442' : '494'}-бабын басшылыққа алып, ${appeal ? 'алқа' : 'сот'}`,
    heading(style, 'ҚАУЛЫ ЕТТІ:'),
    ...ruling(draft, review),
    `Төрағалық етуші ${judge.kk.nom}`,
  ].join('\n')
}
