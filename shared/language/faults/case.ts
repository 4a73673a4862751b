/** Sentences for what can be wrong with a case file. `{x}` is filled in. */
import type { Says } from '../say.ts'

export type CaseFaultCode =
  | 'notJson'
  | 'notAnObject'
  | 'formatMissing'
  | 'notOurFormat'
  | 'newerFormat'
  | 'unknownField'
  | 'fieldMissing'
  | 'wrongDate'
  | 'wrongValue'
  | 'wrongType'
  | 'countedOnlyForIntoxication'
  | 'articleUnknown'
  | 'partMissing'
  | 'partUnknown'
  | 'duplicateId'
  | 'unknownReference'
  | 'variantUnknown'

export const CASE_FAULT_WORDS: Record<CaseFaultCode, Says> = {
  notJson: {
    kk: 'Файл JSON емес: {detail}.',
    ru: 'Файл не является JSON: {detail}.',
    en: 'The file is not JSON: {detail}.',
  },
  notAnObject: {
    kk: 'Файлда іс жоқ: JSON объектісі күтіледі.',
    ru: 'В файле нет дела: ожидается объект JSON.',
    en: 'The file holds no case: a JSON object is expected.',
  },
  formatMissing: {
    kk: '«format» өрісі жоқ: бұл іс файлы ма, белгісіз.',
    ru: 'Нет поля «format»: неясно, файл ли это дела.',
    en: 'The field "format" is missing, so it is not clear that this is a case file.',
  },
  notOurFormat: {
    kk: 'Пішімі «{value}»: бағдарлама «ukim.case/1» іс файлын оқиды.',
    ru: 'Формат «{value}»: программа читает файл дела «ukim.case/1».',
    en: 'The format is "{value}"; the program reads case files "ukim.case/1".',
  },
  newerFormat: {
    kk: 'Іс бағдарламаның жаңарақ нұсқасында жазылған ({value}): бағдарламаны жаңартыңыз, файл өзгеріссіз қалды.',
    ru: 'Дело записано более новой версией программы ({value}): обновите программу, файл не изменён.',
    en: 'The case was written by a newer version of the program ({value}): update the program; the file was not changed.',
  },
  unknownField: {
    kk: 'Белгісіз өріс «{field}».',
    ru: 'Неизвестное поле «{field}».',
    en: 'Unknown field "{field}".',
  },
  fieldMissing: {
    kk: 'Міндетті өріс жоқ.',
    ru: 'Нет обязательного поля.',
    en: 'A required field is missing.',
  },
  wrongDate: {
    kk: 'Күн қате «{value}»: ЖЖЖЖ-АА-КК түріндегі нақты күн керек.',
    ru: 'Неверная дата «{value}»: нужна существующая дата вида ГГГГ-ММ-ДД.',
    en: 'Wrong date "{value}": a date that exists is needed, as YYYY-MM-DD.',
  },
  wrongValue: {
    kk: 'Мәні қате «{value}»: {expected}.',
    ru: 'Неверное значение «{value}»: {expected}.',
    en: 'Wrong value "{value}": {expected}.',
  },
  wrongType: {
    kk: 'Мәннің түрі қате: {expected} керек.',
    ru: 'Неверный тип значения: нужно {expected}.',
    en: 'Wrong type of value: {expected} is needed.',
  },
  countedOnlyForIntoxication: {
    kk: 'Сот тек мас күйді ауырлататын деп танымай алады (ҚК 54-бап 1-бөлік 12) тармақ).',
    ru: 'Не признать отягчающим суд может только опьянение (п. 12) ч. 1 ст. 54 УК).',
    en: 'Only intoxication may be left uncounted (Art. 54(1)12)).',
  },
  articleUnknown: {
    kk: 'Қылмыстық кодекстің Ерекше бөлігінде {article}-бап жоқ.',
    ru: 'В Особенной части УК нет статьи {article}.',
    en: 'The Special Part of the Criminal Code has no Article {article}.',
  },
  partMissing: {
    kk: '{article}-баптың бөлігі көрсетілмеген; бар бөліктері: {parts}.',
    ru: 'Не указана часть статьи {article}; есть части: {parts}.',
    en: 'The part of Article {article} is missing; it has parts {parts}.',
  },
  partUnknown: {
    kk: '{article}-бапта {part}-бөлік жоқ; бар бөліктері: {parts}.',
    ru: 'В статье {article} нет части {part}; есть: {parts}.',
    en: 'Article {article} has no part {part}; it has: {parts}.',
  },
  duplicateId: {
    kk: '«{value}» белгісі екі рет берілген.',
    ru: 'Обозначение «{value}» дано дважды.',
    en: 'The id "{value}" is given twice.',
  },
  unknownReference: {
    kk: '«{value}» деген жазба істе жоқ.',
    ru: 'Записи «{value}» в деле нет.',
    en: 'There is no "{value}" in the case.',
  },
  variantUnknown: {
    kk: '{article}-баптың санкциясында {value}-нұсқа жоқ.',
    ru: 'В санкции статьи {article} нет варианта {value}.',
    en: 'The sanction of Article {article} has no variant {value}.',
  },
}

/** Words for what is expected, by the machine's name of it. */
export const EXPECTED_WORDS: Record<string, Says> = {
  string: { kk: 'мәтін', ru: 'текст', en: 'text' },
  number: { kk: 'сан', ru: 'число', en: 'a number' },
  int: { kk: 'бүтін сан', ru: 'целое число', en: 'a whole number' },
  boolean: { kk: 'true немесе false', ru: 'true или false', en: 'true or false' },
  array: { kk: 'тізім', ru: 'список', en: 'a list' },
  object: { kk: 'объект', ru: 'объект', en: 'an object' },
  article: {
    kk: 'бап нөмірі, мысалы «188» не «188-1»',
    ru: 'номер статьи, например «188» или «188-1»',
    en: 'an article number such as "188" or "188-1"',
  },
  part: {
    kk: 'бөлік нөмірі, мысалы «2» не «3-1»',
    ru: 'номер части, например «2» или «3-1»',
    en: 'a part number such as "2" or "3-1"',
  },
  point: { kk: 'тармақ нөмірі, мысалы «1»', ru: 'номер пункта, например «1»', en: 'a point number such as "1"' },
  ground: {
    kk: 'босату негізінің бабы',
    ru: 'статья основания освобождения',
    en: 'the article of the ground of release',
  },
  citizenship: {
    kk: 'елдің ISO коды немесе «stateless»',
    ru: 'код страны ISO или «stateless»',
    en: 'an ISO country code or "stateless"',
  },
  range: {
    kk: 'мәні рұқсат етілген шектен тыс',
    ru: 'значение вне допустимых границ',
    en: 'the value is outside the allowed bounds',
  },
}
