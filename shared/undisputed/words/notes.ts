/** Sentences for the notes of the queue. */
import type { Language, Says } from '../../language/say.ts'
import type { Note, NoteCode } from '../queue.ts'

export const NOTE_WORDS: Readonly<Record<NoteCode, Says>> = {
  duplicate: {
    kk: 'Осы адамға осы құжат бойынша материал бар: {about}. Жоба жасалмайды.',
    ru: 'По этому лицу и документу материал уже есть: {about}. Проект не составляется.',
    en: 'There is a material on this person and document already: {about}. No draft is made.',
  },
  paid: {
    kk: 'Берешек өтелген немесе қалдығы жоқ.',
    ru: 'Долг погашен, либо остатка нет.',
    en: 'The debt is cleared, or nothing is left of it.',
  },
  decidedBeforeReceived: {
    kk: 'Шешім күні материал түскен күннен бұрын.',
    ru: 'Дата решения раньше даты поступления.',
    en: 'The day of the decision lies before the day of receipt.',
  },
  datesOutOfOrder: {
    kk: 'Күндердің реті дұрыс емес: {about} кейінгі оқиғадан кеш тұр.',
    ru: 'Даты идут не по порядку: {about} позже события, которое следует за ним.',
    en: 'The days are out of order: {about} lies after what follows it.',
  },
  judgeTermOver: {
    kk: 'Судьяның үш жұмыс күндік мерзімі өткен.',
    ru: 'Три рабочих дня судьи истекли.',
    en: "The judge's three working days are over.",
  },
  iinDoubtful: {
    kk: 'ЖСН қате болуы мүмкін: бақылау саны сәйкес келмейді.',
    ru: 'ИИН, возможно, с ошибкой: контрольная цифра не сходится.',
    en: 'The IIN may be mistyped: its check figure does not fit.',
  },
  ambiguous: {
    kk: 'Құжаттан бір мәнді жауап алынбады: {about}.',
    ru: 'Документ не даёт однозначного ответа: {about}.',
    en: 'The document gives no single answer: {about}.',
  },
  calendarUnconfirmed: {
    kk: 'Мерзім расталмаған мереке күндеріне сүйенеді.',
    ru: 'Срок опирается на неподтверждённые праздничные дни.',
    en: 'The term rests on holidays that are not confirmed.',
  },
}

export function sayNote(note: Note, language: Language): string {
  return NOTE_WORDS[note.code][language].replace('{about}', note.about ?? '')
}
