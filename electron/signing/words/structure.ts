/** Why a file cannot be read, from the readers' terse English to a sentence a person can use. */
import type { Sentence } from './sentence.ts'

/** First match wins; `$1` is the part of the package it is about. */
const CAUSES: readonly [RegExp, Sentence][] = [
  [
    /"(.+)" (?:stands twice|has two|is packed in two)/u,
    {
      kk: '«$1» бөлігі екі рет немесе екі түрлі жазылған',
      ru: 'часть «$1» записана дважды или двояко',
      en: 'the part "$1" is written twice or in two ways',
    },
  ],
  [
    /"(.+)" is encrypted/u,
    { kk: '«$1» бөлігі шифрланған', ru: 'часть «$1» зашифрована', en: 'the part "$1" is encrypted' },
  ],
  [/"(.+)" is missing/u, { kk: '«$1» бөлігі жоқ', ru: 'нет части «$1»', en: 'the part "$1" is missing' }],
  [
    /"(.+)" (?:is damaged|cannot be unpacked|has no header|runs past|is packed in an unknown|hides data)/u,
    { kk: '«$1» бөлігі бүлінген', ru: 'часть «$1» повреждена', en: 'the part "$1" is damaged' },
  ],
  [
    /more than 256 MB/u,
    {
      kk: 'файл ашылғанда 256 МБ-тан асады',
      ru: 'в распакованном виде файл больше 256 МБ',
      en: 'unpacked, the file is larger than 256 MB',
    },
  ],
  [
    /^data (?:before|between|after)|sizes after the data|a second name/u,
    {
      kk: 'файл бөліктерінің арасында бөтен деректер бар немесе файл толық емес',
      ru: 'между частями файла есть посторонние данные, либо файл неполон',
      en: 'foreign data stands between the parts of the file, or the file is incomplete',
    },
  ],
  [
    /directory of the package|header of|^name "|not UTF-8|unknown alphabet|content type|relationship/u,
    {
      kk: 'құжат пакетінің мазмұны қате жазылған',
      ru: 'неверно записано оглавление пакета документа',
      en: 'the directory of the document package is wrong',
    },
  ],
  [
    /startxref|no trailer|cross-reference|%PDF-|no document catalogue|the catalogue/u,
    {
      kk: 'PDF нысандарының кестесі жоқ немесе қате (файл үзілген болуы мүмкін)',
      ru: 'нет или неверна таблица объектов PDF (возможно, файл обрезан)',
      en: 'the table of objects of the PDF is missing or wrong (the file may be cut off)',
    },
  ],
  [
    /circle|contains itself|too long|too deeply|too many|call stack/iu,
    {
      kk: 'файлдың құрылымы шексіз немесе тым күрделі',
      ru: 'структура файла бесконечна или слишком сложна',
      en: 'the structure of the file is endless or too deep',
    },
  ],
  [
    /object|stream|string|number|key|value|filter|predictor|hexadecimal|expected/u,
    { kk: 'файл нысаны бүлінген', ru: 'повреждён объект файла', en: 'an object of the file is damaged' },
  ],
]

/** Always a sentence: what no rule knows is damage all the same. The English keeps the reader's own words for support. */
export function structureSentence(message: string): Sentence {
  for (const [pattern, sentence] of CAUSES) {
    const found = pattern.exec(message)
    if (!found) continue
    const name = found[1] ?? ''
    const one = (text: string) => text.replace('$1', () => name)
    return { kk: one(sentence.kk), ru: one(sentence.ru), en: `${one(sentence.en)} (${message})` }
  }
  return {
    kk: 'файлдың құрылымы бұзылған',
    ru: 'нарушена структура файла',
    en: `the structure of the file is damaged (${message})`,
  }
}
