/** The queue of a batch as files: JSON for programs, a table for Excel. */
import type { Language } from '../../../../shared/language/say.ts'
import { answerOf, isExitBan, toCsv } from '../../../../shared/undisputed/index.ts'
import type { QueueItem } from '../../../../shared/undisputed/index.ts'
import { CONDITION_WORDS, OUTCOME_WORDS, STATUS_WORDS } from '../../../../shared/undisputed/words/conditions.ts'
import { sayNote } from '../../../../shared/undisputed/words/notes.ts'
import { sayRemark } from '../../../../shared/undisputed/words/remarks.ts'
import type { Batch } from '../../../undisputed/batch.ts'

const doubtful = ({ assessment: { conditions } }: QueueItem): string[] =>
  conditions.filter(({ status }) => status !== 'met').map(({ code }) => code)

function person({ material }: QueueItem): { name: string | null; iin: string | null; number: string | null } {
  if (!isExitBan(material)) return { ...material.person, number: material.number }
  return { name: material.debtor.name, iin: material.debtor.iin, number: material.resolution.number }
}

/** The queue as a table, in the reader's language. */
export function queueTable(batch: Batch, language: Language): string {
  const head = {
    kk: [
      '№',
      'Көз',
      'Қаулы',
      'Адам',
      'ЖСН',
      'Нәтиже',
      'Судья мерзімі',
      'Қалған жұмыс күні',
      'Шарттар',
      'Сұрақтар мен ескертулер',
    ],
    ru: [
      '№',
      'Источник',
      'Постановление',
      'Лицо',
      'ИИН',
      'Итог',
      'Срок судьи',
      'Осталось рабочих дней',
      'Условия',
      'Вопросы и замечания',
    ],
    en: [
      'No.',
      'Source',
      'Resolution',
      'Person',
      'IIN',
      'Outcome',
      "Judge's term",
      'Working days left',
      'Conditions',
      'Questions and remarks',
    ],
  }[language]
  const rows = batch.queue.map((item, index) => {
    const { name, iin, number } = person(item)
    const { assessment } = item
    return [
      index + 1,
      item.source,
      number,
      name,
      iin,
      OUTCOME_WORDS[assessment.outcome][language],
      assessment.judgeTermEndsOn,
      item.daysLeft,
      assessment.conditions
        .filter(({ status }) => status !== 'met')
        .map(({ code, status }) => `${CONDITION_WORDS[code]?.[language] ?? code}: ${STATUS_WORDS[status][language]}`)
        .join('; '),
      [
        ...item.notes.map((note) => sayNote(note, language)),
        ...[...assessment.questions, ...assessment.warnings].map((remark) => sayRemark(remark, language)),
      ].join(' '),
    ]
  })
  return toCsv([head, ...rows])
}

/** The queue with every answer, place and note. */
export function queueJson(batch: Batch): string {
  const queue = batch.queue.map((item) => ({
    source: item.source,
    procedure: item.procedure.id,
    clear: item.clear,
    daysLeft: item.daysLeft,
    notMet: doubtful(item),
    notes: item.notes,
    answer: answerOf(item.procedure, item.assessment),
    places: item.places,
    ambiguous: item.ambiguous,
    material: item.material,
  }))
  return `${JSON.stringify({ format: 'ukim.undisputed.queue/1', queue }, null, 1)}\n`
}
