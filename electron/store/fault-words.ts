/** What a dialog says about a fault of the store: the cause and the way out, in three languages. No way out deletes anything. */
import type { StoreFault, StoreFaultCode, StoreFaultReason } from './types.ts'

export type FaultLanguage = 'kk' | 'ru' | 'en'

export interface FaultWords {
  cause: string
  /** What the person can do now. */
  wayOut: string
  /** The file or record concerned, as it is. */
  where: string | null
}

type Words = Readonly<Record<FaultLanguage, readonly [cause: string, wayOut: string]>>

const CODES: Readonly<Record<StoreFaultCode, Words>> = {
  notFound: {
    kk: ['Мұндай жазба немесе файл жоқ.', 'Тізімді жаңартып, атауын тексеріңіз.'],
    ru: ['Такой записи или файла нет.', 'Обновите список и проверьте имя.'],
    en: ['There is no such record or file.', 'Refresh the list and check the name.'],
  },
  conflict: {
    kk: [
      'Істі осы уақытта басқа адам өзгертті.',
      'Істі қайта ашып, айырмашылықтарды қараңыз да, өз өзгерісіңізді қайталаңыз.',
    ],
    ru: [
      'Дело за это время изменил другой человек.',
      'Откройте дело заново, посмотрите различия и внесите своё изменение ещё раз.',
    ],
    en: [
      'Somebody else changed the case meanwhile.',
      'Open the case again, look at the differences and repeat your change.',
    ],
  },
  locked: {
    kk: [
      'Іс бойынша акт қол қойылған, іс құлыпталған.',
      'Түзету үшін судья істі себебін көрсетіп қайта ашады; қол қойылған акт сақталады.',
    ],
    ru: [
      'По делу подписан акт, дело закрыто для изменений.',
      'Для исправления судья открывает дело вновь с указанием причины; подписанный акт остаётся.',
    ],
    en: [
      'An act of the case is signed; the case is locked.',
      'For a correction a judge reopens the case with a reason; the signed act stays.',
    ],
  },
  storeLocked: {
    kk: ['Қойма құлыпталған.', 'Құпиясөзіңізді енгізіңіз.'],
    ru: ['Хранилище заблокировано.', 'Введите свою парольную фразу.'],
    en: ['The store is locked.', 'Enter your passphrase.'],
  },
  wrongPassphrase: {
    kk: [
      'Құпиясөз немесе қалпына келтіру коды дұрыс емес.',
      'Пернетақта тілін тексеріп, қайта енгізіңіз немесе басып шығарылған қалпына келтіру кодын пайдаланыңыз.',
    ],
    ru: [
      'Парольная фраза или код восстановления неверны.',
      'Проверьте раскладку клавиатуры и введите снова или возьмите распечатанный код восстановления.',
    ],
    en: [
      'The passphrase or the recovery code is wrong.',
      'Check the keyboard language and try again, or use the printed recovery code.',
    ],
  },
  tooManyAttempts: {
    kk: ['Қате әрекет тым көп болды.', 'Көрсетілген уақытқа дейін күтіңіз де, қайта енгізіңіз.'],
    ru: ['Слишком много неверных попыток.', 'Подождите до указанного времени и попробуйте снова.'],
    en: ['Too many wrong attempts.', 'Wait until the time shown and try again.'],
  },
  newerFormat: {
    kk: ['Деректерді бағдарламаның жаңарақ нұсқасы жазған.', 'Бағдарламаны жаңартыңыз. Деректер өзгертілген жоқ.'],
    ru: ['Данные записаны более новой версией программы.', 'Обновите программу. Данные не изменены.'],
    en: ['The data were written by a newer version of the program.', 'Update the program. The data were not changed.'],
  },
  damaged: {
    kk: ['Қойма файлы бүлінген.', 'Сақтық көшірмеден қалпына келтіріңіз; қазіргі файлдар бөлек сақталады.'],
    ru: ['Файл хранилища повреждён.', 'Восстановите резервную копию; нынешние файлы будут отложены и сохранены.'],
    en: ['The file of the store is damaged.', 'Restore a backup; the present files are set aside and kept.'],
  },
  keyLost: {
    kk: [
      'Қойманың кілті табылмады.',
      'Сақтық көшірмедегі keys.json файлын қойма қалтасына көшіріңіз немесе көшірмеден қалпына келтіріңіз.',
    ],
    ru: [
      'Ключ хранилища не найден.',
      'Скопируйте keys.json из резервной копии в папку хранилища или восстановите копию.',
    ],
    en: [
      'The key of the store was not found.',
      'Copy keys.json from a backup into the folder of the store, or restore a backup.',
    ],
  },
  readOnly: {
    kk: [
      'Қалтаға немесе файлға жазуға рұқсат жоқ.',
      'Қалтаға жазу құқығын сұраңыз немесе басқа қалтаны таңдаңыз; деректер өзгертілген жоқ.',
    ],
    ru: ['Нет права записи в папку или файл.', 'Попросите право записи или выберите другую папку; данные не изменены.'],
    en: [
      'The folder or file cannot be written.',
      'Ask for the right to write or choose another folder; the data were not changed.',
    ],
  },
  diskFull: {
    kk: [
      'Дискіде орын қалмады. Соңғы өзгеріс сақталмады, бұрынғылары орнында.',
      'Дискіден орын босатып, қайта сақтаңыз.',
    ],
    ru: [
      'На диске нет места. Последнее изменение не сохранено, прежние на месте.',
      'Освободите место на диске и сохраните ещё раз.',
    ],
    en: [
      'The disk is full. The last change was not saved; earlier ones are in place.',
      'Free some space and save again.',
    ],
  },
  busy: {
    kk: ['Қойманы басқа бағдарлама пайдалануда.', 'Екінші терезені немесе терминалды жауып, қайталап көріңіз.'],
    ru: ['Хранилище занято другой программой.', 'Закройте второе окно или терминал и повторите.'],
    en: ['Another program is using the store.', 'Close the second window or the terminal and try again.'],
  },
  forbidden: {
    kk: ['Бұл әрекетке рұқсат жоқ.', 'Құқығы бар адамға айтыңыз.'],
    ru: ['На это действие нет права.', 'Обратитесь к тому, у кого право есть.'],
    en: ['This is not permitted.', 'Ask somebody who may.'],
  },
  invalid: {
    kk: ['Енгізілген деректер жарамсыз.', 'Көрсетілген орынды түзетіңіз.'],
    ru: ['Введённые данные непригодны.', 'Исправьте указанное место.'],
    en: ['The input is not valid.', 'Correct the place shown.'],
  },
  tooLarge: {
    kk: ['Файл немесе мәтін тым үлкен.', 'Файлды бөліңіз немесе кішірейтіңіз.'],
    ru: ['Файл или текст слишком велик.', 'Разделите или уменьшите файл.'],
    en: ['The file or text is too large.', 'Split it or make it smaller.'],
  },
  tampered: {
    kk: ['Файл өзгертілген немесе толық емес.', 'Файлды жіберушіден қайта сұраңыз; ештеңе алынған жоқ.'],
    ru: ['Файл изменён или неполон.', 'Попросите отправителя прислать его снова; ничего не принято.'],
    en: ['The file was changed or is incomplete.', 'Ask the sender for it again; nothing was taken.'],
  },
}

const REASONS: Readonly<Partial<Record<StoreFaultReason, Words>>> = {
  pageDamaged: {
    kk: [
      'Қойманың бір бөлігі бүлінген (диск қатесі болуы мүмкін).',
      'Сақтық көшірмеден қалпына келтіріңіз; қазіргі файлдар бөлек сақталады. Дискіні тексертіңіз.',
    ],
    ru: [
      'Часть хранилища повреждена (возможно, ошибка диска).',
      'Восстановите резервную копию; нынешние файлы будут отложены. Проверьте диск.',
    ],
    en: [
      'A part of the store is damaged (perhaps the disk).',
      'Restore a backup; the present files are set aside. Have the disk checked.',
    ],
  },
  headerDamaged: {
    kk: [
      'Қойма файлының басы бүлінген немесе бұл басқа файл.',
      'Дұрыс қалтаны таңдағаныңызды тексеріңіз немесе сақтық көшірмеден қалпына келтіріңіз.',
    ],
    ru: [
      'Начало файла хранилища повреждено или это другой файл.',
      'Проверьте, та ли папка выбрана, или восстановите резервную копию.',
    ],
    en: [
      'The beginning of the file is damaged, or it is another file.',
      'Check that the right folder is chosen, or restore a backup.',
    ],
  },
  changesMissing: {
    kk: [
      'Сақталған соңғы өзгерістер файлда жоқ (store.db-wal қысқарған, жойылған немесе ескі файл қойылған).',
      'store.db-wal файлын қайтарыңыз, сақтық көшірмеден қалпына келтіріңіз немесе жоғалтуды мойындап ашыңыз: бұл журналға жазылады.',
    ],
    ru: [
      'Последних сохранённых изменений в файле нет (store.db-wal обрезан, удалён или подложен старый файл).',
      'Верните файл store.db-wal, восстановите копию или откройте с потерей: это будет записано в журнал.',
    ],
    en: [
      'The last saved changes are not in the file (store.db-wal was cut or deleted, or an older file was put in place).',
      'Bring store.db-wal back, restore a backup, or open accepting the loss: the trail will say so.',
    ],
  },
  restoreUnfinished: {
    kk: [
      'Қалпына келтіру аяқталмай қалды.',
      'Қойманы қайта ашыңыз немесе сол көшірмеден қайта қалпына келтіріңіз; файлдар set-aside қалтасында.',
    ],
    ru: [
      'Восстановление не было завершено.',
      'Откройте хранилище снова или повторите восстановление; прежние файлы лежат в set-aside.',
    ],
    en: [
      'A restore was not finished.',
      'Open the store again or repeat the restore; the earlier files lie in set-aside.',
    ],
  },
  protectorRefused: {
    kk: ['Бұл жүйе кілтті қорғай алмайды.', 'Құпиясөзбен кіріңіз.'],
    ru: ['Эта система не может защитить ключ.', 'Входите по парольной фразе.'],
    en: ['This system cannot protect the key.', 'Come in with the passphrase.'],
  },
  protectorFailed: {
    kk: [
      'Жүйедегі бұл пайдаланушыда кілт жоқ (профиль ауысқан болуы мүмкін).',
      'Құпиясөзбен немесе қалпына келтіру кодымен кіріп, жүйелік кіруді қайта қосыңыз.',
    ],
    ru: [
      'У этого пользователя системы ключа нет (возможно, профиль сменился).',
      'Войдите по парольной фразе или коду и включите вход через систему заново.',
    ],
    en: [
      'This user of the system holds no key (the profile may have changed).',
      'Come in with the passphrase or the code and turn the system way on again.',
    ],
  },
  noSuchSlot: {
    kk: ['Бұл кіру тәсілі орнатылмаған.', 'Басқа тәсілмен кіріңіз: құпиясөз немесе қалпына келтіру коды.'],
    ru: ['Такой способ входа не настроен.', 'Войдите иначе: по парольной фразе или коду восстановления.'],
    en: ['This way in is not set up.', 'Come in another way: passphrase or recovery code.'],
  },
  notYourRole: {
    kk: ['Бұл әрекет сіздің рөліңізге берілмеген (шешім мен қол қою — судьянікі).', 'Судьядан орындауды сұраңыз.'],
    ru: ['Это действие не для вашей роли (решение и подпись — за судьёй).', 'Попросите судью.'],
    en: ['This is not for your role (deciding and signing are the judge’s).', 'Ask the judge.'],
  },
  unknownPerson: {
    kk: ['Бұл қоймада мұндай адам жоқ немесе ол өшірілген.', 'Судьядан сізді қосуын сұраңыз.'],
    ru: ['Такого человека в хранилище нет или он отключён.', 'Попросите судью добавить вас.'],
    en: ['The store does not know this person, or has turned the person off.', 'Ask the judge to add you.'],
  },
  weakPassphrase: {
    kk: ['Құпиясөз тым қысқа немесе біркелкі.', 'Кемінде он таңба алыңыз: бірнеше сөзден тұрған дұрыс.'],
    ru: ['Парольная фраза слишком коротка или однообразна.', 'Возьмите не менее десяти знаков, лучше несколько слов.'],
    en: ['The passphrase is too short or too uniform.', 'Take ten characters or more, several words are best.'],
  },
  packageForeign: {
    kk: ['Пакет басқа қоймаға арналған.', 'Жіберушіге өзіңіздің ашық кілтіңізді беріңіз.'],
    ru: ['Пакет предназначен другому хранилищу.', 'Передайте отправителю свой открытый ключ.'],
    en: ['The package is meant for another store.', 'Give the sender your public key.'],
  },
  storeExists: {
    kk: ['Бұл қалтада қойма бар.', 'Сол қойманы ашыңыз немесе басқа бос қалтаны таңдаңыз.'],
    ru: ['В этой папке хранилище уже есть.', 'Откройте его или выберите другую, пустую папку.'],
    en: ['There is a store in this folder already.', 'Open it, or choose another, empty folder.'],
  },
  attachmentKind: {
    kk: [
      'Файл түрі қабылданбайды немесе атауы мазмұнына сай емес.',
      'PDF, DOCX, PNG, JPEG, TIFF немесе CMS файлын беріңіз.',
    ],
    ru: ['Такой файл не принимается, или имя не отвечает содержанию.', 'Дайте PDF, DOCX, PNG, JPEG, TIFF или CMS.'],
    en: [
      'This kind of file is not taken, or its name does not fit its content.',
      'Give a PDF, DOCX, PNG, JPEG, TIFF or CMS file.',
    ],
  },
  attachmentDamaged: {
    kk: [
      'Қоса тіркелген файл бүлінген немесе жоқ; істің өзі бүтін.',
      'Файлды сақтық көшірмеден алыңыз немесе қайта қосыңыз.',
    ],
    ru: [
      'Приложенный файл повреждён или пропал; само дело цело.',
      'Возьмите файл из резервной копии или приложите снова.',
    ],
    en: [
      'An attached file is damaged or missing; the case itself is whole.',
      'Take the file from a backup or attach it again.',
    ],
  },
}

/** The words of a fault for a person: cause, way out, and where. */
export function explainFault(fault: StoreFault, language: FaultLanguage): FaultWords {
  const words = (fault.reason === null ? undefined : REASONS[fault.reason]) ?? CODES[fault.code]
  const [cause, wayOut] = words[language]
  return { cause, wayOut, where: fault.where }
}
