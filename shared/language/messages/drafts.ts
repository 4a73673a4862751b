/** Drafts of the acts of many cases at once. */
import type { MessageArea } from './icu.ts'

export const draftWords = {
  'drafts.open': { kk: 'Акт жобалары', ru: 'Проекты актов', en: 'Drafts' },
  'drafts.title': {
    kk: 'Сот актілерінің жобалары',
    ru: 'Проекты судебных актов',
    en: 'Drafts of acts',
  },
  'drafts.words': {
    kk: '{n, plural, one {Тізімдегі # іс бойынша} other {Тізімдегі # іс бойынша}} актілер құрастырылып, экспорт қалтасына жазылады: әр іске бөлек қалта. Толтырылмаған тұсы бар актіге «ЖОБА» белгісі басылады. Қол қойылған істер өткізіледі.',
    ru: 'Акты {n, plural, one {# дела} few {# дел} many {# дел} other {# дел}} из списка будут составлены и записаны в папку экспорта: отдельная папка на каждое дело. На акте с пропусками стоит пометка «ПРОЕКТ». Подписанные дела пропускаются.',
    en: 'The acts of {n, plural, one {# case} other {# cases}} in the list are drafted and written into the export folder, one folder a case. An act with gaps carries the draft mark. Signed cases are left out.',
  },
  'drafts.wordsChosen': {
    kk: '{n, plural, one {Таңдалған # іс бойынша} other {Таңдалған # іс бойынша}} актілер құрастырылып, экспорт қалтасына жазылады: әр іске бөлек қалта. Толтырылмаған тұсы бар актіге «ЖОБА» белгісі басылады. Қол қойылған істер өткізіледі.',
    ru: 'Акты {n, plural, one {# выбранного дела} few {# выбранных дел} many {# выбранных дел} other {# выбранных дел}} будут составлены и записаны в папку экспорта: отдельная папка на каждое дело. На акте с пропусками стоит пометка «ПРОЕКТ». Подписанные дела пропускаются.',
    en: 'The acts of {n, plural, one {# chosen case} other {# chosen cases}} are drafted and written into the export folder, one folder a case. An act with gaps carries the draft mark. Signed cases are left out.',
  },
  'drafts.languages': { kk: 'Акт тілі', ru: 'Язык актов', en: 'Language' },
  'drafts.languages.case': { kk: 'Іс тілі', ru: 'Язык дела', en: 'Of the case' },
  'drafts.languages.both': { kk: 'Екі тілде', ru: 'Оба языка', en: 'Both' },
  'drafts.formats': { kk: 'Файл түрі', ru: 'Вид файлов', en: 'Files' },
  'drafts.start': { kk: 'Құрастыру', ru: 'Составить', en: 'Draft' },
  'drafts.working': { kk: 'Актілер құрастырылуда', ru: 'Составляются акты', en: 'Drafting' },
  'drafts.made': {
    kk: 'Жазылған актілер: {acts}, оның ішінде толтырылмаған тұсы барлары: {incomplete}.',
    ru: 'Записано актов: {acts}, из них с пропусками: {incomplete}.',
    en: 'Acts written: {acts}, with gaps: {incomplete}.',
  },
  'drafts.stoppedAt': {
    kk: 'Қаралған істер: {done} / {cases}.',
    ru: 'Рассмотрено дел: {done} из {cases}.',
    en: 'Cases looked at: {done} of {cases}.',
  },
  'drafts.notMade': {
    kk: 'Жазылмағаны: {n}',
    ru: 'Не составлено: {n}',
    en: 'Not made: {n}',
  },
  'drafts.more': { kk: 'тағы {n} – есепте', ru: 'ещё {n} – в отчёте', en: '{n} more in the report' },
  'drafts.where': { kk: 'Қалта: {path}', ru: 'Папка: {path}', en: 'Folder: {path}' },
  'drafts.reportIs': { kk: 'Есеп: {name}', ru: 'Отчёт: {name}', en: 'Report: {name}' },
  'drafts.again': { kk: 'Қайта құрастыру', ru: 'Составить ещё раз', en: 'Draft again' },
  'drafts.openFolder': { kk: 'Қалтаны ашу', ru: 'Открыть папку', en: 'Open the folder' },
  'drafts.folder': { kk: 'Жобалар {day} {time}', ru: 'Проекты {day} {time}', en: 'Drafts {day} {time}' },
  'drafts.report': { kk: 'Есеп', ru: 'Отчёт', en: 'Report' },
  'drafts.gone': {
    kk: 'Іс осы арада жойылды.',
    ru: 'Дело за это время удалено.',
    en: 'The case was deleted meanwhile.',
  },
  'drafts.signed': {
    kk: 'Іс бойынша актіге қол қойылған, жоба керек емес.',
    ru: 'Акт по делу подписан, проект не нужен.',
    en: 'The act of this case is signed; no draft is needed.',
  },
  'drafts.noAct': {
    kk: 'Істе бірде-бір сотталушы жоқ, актіні құрастыруға негіз жоқ.',
    ru: 'В деле нет ни одного подсудимого, составлять акт не о ком.',
    en: 'The case has no defendant yet.',
  },
  'drafts.column.number': { kk: 'Іс нөмірі', ru: 'Номер дела', en: 'Case' },
  'drafts.column.act': { kk: 'Акт', ru: 'Акт', en: 'Act' },
  'drafts.column.language': { kk: 'Тілі', ru: 'Язык', en: 'Language' },
  'drafts.column.state': { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  'drafts.column.file': { kk: 'Файл', ru: 'Файл', en: 'File' },
  'drafts.column.why': {
    kk: 'Жетіспейтіні немесе себебі',
    ru: 'Чего не хватает или причина',
    en: 'Missing, or the cause',
  },
  'drafts.state.complete': { kk: 'толық', ru: 'полный', en: 'complete' },
  'drafts.state.incomplete': { kk: 'толтырылмаған тұсы бар', ru: 'с пропусками', en: 'with gaps' },
  'drafts.state.notMade': { kk: 'жазылмады', ru: 'не составлен', en: 'not made' },
  'drafts.language.kk': { kk: 'Қазақша', ru: 'Казахский', en: 'Kazakh' },
  'drafts.language.ru': { kk: 'Орысша', ru: 'Русский', en: 'Russian' },
} as const satisfies MessageArea
