/** Sentences of a verification report: what was looked at and what came out. */
import type { Sentence } from './sentence.ts'

export const findingSentences = {
  // The file as a whole.
  noSignature: {
    kk: 'Файлда қолтаңба жоқ.',
    ru: 'В файле нет подписи.',
    en: 'The file holds no signature.',
  },
  unknownFormat: {
    kk: 'Бұл PDF, DOCX немесе CMS қолтаңбасы емес.',
    ru: 'Это не PDF, не DOCX и не подпись CMS.',
    en: 'This is neither a PDF nor a DOCX nor a CMS signature.',
  },
  unreadable: {
    kk: 'Файлды сенімді оқу мүмкін емес, сондықтан қолтаңбалары расталмайды: {detail}',
    ru: 'Файл нельзя надёжно прочитать, поэтому его подписи не подтверждаются: {detail}',
    en: 'The file cannot be read reliably, so its signatures are not confirmed: {detail}',
  },
  encrypted: {
    kk: 'Файл шифрланған; оның қолтаңбалары тексерілмеді.',
    ru: 'Файл зашифрован; его подписи не проверены.',
    en: 'The file is encrypted; its signatures were not checked.',
  },
  tooLarge: {
    kk: 'Файл тым үлкен ({size} МБ), тексерілмеді.',
    ru: 'Файл слишком велик ({size} МБ) и не проверен.',
    en: 'The file is too large ({size} MB) and was not checked.',
  },
  contentNeeded: {
    kk: 'Бұл жеке қолтаңба: оны тексеру үшін қол қойылған файлдың өзін көрсетіңіз.',
    ru: 'Это отдельная подпись: для проверки укажите сам подписанный файл.',
    en: 'This is a separate signature: to check it, name the signed file itself.',
  },
  contentDiffers: {
    kk: 'Көрсетілген файл қолтаңбаның ішіндегі мазмұннан өзгеше.',
    ru: 'Указанный файл отличается от содержания внутри подписи.',
    en: 'The named file differs from the content inside the signature.',
  },
  dataBefore: {
    kk: 'Файлдың басына бөтен деректер қосылған.',
    ru: 'В начало файла добавлены посторонние данные.',
    en: 'Foreign data stands before the beginning of the file.',
  },
  dataAfter: {
    kk: 'Файлдың соңына ешбір қолтаңба қамтымаған деректер қосылған.',
    ru: 'В конец файла добавлены данные, которые не охвачены ни одной подписью.',
    en: 'Data that no signature covers stands at the end of the file.',
  },
  trustUnreadable: {
    kk: 'Сенім қалтасындағы файл оқылмады: {name}',
    ru: 'Не прочитан файл из папки доверия: {name}',
    en: 'A file of the trust folder could not be read: {name}',
  },
  // Integrity.
  integrityValid: {
    kk: 'Қолтаңба жарамды: қол қойылған мазмұн өзгермеген.',
    ru: 'Подпись верна: подписанное содержание не изменено.',
    en: 'The signature is valid: the signed content has not been changed.',
  },
  contentChanged: {
    kk: 'Қолтаңба жарамсыз: мазмұн қол қойылғаннан кейін өзгертілген.',
    ru: 'Подпись недействительна: содержание изменено после подписания.',
    en: 'The signature is not valid: the content was changed after signing.',
  },
  signatureBroken: {
    kk: 'Қолтаңба жарамсыз: ол осы мазмұн мен осы сертификатқа сәйкес келмейді.',
    ru: 'Подпись недействительна: она не соответствует этому содержанию и этому сертификату.',
    en: 'The signature is not valid: it does not belong to this content and this certificate.',
  },
  structureBroken: {
    kk: 'Қолтаңба жарамсыз: оның құрылымы бүлінген немесе қолдан жасалған ({detail}).',
    ru: 'Подпись недействительна: её структура повреждена или подделана ({detail}).',
    en: 'The signature is not valid: its structure is broken or forged ({detail}).',
  },
  unsupportedAlgorithm: {
    kk: 'Қолтаңба бұл бағдарлама тексере алмайтын алгоритммен жасалған ({algorithm}): оның жарамдылығы белгісіз.',
    ru: 'Подпись сделана алгоритмом, который эта программа не может проверить ({algorithm}): верна ли она, неизвестно.',
    en: 'The signature uses an algorithm that this program cannot check ({algorithm}): whether it is valid is not known.',
  },
  certificateMissing: {
    kk: 'Қол қоюшының сертификаты файлда жоқ, қолтаңба тексерілмеді.',
    ru: 'Сертификата подписавшего нет в файле, подпись не проверена.',
    en: 'The certificate of the signer is not in the file, so the signature could not be checked.',
  },
  weakHash: {
    kk: 'Қолтаңба ескірген SHA-1 хэшін қолданады: ол мазмұнның өзгермегенін енді дәлелдемейді.',
    ru: 'Подпись использует устаревший хэш SHA-1: он больше не доказывает неизменность содержания.',
    en: 'The signature uses the outdated hash SHA-1, which no longer proves that the content is unchanged.',
  },
  weakCertificateHash: {
    kk: 'Қол қоюшыдан куәландырушы орталыққа дейінгі сертификат ескірген SHA-1 хэшімен куәландырылған: мұндай сертификатты бөгде адам да жасай алады.',
    ru: 'Сертификат на пути от подписавшего к удостоверяющему центру заверен устаревшим хэшем SHA-1: такой мог изготовить и посторонний.',
    en: 'A certificate between the signer and the authority is certified with the outdated hash SHA-1: a stranger could have made such a one.',
  },
  weakKey: {
    kk: 'Кілт тым қысқа: мұндай кілтпен қойылған қолтаңбаны бөгде адам да жасай алады.',
    ru: 'Ключ слишком короткий: подпись таким ключом мог изготовить и посторонний.',
    en: 'The key is too short: a stranger could have made a signature with such a key.',
  },
  // Coverage and later changes.
  coversWhole: {
    kk: 'Қолтаңба бүкіл файлды қамтиды.',
    ru: 'Подпись охватывает весь файл.',
    en: 'The signature covers the whole file.',
  },
  coversContent: {
    kk: 'Қолтаңба құжаттың бүкіл мазмұнын қамтиды; файл қасиеттері (тақырыбы, авторы) қорғалмаған.',
    ru: 'Подпись охватывает всё содержание документа; свойства файла (название, автор) не защищены.',
    en: 'The signature covers all content of the document; the properties of the file (title, author) are not protected.',
  },
  laterSignatures: {
    kk: 'Қол қойылғаннан кейін файлға тек басқа қолтаңбалар қосылған.',
    ru: 'После подписания в файл добавлены только другие подписи.',
    en: 'After signing, only other signatures were added to the file.',
  },
  laterChanges: {
    kk: 'Қол қойылғаннан кейін файл өзгертілген: {detail}.',
    ru: 'После подписания файл изменён: {detail}.',
    en: 'The file was changed after signing: {detail}.',
  },
  notWhole: {
    kk: 'Қолтаңба бүкіл файлды қамтымайды: {detail}.',
    ru: 'Подпись охватывает не весь файл: {detail}.',
    en: 'The signature does not cover the whole file: {detail}.',
  },
  // Time.
  timeStamped: {
    kk: 'Қол қою уақыты {moment}, уақыт белгісімен дәлелденген.',
    ru: 'Время подписания {moment}, доказано меткой времени.',
    en: 'Signed at {moment}, proved by a time stamp.',
  },
  timeClaimed: {
    kk: 'Қол қою уақыты {moment}, қол қоюшының өз сөзімен (уақыт белгісі жоқ).',
    ru: 'Время подписания {moment}, со слов подписавшего (метки времени нет).',
    en: 'Signed at {moment}, by the word of the signer (there is no time stamp).',
  },
  timeUnknown: {
    kk: 'Қол қою уақыты көрсетілмеген; сертификат {moment} уақытына тексерілді.',
    ru: 'Время подписания не указано; сертификат проверен на {moment}.',
    en: 'The signing time is not given; the certificate was checked as at {moment}.',
  },
  timestampBroken: {
    kk: 'Қолтаңбадағы уақыт белгісі жарамсыз, ол ескерілмеді.',
    ru: 'Метка времени в подписи недействительна и не учтена.',
    en: 'The time stamp in the signature is not valid and was not taken into account.',
  },
  timestampUnsupported: {
    kk: 'Уақыт белгісі бұл бағдарлама тексере алмайтын алгоритммен жасалған, ол ескерілмеді.',
    ru: 'Метка времени сделана алгоритмом, который эта программа не может проверить; она не учтена.',
    en: 'The time stamp uses an algorithm that this program cannot check; it was not taken into account.',
  },
  timestampUntrusted: {
    kk: 'Уақыт белгісін берген қызметке сенім қалтасы бойынша сенуге болмайды, белгі дәлел деп саналмады.',
    ru: 'Служба, выдавшая метку времени, не подтверждена папкой доверия; метка не считается доказательством.',
    en: 'The authority of the time stamp is not confirmed by the trust folder; the stamp is not taken as proof.',
  },
  // Certificate.
  certificateExpired: {
    kk: 'Қол қойылған кезде сертификаттың мерзімі біткен еді ({date}).',
    ru: 'На момент подписания срок действия сертификата истёк ({date}).',
    en: 'The certificate had expired when it was used ({date}).',
  },
  certificateNotYetValid: {
    kk: 'Қол қойылған кезде сертификат әлі күшіне енбеген еді ({date}).',
    ru: 'На момент подписания сертификат ещё не действовал (с {date}).',
    en: 'The certificate was not yet valid when it was used (from {date}).',
  },
  notForSigning: {
    kk: 'Сертификат құжатқа қол қоюға арналмаған.',
    ru: 'Сертификат не предназначен для подписания документов.',
    en: 'The certificate is not meant for signing documents.',
  },
  chainTrusted: {
    kk: 'Сертификат сенім қалтасындағы орталыққа дейін тексерілді.',
    ru: 'Сертификат проверен до центра из папки доверия.',
    en: 'The certificate was followed up to an authority of the trust folder.',
  },
  chainUntrusted: {
    kk: 'Сертификат сенім қалтасындағы бірде-бір орталыққа апармайды.',
    ru: 'Сертификат не ведёт ни к одному центру из папки доверия.',
    en: 'The certificate does not lead to any authority of the trust folder.',
  },
  chainUnknown: {
    kk: 'Сенім қалтасы көрсетілмеген: сертификатты кім бергені тексерілмеді ({issuer}).',
    ru: 'Папка доверия не указана: кем выдан сертификат, не проверено ({issuer}).',
    en: 'No trust folder is given: who issued the certificate was not checked ({issuer}).',
  },
  revocationGood: {
    kk: 'Қол қойылған кезде сертификат кері қайтарылмаған.',
    ru: 'На момент подписания сертификат не был отозван.',
    en: 'The certificate was not revoked when it was used.',
  },
  revocationRevoked: {
    kk: 'Сертификат кері қайтарылған ({moment}), қолтаңбаға сенуге болмайды.',
    ru: 'Сертификат отозван ({moment}), доверять подписи нельзя.',
    en: 'The certificate was revoked ({moment}); the signature cannot be relied on.',
  },
  revocationLater: {
    kk: 'Сертификат қол қойылғаннан кейін кері қайтарылған ({moment}).',
    ru: 'Сертификат отозван уже после подписания ({moment}).',
    en: 'The certificate was revoked after it had been used ({moment}).',
  },
  revocationUnknown: {
    kk: 'Сертификаттың кері қайтарылған-қайтарылмағаны тексерілмеді: осы уақытқа жарамды тізім жоқ.',
    ru: 'Не проверено, отозван ли сертификат: нет списка отзыва, годного на этот момент.',
    en: 'Whether the certificate was revoked could not be checked: there is no list for that moment.',
  },
} as const satisfies Record<string, Sentence>

export type FindingCode = keyof typeof findingSentences

/** Details that fill `{detail}`: what exactly is broken or changed, as a part of a sentence. */
export const detailSentences = {
  byteRange: { kk: 'ByteRange қате', ru: 'неверный ByteRange', en: 'wrong ByteRange' },
  byteRangeGap: {
    kk: 'ByteRange қолтаңбадан басқа деректерді де өткізіп жібереді',
    ru: 'ByteRange пропускает не только саму подпись',
    en: 'ByteRange leaves out more than the signature itself',
  },
  contents: {
    kk: 'Contents өрісі бос немесе бүлінген',
    ru: 'поле Contents пусто или повреждено',
    en: 'Contents is empty or broken',
  },
  padding: {
    kk: 'қолтаңбадан кейін бөтен деректер бар',
    ru: 'после подписи стоят посторонние данные',
    en: 'foreign data follows the signature',
  },
  notInForm: {
    kk: 'қолтаңба құжат өрістеріне байланбаған',
    ru: 'подпись не связана с полями документа',
    en: 'the signature belongs to no field of the document',
  },
  sharedDictionary: {
    kk: 'бір қолтаңба бірнеше өріске байланған',
    ru: 'одна подпись связана с несколькими полями',
    en: 'one signature belongs to several fields',
  },
  subFilter: { kk: 'қолтаңба түрі белгісіз', ru: 'неизвестный вид подписи', en: 'unknown kind of signature' },
  cms: { kk: 'CMS құрылымы бүлінген', ru: 'повреждена структура CMS', en: 'the CMS structure is broken' },
  attributes: {
    kk: 'қол қойылған атрибуттар қате',
    ru: 'неверные подписанные атрибуты',
    en: 'wrong signed attributes',
  },
  signerCertificate: {
    kk: 'сертификат ауыстырылған',
    ru: 'сертификат подменён',
    en: 'the certificate was exchanged',
  },
  signerCount: { kk: 'бір емес қол қоюшы', ru: 'подписавший не один', en: 'not exactly one signer' },
  embedded: {
    kk: 'CMS ішінде бөтен мазмұн бар',
    ru: 'внутри CMS постороннее содержание',
    en: 'foreign content inside the CMS',
  },
  revision: {
    kk: 'қол қойылған нұсқа аяқталған PDF емес',
    ru: 'подписанная версия не является законченным PDF',
    en: 'the signed revision is not a finished PDF',
  },
  objects: {
    kk: 'беттер немесе мазмұн ауыстырылған',
    ru: 'заменены страницы или содержание',
    en: 'pages or content were replaced',
  },
  catalog: {
    kk: 'құжат каталогы өзгертілген',
    ru: 'изменён каталог документа',
    en: 'the catalogue of the document was changed',
  },
  form: { kk: 'форма өрістері өзгертілген', ru: 'изменены поля формы', en: 'the fields of the form were changed' },
  annotations: {
    kk: 'бетке белгілер қосылған',
    ru: 'на страницы добавлены пометки',
    en: 'annotations were added to pages',
  },
  overlay: {
    kk: 'кейінгі қолтаңбаның көрінетін бөлігі беттің көп бөлігін жабады',
    ru: 'видимая часть более поздней подписи закрывает большую часть страницы',
    en: 'the visible part of a later signature hides much of the page',
  },
  unexplained: {
    kk: 'құжатқа жатпайтын деректер қосылған',
    ru: 'добавлены данные, не относящиеся к документу',
    en: 'data that belongs to nothing was added',
  },
  forbidden: {
    kk: 'қолтаңба кейінгі өзгерістерге тыйым салады',
    ru: 'подпись запрещает последующие изменения',
    en: 'the signature forbids later changes',
  },
  trailing: { kk: 'соңында бөтен деректер бар', ru: 'в конце посторонние данные', en: 'foreign data at the end' },
  partUnsigned: { kk: 'қол қойылмаған бөлік: {name}', ru: 'неподписанная часть: {name}', en: 'unsigned part: {name}' },
  partMissing: {
    kk: 'қол қойылған бөлік жоқ: {name}',
    ru: 'нет подписанной части: {name}',
    en: 'signed part missing: {name}',
  },
  relationshipUnsigned: {
    kk: 'қол қойылмаған байланыс: {name}',
    ru: 'неподписанная связь: {name}',
    en: 'unsigned relationship: {name}',
  },
  contentType: {
    kk: 'бөліктің түрі өзгертілген: {name}',
    ru: 'изменён тип части: {name}',
    en: 'the type of a part was changed: {name}',
  },
  reference: {
    kk: 'қолтаңба сілтемесі қате: {name}',
    ru: 'неверная ссылка подписи: {name}',
    en: 'wrong reference of the signature: {name}',
  },
  xml: { kk: 'XML қолтаңбасы бүлінген', ru: 'повреждён XML подписи', en: 'the XML of the signature is broken' },
  container: { kk: '{name}', ru: '{name}', en: '{name}' },
} as const satisfies Record<string, Sentence>

export type DetailCode = keyof typeof detailSentences
