/** What is wrong with a table, a map or a selection; with the place, in three languages. */
import type { Language, Says } from '../../../../shared/language/say.ts'

export class AnalysisFault extends Error {
  override readonly name = 'AnalysisFault'
  readonly code: AnalysisFaultCode
  readonly says: Says
  /** @param detail a sentence of another room that tells more, put after our own */
  constructor(code: AnalysisFaultCode, values: Record<string, string | number> = {}, detail?: Says) {
    const said = (language: Language): string =>
      `${fill(WORDS[code][language], values)}${detail === undefined ? '' : ` ${detail[language]}`}`
    const says = { kk: said('kk'), ru: said('ru'), en: said('en') }
    super(says.en)
    this.code = code
    this.says = says
  }
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

const WORDS = {
  unreadable: {
    kk: '{file}: оқылмады: {reason}.',
    ru: '{file}: не читается: {reason}.',
    en: '{file}: cannot be read: {reason}.',
  },
  emptyTable: {
    kk: '{file}: кестеде бірде-бір жол жоқ.',
    ru: '{file}: в таблице нет ни одной строки.',
    en: '{file}: the table has no rows.',
  },
  openQuote: {
    kk: '{file}, {line}-жол: тырнақша жабылмаған.',
    ru: '{file}, строка {line}: кавычка не закрыта.',
    en: '{file}, line {line}: a quote is not closed.',
  },
  raggedRow: {
    kk: '{file}, {line}-жол: {found} ұяшық, ал тақырыпта {wanted}.',
    ru: '{file}, строка {line}: ячеек {found}, а в заголовке {wanted}.',
    en: '{file}, line {line}: {found} cells, but the heading has {wanted}.',
  },
  badLine: {
    kk: '{file}, {line}-жол: JSON оқылмады ({reason}).',
    ru: '{file}, строка {line}: JSON не читается ({reason}).',
    en: '{file}, line {line}: not JSON ({reason}).',
  },
  damagedTable: {
    kk: '{file}: XLSX файлы бүлінген немесе парольмен жабылған.',
    ru: '{file}: файл XLSX повреждён или закрыт паролем.',
    en: '{file}: the XLSX file is damaged or has a password.',
  },
  sameColumn: {
    kk: '{file}, 1-жол: «{column}» бағаны екі рет берілген.',
    ru: '{file}, строка 1: столбец «{column}» дан дважды.',
    en: '{file}, line 1: the column "{column}" stands twice.',
  },
  noColumn: {
    kk: '{file}, 1-жол: «{column}» бағаны жоқ; бары: {columns}.',
    ru: '{file}, строка 1: нет столбца «{column}»; есть: {columns}.',
    en: '{file}, line 1: there is no column "{column}"; there are: {columns}.',
  },
  badMap: {
    kk: '{file}: {path}: {reason}.',
    ru: '{file}: {path}: {reason}.',
    en: '{file}: {path}: {reason}.',
  },
  noTarget: {
    kk: '{file}: «{column}» бағанының барлық ұяшығы бос.',
    ru: '{file}: все ячейки столбца «{column}» пусты.',
    en: '{file}: all cells of the column "{column}" are empty.',
  },
  noNumber: {
    kk: '{file}, {line}-жол: «{column}» бағанындағы «{value}» сан емес.',
    ru: '{file}, строка {line}: в столбце «{column}» «{value}» — не число.',
    en: '{file}, line {line}: "{value}" in the column "{column}" is no number.',
  },
  forbiddenColumn: {
    kk: '{file}: «{column}» бағаны ешқашан пайдаланылмайды (жыныс, ұлт, дін, мекенжай, судья).',
    ru: '{file}: столбец «{column}» не используется никогда (пол, национальность, религия, адрес, судья).',
    en: '{file}: the column "{column}" is never used (sex, nationality, religion, address, judge).',
  },
  oneClass: {
    kk: '{file}: «{column}» бағанында бір ғана мән бар, болжайтын ештеңе жоқ.',
    ru: '{file}: в столбце «{column}» одно значение, предсказывать нечего.',
    en: '{file}: the column "{column}" has one value only, there is nothing to predict.',
  },
  manyClasses: {
    kk: '{file}: «{column}» бағанында {count} түрлі мән бар; нәтиже ең көбі {limit} мәннің бірі болуы керек.',
    ru: '{file}: в столбце «{column}» {count} разных значений; результатом может быть одно из не более чем {limit}.',
    en: '{file}: the column "{column}" has {count} different values; a result is one of at most {limit}.',
  },
  noFeatures: {
    kk: '{file}: болжауға жарайтын баған қалмады.',
    ru: '{file}: не осталось столбцов, по которым можно предсказывать.',
    en: '{file}: no column is left to predict from.',
  },
  tooFew: {
    kk: 'Ұқсас іс {found}, ал болжам үшін кемінде {wanted} керек: болжам берілмейді.',
    ru: 'Сходных дел {found}, а для прогноза нужно не менее {wanted}: прогноз не даётся.',
    en: 'There are {found} similar cases and at least {wanted} are needed: no forecast is given.',
  },
  noDefendant: {
    kk: '{file}: істе сотталушы жоқ.',
    ru: '{file}: в деле нет подсудимых.',
    en: '{file}: the case has no defendants.',
  },
  noAct: {
    kk: 'Мұрағатта {id} нөмірлі акт жоқ.',
    ru: 'В архиве нет акта {id}.',
    en: 'The archive has no act {id}.',
  },
  badQuery: {
    kk: 'Іздеу сұранысында қате бар ({place}-таңба).',
    ru: 'Ошибка в поисковом запросе (знак {place}).',
    en: 'The query has a mistake (character {place}).',
  },
  badFeature: {
    kk: '«{value}»: белгі {allowed} ішінен алынып, «=binding», «=relevant» немесе «=ignored» түрінде беріледі.',
    ru: '«{value}»: признак берётся из {allowed} и задаётся как «=binding», «=relevant» или «=ignored».',
    en: '"{value}": a feature is one of {allowed}, given as "=binding", "=relevant" or "=ignored".',
  },
} as const

export type AnalysisFaultCode = keyof typeof WORDS
