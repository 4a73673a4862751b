/** Sentences of the command line. `{x}` is filled in. */
import type { Language, Says } from '../say.ts'

export const CLI_WORDS = {
  noCommand: {
    kk: '«{name}» деген әмір жоқ; «ukim --help» тізімін көрсетеді.',
    ru: 'Команды «{name}» нет; список покажет «ukim --help».',
    en: 'There is no command "{name}"; "ukim --help" lists them.',
  },
  usage: { kk: 'Қолданылуы: ukim {usage}', ru: 'Вызов: ukim {usage}', en: 'Usage: ukim {usage}' },
  unknownOption: {
    kk: '«{option}» деген баптау жоқ. Қолданылуы: ukim {usage}',
    ru: 'Ключа «{option}» нет. Вызов: ukim {usage}',
    en: 'There is no option "{option}". Usage: ukim {usage}',
  },
  optionValue: {
    kk: '{detail} мәні дұрыс берілмеген. Қолданылуы: ukim {usage}',
    ru: 'Неверно задано значение: {detail} Вызов: ukim {usage}',
    en: 'The value is not given as it should be: {detail} Usage: ukim {usage}',
  },
  optionMissing: {
    kk: '{option} көрсетілмеген. Қолданылуы: ukim {usage}',
    ru: 'Не указан {option}. Вызов: ukim {usage}',
    en: '{option} is missing. Usage: ukim {usage}',
  },
  badLanguage: {
    kk: '--lang {value}: {allowed} тілдерінің бірі керек.',
    ru: '--lang {value}: нужен один из языков {allowed}.',
    en: '--lang {value}: the languages are {allowed}.',
  },
  badDate: {
    kk: '{option} {value}: ЖЖЖЖ-АА-КК түріндегі нақты күн керек.',
    ru: '{option} {value}: нужна существующая дата вида ГГГГ-ММ-ДД.',
    en: '{option} {value}: a date that exists is needed, as YYYY-MM-DD.',
  },
  badNumber: {
    kk: '{option} {value}: теріс емес {kind} керек.',
    ru: '{option} {value}: нужно неотрицательное {kind}.',
    en: '{option} {value}: {kind}, not negative, is needed.',
  },
  badFormat: {
    kk: '--format {value}: docx, pdf немесе екеуі (docx,pdf) керек.',
    ru: '--format {value}: нужно docx, pdf или оба (docx,pdf).',
    en: '--format {value}: docx, pdf or both (docx,pdf) are needed.',
  },
  badFill: {
    kk: '--fill {value}: БЛОК=СӨЗ түрінде берілуі керек.',
    ru: '--fill {value}: нужно в виде БЛОК=СЛОВА.',
    en: '--fill {value}: it is given as BLOCK=WORDS.',
  },
  unusedFill: {
    kk: '--fill {value}: актіде мұндай толтырылатын орын жоқ.',
    ru: '--fill {value}: такого незаполненного места в акте нет.',
    en: '--fill {value}: the act has no such open place.',
  },
  unreadable: {
    kk: '{file}: оқылмады: {reason}.',
    ru: '{file}: не читается: {reason}.',
    en: '{file}: cannot be read: {reason}.',
  },
  unwritable: {
    kk: '{file}: жазылмады: {reason}.',
    ru: '{file}: не записывается: {reason}.',
    en: '{file}: cannot be written: {reason}.',
  },
  folderUnmade: {
    kk: '{file}: шығыс қалтасы жасалмады: {reason}.',
    ru: '{file}: выходную папку нельзя создать: {reason}.',
    en: '{file}: the output folder cannot be made: {reason}.',
  },
  sameFile: {
    kk: '{file}: нәтиже бастапқы файлдың үстіне жазылмайды; басқа атауды --out арқылы беріңіз.',
    ru: '{file}: результат не пишется поверх исходного файла; дайте другое имя через --out.',
    en: '{file}: the result is not written over the file itself; give another name with --out.',
  },
  about: { kk: '{file}: {says}', ru: '{file}: {says}', en: '{file}: {says}' },
  notUtf8: {
    kk: '{file}: мәтін UTF-8 кодында емес.',
    ru: '{file}: текст не в кодировке UTF-8.',
    en: '{file}: the text is not UTF-8.',
  },
  needsJson: {
    kk: 'guide-all тек JSON шығарады: --json қосыңыз немесе бір істі «ukim guide FILE» арқылы оқыңыз.',
    ru: 'guide-all печатает только JSON: добавьте --json или прочтите одно дело командой «ukim guide FILE».',
    en: 'guide-all prints JSON only: add --json, or use "ukim guide FILE" to read one case.',
  },
  termNeedsLength: {
    kk: 'Мерзім ұзақтығы көрсетілмеген: --years, --months немесе --days керек.',
    ru: 'Не указана длина срока: нужен --years, --months или --days.',
    en: 'The length of the term is missing: --years, --months or --days is needed.',
  },
  noDefendants: {
    kk: '{file}: істе сотталушы жоқ, актіні құрастыру мүмкін емес.',
    ru: '{file}: в деле нет подсудимых, акт составить нельзя.',
    en: '{file}: the case has no defendants, so there is no act to draft.',
  },
  noChoice: {
    kk: '{file}: {defendant} бойынша соттың шешімі енгізілмеген, салыстыратын ештеңе жоқ.',
    ru: '{file}: по {defendant} решение суда не внесено, сверять нечего.',
    en: '{file}: the choice for {defendant} is not entered, so there is nothing to hold against the law.',
  },
  agrees: {
    kk: '{file}: шешім заң рамкаларына сай, қате жоқ.',
    ru: '{file}: решение укладывается в рамки закона, ошибок нет.',
    en: '{file}: the choice agrees with the law, no errors.',
  },
  draftHead: {
    kk: '{file}: жоба, {n} элемент толтырылмаған:',
    ru: '{file}: проект, не заполнено элементов: {n}:',
    en: '{file}: a draft, {n} elements are open:',
  },
  draftUnsigned: {
    kk: '{file}: бұл жоба, онда толтырылмаған элементтер бар; жобаға қол қойылмайды.',
    ru: '{file}: это проект с незаполненными элементами; проект не подписывается.',
    en: '{file}: this is a draft with open elements; a draft is not signed.',
  },
  signed: { kk: '{file}: қол қойды — {name}.', ru: '{file}: подписано — {name}.', en: '{file}: signed by {name}.' },
  signatureOf: { kk: '{n}-қолтаңба', ru: 'Подпись {n}', en: 'Signature {n}' },
  valid: { kk: 'ЖАРАМДЫ', ru: 'ДЕЙСТВИТЕЛЬНА', en: 'VALID' },
  notValid: { kk: 'ЖАРАМСЫЗ', ru: 'НЕДЕЙСТВИТЕЛЬНА', en: 'NOT VALID' },
  validUnchecked: {
    kk: 'ЖАРАМДЫ, сертификатты кім бергені тексерілмеді',
    ru: 'ВЕРНА, кем выдан сертификат, не проверено',
    en: 'VALID, issuer of the certificate not checked',
  },
  allValidUnchecked: {
    kk: '{file}: барлық қолтаңба ({n}) мазмұнға сай және файлды толық қамтиды; кімнің қол қойғаны тексерілмеді (--trust DIR).',
    ru: '{file}: все подписи ({n}) верны и охватывают весь файл; кто подписал, не проверено (--trust DIR).',
    en: '{file}: every signature ({n}) is valid and covers the whole file; who signed was not checked (--trust DIR).',
  },
  allValid: {
    kk: '{file}: барлық қолтаңба ({n}) жарамды және файлды толық қамтиды.',
    ru: '{file}: все подписи ({n}) действительны и охватывают весь файл.',
    en: '{file}: every signature ({n}) is valid and covers the whole file.',
  },
  notAllValid: {
    kk: '{file}: қолтаңбаларды жарамды деп тануға болмайды.',
    ru: '{file}: подписи нельзя признать действительными.',
    en: '{file}: the signatures cannot be accepted as valid.',
  },
  badCorrection: {
    kk: '{file}{place}: түзету файлы дұрыс емес (of: kind, date, number, sha256; entered; slip; correction).',
    ru: '{file}{place}: неверный файл исправления (of: kind, date, number, sha256; entered; slip; correction).',
    en: '{file}{place}: not a correction file (of: kind, date, number, sha256; entered; slip; correction).',
  },
  emptyPassword: {
    kk: '{file}: құпиясөз файлы бос.',
    ru: '{file}: файл с паролем пуст.',
    en: '{file}: the password file is empty.',
  },
  manyFaults: { kk: 'тағы {n} қате', ru: 'ещё ошибок: {n}', en: '{n} more faults' },
  termTooFar: {
    kk: 'Мерзім 1900–2199 жылдардан тыс аяқталады.',
    ru: 'Срок кончается за пределами 1900–2199 годов.',
    en: 'The term ends outside the years 1900 to 2199.',
  },
  internal: {
    kk: 'Бағдарламаның ішкі қатесі: {detail}',
    ru: 'Внутренняя ошибка программы: {detail}',
    en: 'An internal error of the program: {detail}',
  },
} as const satisfies Record<string, Says>

export type CliCode = keyof typeof CLI_WORDS

/** Why a file or folder did not open, by the operating system's code. */
export const FILE_REASONS: Record<string, Says> = {
  ENOENT: { kk: 'мұндай файл не қалта жоқ', ru: 'нет такого файла или папки', en: 'no such file or folder' },
  EACCES: { kk: 'рұқсат жоқ', ru: 'нет доступа', en: 'no permission' },
  EPERM: { kk: 'рұқсат жоқ', ru: 'нет доступа', en: 'no permission' },
  EISDIR: { kk: 'бұл — қалта', ru: 'это папка', en: 'it is a folder' },
  ENOTDIR: {
    kk: 'жолдағы атау қалта емес',
    ru: 'часть пути не является папкой',
    en: 'part of the path is not a folder',
  },
  EROFS: { kk: 'диск тек оқуға арналған', ru: 'диск доступен только для чтения', en: 'the disk is read-only' },
  ENOSPC: { kk: 'дискіде орын жоқ', ru: 'на диске нет места', en: 'the disk is full' },
  EEXIST: {
    kk: 'осындай атаулы файл кедергі',
    ru: 'мешает файл с таким именем',
    en: 'a file of that name is in the way',
  },
  EBUSY: {
    kk: 'файл басқа бағдарламада ашық',
    ru: 'файл занят другой программой',
    en: 'the file is open in another program',
  },
  ENAMETOOLONG: { kk: 'атауы тым ұзын', ru: 'слишком длинное имя', en: 'the name is too long' },
}

export const NUMBER_KINDS: Record<'whole' | 'half', Says> = {
  whole: { kk: 'бүтін сан', ru: 'целое число', en: 'a whole number' },
  half: { kk: 'бүтін не жарты сан', ru: 'целое или половинное число', en: 'a whole or half number' },
}

/** Fills a sentence in every language; a value may itself be a sentence in three languages. */
export function cliSays(code: CliCode, values: Readonly<Record<string, string | number | Says>> = {}): Says {
  const one = (language: Language): string =>
    CLI_WORDS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no value for {${name}} in "${CLI_WORDS[code].en}"`)
      return typeof value === 'object' ? value[language] : String(value)
    })
  return { kk: one('kk'), ru: one('ru'), en: one('en') }
}
