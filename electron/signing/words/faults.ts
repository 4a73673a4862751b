/** Sentences for everything that can stop a person from signing or verifying. */
import type { Sentence } from './sentence.ts'

export const faultSentences = {
  wrongPassword: {
    kk: 'Кілт файлының құпиясөзі дұрыс емес.',
    ru: 'Неверный пароль к файлу ключа.',
    en: 'The password of the key file is wrong.',
  },
  notPkcs12: {
    kk: 'Бұл файл PKCS#12 кілті емес (.p12 немесе .pfx) немесе ол бүлінген.',
    ru: 'Этот файл не является ключом PKCS#12 (.p12 или .pfx) либо он повреждён.',
    en: 'This file is not a PKCS#12 key (.p12 or .pfx), or it is damaged.',
  },
  noKey: {
    kk: 'Файлда жабық кілт жоқ, тек сертификат бар.',
    ru: 'В файле нет закрытого ключа, есть только сертификат.',
    en: 'The file holds no private key, only certificates.',
  },
  noCertificate: {
    kk: 'Файлда жабық кілтке сәйкес сертификат жоқ.',
    ru: 'В файле нет сертификата, который подходит к закрытому ключу.',
    en: 'The file holds no certificate that belongs to the private key.',
  },
  expired: {
    kk: 'Сертификаттың мерзімі {date} күні бітті.',
    ru: 'Срок действия сертификата истёк {date}.',
    en: 'The certificate expired on {date}.',
  },
  notYetValid: {
    kk: 'Сертификат тек {date} күнінен бастап күшіне енеді.',
    ru: 'Сертификат начнёт действовать только {date}.',
    en: 'The certificate only becomes valid on {date}.',
  },
  noSigningUsage: {
    kk: 'Бұл сертификат құжатқа қол қоюға арналмаған (мысалы, ол тек жүйеге кіруге берілген). Қол қою кілтін таңдаңыз.',
    ru: 'Этот сертификат не предназначен для подписания (например, он выдан только для входа). Выберите ключ для подписи.',
    en: 'This certificate is not meant for signing (for example, it is for logging in only). Choose the signing key.',
  },
  missingChain: {
    kk: 'Кілт файлында оны берген орталықтың сертификаты жоқ: {issuer}. Оны сенім қалтасына қосыңыз.',
    ru: 'В файле ключа нет сертификата выдавшего его центра: {issuer}. Добавьте его в папку доверия.',
    en: 'The key file lacks the certificate of its issuer: {issuer}. Add it to the trust folder.',
  },
  unsupportedKey: {
    kk: 'Бұл түрдегі кілтпен бағдарлама өзі қол қоя алмайды ({detail}). NCALayer арқылы қол қойыңыз.',
    ru: 'Ключом этого вида программа сама подписать не может ({detail}). Подпишите через NCALayer.',
    en: 'The program cannot sign with this kind of key itself ({detail}). Sign through NCALayer.',
  },
  iinMismatch: {
    kk: 'Сертификаттағы ЖСН ({found}) судьяның профиліндегі ЖСН-мен ({expected}) сәйкес емес. Қолтаңба қабылданбады.',
    ru: 'ИИН в сертификате ({found}) не совпадает с ИИН в профиле судьи ({expected}). Подпись не принята.',
    en: 'The IIN in the certificate ({found}) differs from the one in the profile of the judge ({expected}). The signature was not accepted.',
  },
  agentUnreachable: {
    kk: 'NCALayer жауап бермейді: ол орнатылмаған, іске қосылмаған немесе оның сертификатына бұл компьютер сенбейді. NCALayer-ді іске қосып, қайталаңыз.',
    ru: 'NCALayer не отвечает: он не установлен, не запущен, или этот компьютер не доверяет его сертификату. Запустите NCALayer и повторите.',
    en: 'NCALayer does not answer: it is not installed, not running, or this computer does not trust its certificate. Start NCALayer and try again.',
  },
  agentClosed: {
    kk: 'NCALayer қол қою аяқталмай байланысты үзді. Қайталап көріңіз.',
    ru: 'NCALayer прервал соединение до окончания подписания. Повторите попытку.',
    en: 'NCALayer closed the connection before the signing was finished. Try again.',
  },
  agentCancelled: {
    kk: 'NCALayer терезесінде қол қоюдан бас тартылды.',
    ru: 'Подписание отменено в окне NCALayer.',
    en: 'The signing was cancelled in the window of NCALayer.',
  },
  agentTimeout: {
    kk: 'NCALayer белгіленген уақытта жауап бермеді. Оның терезесі басқа терезенің артында қалмағанын тексеріп, қайталаңыз.',
    ru: 'NCALayer не ответил за отведённое время. Проверьте, не скрыто ли его окно за другими, и повторите.',
    en: 'NCALayer did not answer in time. Look whether its window is hidden behind others and try again.',
  },
  agentModuleMissing: {
    kk: 'Орнатылған NCALayer бұл қол қою тәсілін білмейді. NCALayer-ді жаңартыңыз.',
    ru: 'Установленный NCALayer не умеет подписывать таким способом. Обновите NCALayer.',
    en: 'The installed NCALayer does not know this way of signing. Update NCALayer.',
  },
  agentError: {
    kk: 'NCALayer қате туралы хабарлады: {detail}',
    ru: 'NCALayer сообщил об ошибке: {detail}',
    en: 'NCALayer reported an error: {detail}',
  },
  agentAnswer: {
    kk: 'NCALayer-дің жауабы осы құжаттың қолтаңбасы емес, ол қабылданбады.',
    ru: 'Ответ NCALayer не является подписью этого документа и не принят.',
    en: 'What NCALayer returned is not a signature of this document and was not accepted.',
  },
  agentBusy: {
    kk: 'NCALayer алдыңғы құжатпен жұмыс істеп жатыр. Оның аяқталуын күтіңіз.',
    ru: 'NCALayer ещё занят предыдущим документом. Дождитесь окончания.',
    en: 'NCALayer is still busy with the previous document. Wait until it is done.',
  },
  formatNeedsKeyFile: {
    kk: 'DOCX ішіне NCALayer арқылы қол қою мүмкін емес. Жеке .cms қолтаңбасын немесе PDF таңдаңыз.',
    ru: 'Подписать внутри DOCX через NCALayer нельзя. Выберите отдельную подпись .cms или PDF.',
    en: 'A signature inside a DOCX cannot be made through NCALayer. Choose the separate .cms signature or PDF.',
  },
  brokenPdf: {
    kk: 'PDF құрылымы бүлінген, сондықтан оған сенімді қол қою мүмкін емес: {detail}',
    ru: 'Структура PDF повреждена, надёжно подписать его нельзя: {detail}',
    en: 'The structure of the PDF is broken, so it cannot be signed reliably: {detail}',
  },
  encryptedPdf: {
    kk: 'PDF шифрланған. Алдымен оның шифрын алып тастаңыз.',
    ru: 'PDF зашифрован. Сначала снимите шифрование.',
    en: 'The PDF is encrypted. Remove the encryption first.',
  },
  lockedPdf: {
    kk: 'PDF-тің бар қолтаңбасы одан кейінгі өзгерістерге, соның ішінде қолтаңбаларға тыйым салады.',
    ru: 'Имеющаяся подпись PDF запрещает любые последующие изменения, в том числе подписи.',
    en: 'A signature already in the PDF forbids every later change, signatures included.',
  },
  brokenDocx: {
    kk: 'Бұл файл DOCX емес немесе бүлінген: {detail}',
    ru: 'Этот файл не является DOCX или повреждён: {detail}',
    en: 'This file is not a DOCX or is damaged: {detail}',
  },
  tooLarge: {
    kk: 'Файл тым үлкен: {size} МБ, ең көбі {limit} МБ.',
    ru: 'Файл слишком велик: {size} МБ, допускается не более {limit} МБ.',
    en: 'The file is too large: {size} MB, at most {limit} MB.',
  },
  signatureTooBig: {
    kk: 'Қолтаңба ({size} байт) оған қалдырылған орынға ({room} байт) сыймайды. Орын көлемін үлкейтіп, қайталаңыз.',
    ru: 'Подпись ({size} байт) не помещается в отведённое место ({room} байт). Увеличьте место и повторите.',
    en: 'The signature ({size} bytes) does not fit the room left for it ({room} bytes). Raise the room and try again.',
  },
  noSuchPage: {
    kk: 'PDF-те {page}-бет жоқ, барлығы {count} бет.',
    ru: 'В PDF нет страницы {page}, всего страниц: {count}.',
    en: 'The PDF has no page {page}; it has {count}.',
  },
  timestampFailed: {
    kk: 'Уақыт белгісі қызметінен жарамды белгі алынбады: {detail}',
    ru: 'Служба меток времени не дала действительной метки: {detail}',
    en: 'The time-stamp authority gave no valid stamp: {detail}',
  },
} as const satisfies Record<string, Sentence>

export type FaultCode = keyof typeof faultSentences
