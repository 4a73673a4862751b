/** Russian acts of the higher courts. */
import type { PunishmentFact } from '../../../shared/archive/types.ts'
import { story } from './prose-ru.ts'
import type { Review } from './review.ts'
import { dateText, INSTITUTION, punishment, reference, term } from './words-ru.ts'
import { heading } from './writing.ts'
import type { Draft } from './writing.ts'

function described(draft: Draft, review: Review): string {
  const { style, random, situation } = draft
  const parts = situation.counts.map((count, index) => {
    const sentence = punishment(style, random, count.punishment)
    return `${index === 0 ? 'осуждён' : 'он же осуждён'} по ${reference({ ...style, reference: style.reference < 2 ? style.reference : 1 }, count)} к наказанию в виде ${sentence}`
  })
  const { final, method, institution } = situation
  let text = `Приговором ${review.court.ruOf} от ${dateText(style, review.date)} (дело № ${review.number}) ${draft.defendant.ru.nom} ${parts.join(', ')}`
  if (final && method)
    text += `, на основании ч. 3 ст. 58 УК РК ${method === 'absorption' ? 'путём поглощения' : 'путём частичного сложения'} окончательно назначено наказание в виде ${punishment(style, random, final)}`
  if (institution) text += ` с отбыванием в учреждении ${INSTITUTION[institution]}`
  if (final?.conditional)
    text += `, на основании ст. 63 УК РК условно с пробационным контролем на ${term(style, Math.min(36, final.amount ?? 12))}`
  return `${text}.`
}

function ruling(draft: Draft, review: Review): string[] {
  const { style, random, defendant } = draft
  const act = `Приговор ${review.court.ruOf} от ${dateText(style, review.date)} в отношении ${defendant.ru.gen}`
  const result = (fact: PunishmentFact | null): string => (fact ? punishment(style, random, fact) : '')
  switch (review.result) {
    case 'upheld':
      return [
        `${act} оставить без изменения, ${random.pick(['апелляционную жалобу', 'жалобу защитника', 'ходатайство прокурора'])} – без удовлетворения.`,
      ]
    case 'returned':
      return [`${act} отменить, дело направить на новое судебное рассмотрение в тот же суд в ином составе.`]
    case 'annulled':
      return [`${act} отменить, производство по делу прекратить.`]
    case 'changedMilder':
      return [
        `${act} изменить.`,
        `Смягчить назначенное наказание до ${result(review.final)}.`,
        'В остальной части приговор оставить без изменения.',
      ]
    default:
      return [
        `${act} изменить.`,
        `Усилить назначенное наказание, назначив наказание в виде ${result(review.final)}.`,
        'В остальной части приговор оставить без изменения.',
      ]
  }
}

/** A resolution of the appeal board or of the cassation court. */
export function reviewRu(draft: Draft, review: Review): string {
  const { style, court, date, number, random, judge, prosecutor, counsel, situation } = draft
  const appeal = court.level === 'region'
  const lines = [
    heading(style, appeal ? 'АПЕЛЛЯЦИОННОЕ ПОСТАНОВЛЕНИЕ' : 'КАССАЦИОННОЕ ПОСТАНОВЛЕНИЕ'),
    `${dateText(style, date)} № ${number} город ${court.town.ru}`,
    `${court.ru} в составе: председательствующего ${judge.ru.gen}, с участием прокурора ${prosecutor.ru.gen}, адвоката ${counsel.ru.gen}, рассмотрев в открытом судебном заседании уголовное дело по ${appeal ? 'апелляционной жалобе' : 'кассационному ходатайству'} адвоката на приговор ${review.court.ruOf} от ${dateText(style, review.date)},`,
    heading(style, appeal ? 'УСТАНОВИЛА:' : 'УСТАНОВИЛ:'),
    described(draft, review),
    `В жалобе защитник указывает на несправедливость приговора. ${story(random)}`,
    situation.damageTenge === null
      ? 'Выслушав участников, коллегия проверила материалы дела.'
      : `Судом установлено, что ущерб причинён на сумму ${situation.damageTenge} тенге.`,
    `Руководствуясь ст. ${appeal ? '442' : '494'} УПК РК, ${appeal ? 'коллегия' : 'суд'}`,
    heading(style, appeal ? 'ПОСТАНОВИЛА:' : 'ПОСТАНОВИЛ:'),
    ...ruling(draft, review),
    `Председательствующий ${judge.ru.nom}`,
  ]
  return lines.join('\n')
}
