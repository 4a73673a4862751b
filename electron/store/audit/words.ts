/** Names of the audit trail's entries and of its report, in three languages. */
import type { Actor } from '../types.ts'
import type { AuditAction, ChainResult } from './chain.ts'

export type AuditLanguage = 'kk' | 'ru' | 'en'

export const ACTION_WORDS: Readonly<Record<AuditAction, Readonly<Record<AuditLanguage, string>>>> = {
  storeCreated: { kk: 'Қойма жасалды', ru: 'Хранилище создано', en: 'Store created' },
  unlocked: { kk: 'Қойма ашылды', ru: 'Хранилище открыто', en: 'Store unlocked' },
  failedUnlock: { kk: 'Сәтсіз кіру әрекеті', ru: 'Неудачная попытка входа', en: 'Failed unlock' },
  lockedStore: { kk: 'Қойма құлыпталды', ru: 'Хранилище заблокировано', en: 'Store locked' },
  opened: { kk: 'Іс қаралды', ru: 'Дело открыто', en: 'Case opened' },
  created: { kk: 'Іс енгізілді', ru: 'Дело заведено', en: 'Case created' },
  changed: { kk: 'Іс өзгертілді', ru: 'Дело изменено', en: 'Case changed' },
  removed: { kk: 'Іс себетке салынды', ru: 'Дело удалено в корзину', en: 'Case put into the bin' },
  restoredFromBin: { kk: 'Іс себеттен қайтарылды', ru: 'Дело возвращено из корзины', en: 'Case taken from the bin' },
  purged: { kk: 'Іс біржола жойылды', ru: 'Дело удалено окончательно', en: 'Case deleted for good' },
  versionRestored: { kk: 'Бұрынғы нұсқа қайтарылды', ru: 'Возвращена прежняя версия', en: 'Earlier version restored' },
  reopened: { kk: 'Қол қойылған іс қайта ашылды', ru: 'Подписанное дело открыто вновь', en: 'Signed case reopened' },
  attached: { kk: 'Файл қоса тіркелді', ru: 'Файл приложен', en: 'File attached' },
  attachmentRemoved: { kk: 'Тіркелген файл алынды', ru: 'Приложение убрано', en: 'Attachment removed' },
  exported: { kk: 'Экспортталды', ru: 'Выгружено', en: 'Exported' },
  import: { kk: 'Импортталды', ru: 'Загружено', en: 'Imported' },
  backup: { kk: 'Сақтық көшірме жасалды', ru: 'Сделана резервная копия', en: 'Backup made' },
  restored: { kk: 'Көшірмеден қалпына келтірілді', ru: 'Восстановлено из копии', en: 'Restored from a backup' },
  recovered: { kk: 'Жоғалту мойындалып ашылды', ru: 'Открыто с признанием потери', en: 'Opened accepting a loss' },
  personAdded: { kk: 'Адам қосылды', ru: 'Добавлен человек', en: 'Person added' },
  personChanged: { kk: 'Адам туралы мәлімет өзгертілді', ru: 'Изменены сведения о человеке', en: 'Person changed' },
  keyChanged: { kk: 'Кіру тәсілі өзгертілді', ru: 'Изменён способ входа', en: 'Way in changed' },
  settingChanged: { kk: 'Баптау өзгертілді', ru: 'Изменена настройка', en: 'Setting changed' },
  lawPack: { kk: 'Заң пакеті', ru: 'Пакет законодательства', en: 'Law pack' },
  drafted: { kk: 'Акт жобасы жасалды', ru: 'Составлен проект акта', en: 'Act drafted' },
  signed: { kk: 'Актіге қол қойылды', ru: 'Акт подписан', en: 'Act signed' },
  guidanceShown: { kk: 'Бағдарлама ұсынымы көрсетілді', ru: 'Показана подсказка программы', en: 'Guidance shown' },
  forecastShown: { kk: 'Болжам көрсетілді', ru: 'Показан прогноз', en: 'Forecast shown' },
  decided: { kk: 'Судьяның шешімі', ru: 'Решение судьи', en: 'Judge’s decision' },
  departure: {
    kk: 'Ұсынымнан ауытқу, себебімен',
    ru: 'Отступление от подсказки, с основанием',
    en: 'Departure from guidance, with its reason',
  },
  materialTaken: {
    kk: 'Даусыз материал қабылданды',
    ru: 'Бесспорный материал принят',
    en: 'Undisputed material taken in',
  },
  materialOpened: { kk: 'Даусыз материал қаралды', ru: 'Бесспорный материал открыт', en: 'Undisputed material opened' },
  materialChanged: {
    kk: 'Даусыз материал өзгертілді',
    ru: 'Бесспорный материал изменён',
    en: 'Undisputed material changed',
  },
  materialRead: { kk: 'Судья материалды өзі оқыды', ru: 'Материал прочитан судьёй', en: 'Material read by the judge' },
  materialRemoved: {
    kk: 'Даусыз материал кезектен алынды',
    ru: 'Бесспорный материал убран из очереди',
    en: 'Undisputed material taken out of the queue',
  },
  materialRestored: {
    kk: 'Даусыз материал кезекке қайтарылды',
    ru: 'Бесспорный материал возвращён в очередь',
    en: 'Undisputed material put back into the queue',
  },
  archiveImported: {
    kk: 'Сот тәжірибесі мұрағатына актілер енгізілді',
    ru: 'В архив судебной практики внесены акты',
    en: 'Acts taken into the archive of court practice',
  },
  archiveRemoved: {
    kk: 'Мұрағаттан жасанды актілер алып тасталды',
    ru: 'Из архива убраны искусственные акты',
    en: 'Generated acts taken out of the archive',
  },
  archiveDecided: {
    kk: 'Мұрағатта нөмірі бірдей акт туралы шешім қабылданды',
    ru: 'По акту с тем же номером в архиве принято решение',
    en: 'An archived act of a known number was decided on',
  },
  archiveFactRead: {
    kk: 'Мұрағаттағы актінің дерегі тексерілді',
    ru: 'Сведение из акта архива проверено',
    en: 'A fact of an archived act was checked',
  },
}

export const ROLE_WORDS: Readonly<Record<Actor['role'], Readonly<Record<AuditLanguage, string>>>> = {
  judge: { kk: 'судья', ru: 'судья', en: 'judge' },
  assistant: { kk: 'көмекші', ru: 'помощник', en: 'assistant' },
  it: { kk: 'АТ', ru: 'ИТ', en: 'IT' },
}

type Word =
  | 'title'
  | 'holds'
  | 'broken'
  | 'head'
  | 'store'
  | 'made'
  | 'period'
  | 'number'
  | 'time'
  | 'who'
  | 'what'
  | 'detail'
  | 'hash'
  | 'page'
  | 'entries'

export const REPORT_WORDS: Readonly<Record<AuditLanguage, Readonly<Record<Word, string>>>> = {
  kk: {
    title: 'Аудит журналы',
    holds: 'Тізбек тексерілді: үзілмеген',
    broken: 'ТІЗБЕК ҮЗІЛГЕН, жазба №',
    head: 'Соңғы жазба және оның хэші',
    store: 'Қойма',
    made: 'Жасалған уақыты',
    period: 'Іс',
    number: '№',
    time: 'Уақыты (UTC+5)',
    who: 'Кім',
    what: 'Не істелді',
    detail: 'Мәлімет',
    hash: 'Хэш',
    page: 'бет',
    entries: 'Жазбалар саны',
  },
  ru: {
    title: 'Журнал аудита',
    holds: 'Цепочка проверена: цела',
    broken: 'ЦЕПОЧКА НАРУШЕНА, запись №',
    head: 'Последняя запись и её хэш',
    store: 'Хранилище',
    made: 'Составлено',
    period: 'Дело',
    number: '№',
    time: 'Время (UTC+5)',
    who: 'Кто',
    what: 'Что сделано',
    detail: 'Сведения',
    hash: 'Хэш',
    page: 'стр.',
    entries: 'Записей',
  },
  en: {
    title: 'Audit trail',
    holds: 'The chain was verified and holds',
    broken: 'THE CHAIN IS BROKEN at entry',
    head: 'Last entry and its hash',
    store: 'Store',
    made: 'Made on',
    period: 'Case',
    number: 'No.',
    time: 'Time (UTC+5)',
    who: 'Who',
    what: 'What was done',
    detail: 'Detail',
    hash: 'Hash',
    page: 'page',
    entries: 'Entries',
  },
}

/** One sentence on the chain. */
export function chainSentence(chain: ChainResult, language: AuditLanguage): string {
  const words = REPORT_WORDS[language]
  return chain.broken === null ? words.holds : `${words.broken} ${chain.broken.seq} (${chain.broken.why})`
}
