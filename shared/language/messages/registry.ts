import type { MessageArea } from './icu.ts'

/** Signed acts of a case, reopening it, attachments. */
export const registryWords = {
  'signed.title': { kk: 'Қол қойылған актілер', ru: 'Подписанные акты', en: 'Signed acts' },
  'signed.line': {
    kk: '{format} · {signer} · {at}',
    ru: '{format} · {signer} · {at}',
    en: '{format} · {signer} · {at}',
  },
  'signed.corrects': {
    kk: 'Бұрынғы актіні атайды: {title}, {at}',
    ru: 'Называет прежний акт: {title}, {at}',
    en: 'Names the earlier act: {title}, {at}',
  },
  'signed.reopen': { kk: 'Істі қайта ашу', ru: 'Открыть дело заново', en: 'Reopen the case' },
  'signed.reopenWords': {
    kk: 'Қол қойылған акт пен оның нұсқасы өзгеріссіз қалады. Іс жаңа акт үшін ашылады, себебі журналға жазылады.',
    ru: 'Подписанный акт и его версия останутся без изменений. Дело откроется для нового акта, причина запишется в журнал.',
    en: 'The signed act and its version stay as they are. The case opens for a new act; the reason goes into the log.',
  },
  'signed.reason': { kk: 'Қайта ашу себебі', ru: 'Причина', en: 'Reason' },
  'signed.reopened': { kk: 'Іс қайта ашылды', ru: 'Дело открыто заново', en: 'The case is open again' },
  'signed.judgeOnly': {
    kk: 'Қол қойылған істі тек судья қайта аша алады.',
    ru: 'Подписанное дело может открыть заново только судья.',
    en: 'Only a judge reopens a signed case.',
  },
  'signed.names': {
    kk: 'Жаңа акт қай актіні атайды',
    ru: 'Какой акт называет новый',
    en: 'The act that the new one names',
  },
  'signed.namesNone': {
    kk: 'ешқайсысын, бұл дербес акт',
    ru: 'никакой, это самостоятельный акт',
    en: 'none, it stands by itself',
  },
  'attachments.title': { kk: 'Қоса тіркелген файлдар', ru: 'Приложенные файлы', en: 'Attached files' },
  'attachments.words': {
    kk: 'Файлдар іспен бірге шифрланып сақталады. PDF, DOCX, суреттер және қолтаңба файлдары алынады.',
    ru: 'Файлы хранятся зашифрованными вместе с делом. Подходят PDF, DOCX, изображения и файлы подписей.',
    en: 'Files are kept encrypted with the case: PDF, DOCX, pictures and signatures.',
  },
  'attachments.none': { kk: 'Файл тіркелмеген', ru: 'Файлов нет', en: 'No files' },
  'attachments.add': { kk: 'Файл тіркеу', ru: 'Приложить файл', en: 'Attach a file' },
  'attachments.adding': { kk: 'Файлдар шифрлануда', ru: 'Файлы шифруются', en: 'Encrypting the files' },
  'attachments.choose': { kk: 'Тіркелетін файлдарды таңдаңыз', ru: 'Выберите файлы', en: 'Choose files to attach' },
  'attachments.kinds': {
    kk: 'PDF, DOCX, суреттер, қолтаңбалар',
    ru: 'PDF, DOCX, изображения, подписи',
    en: 'PDF, DOCX, pictures, signatures',
  },
  'attachments.tooLarge': {
    kk: 'Файл тым үлкен: браузерде {limit} МБ дейін',
    ru: 'Файл слишком большой: в браузере до {limit} МБ',
    en: 'The file is too large: up to {limit} MB in a browser',
  },
  'attachments.line': { kk: '{size} · {by} · {at}', ru: '{size} · {by} · {at}', en: '{size} · {by} · {at}' },
  'attachments.kilobytes': { kk: '{n} КБ', ru: '{n} КБ', en: '{n} kB' },
  'attachments.megabytes': { kk: '{n} МБ', ru: '{n} МБ', en: '{n} MB' },
  'attachments.open': { kk: 'Ашу', ru: 'Открыть', en: 'Open' },
  'attachments.openNamed': { kk: 'Ашу: {name}', ru: 'Открыть: {name}', en: 'Open: {name}' },
  'attachments.save': { kk: 'Сақтап алу', ru: 'Сохранить', en: 'Save' },
  'attachments.saveNamed': { kk: 'Сақтап алу: {name}', ru: 'Сохранить: {name}', en: 'Save: {name}' },
  'attachments.saved': { kk: 'Жазылды: {path}', ru: 'Записано: {path}', en: 'Written: {path}' },
  'attachments.verify': { kk: 'Тексеру', ru: 'Проверить', en: 'Verify' },
  'attachments.verifyNamed': { kk: 'Тексеру: {name}', ru: 'Проверить: {name}', en: 'Verify: {name}' },
  'attachments.intact': {
    kk: 'Файл бүтін: тіркелген сәттен бері өзгермеген',
    ru: 'Файл цел: не изменился с момента приложения',
    en: 'Intact: unchanged since it was attached',
  },
  'attachments.removeAsk': {
    kk: '{name} файлын алып тастау керек пе?',
    ru: 'Убрать файл {name}?',
    en: 'Remove {name}?',
  },
  'attachments.removeWords': {
    kk: 'Файл қоймадан өшіріледі, журналда оның аты мен хеші қалады.',
    ru: 'Файл будет удалён из хранилища, в журнале останутся его имя и хеш.',
    en: 'The file leaves the store; its name and hash stay in the log.',
  },
  'attachments.remove': { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  'package.way': { kk: 'Пакетті кім ашады', ru: 'Кто откроет пакет', en: 'Who opens the package' },
  'package.way.passphrase': { kk: 'құпиясөзді білетін адам', ru: 'знающий пароль', en: 'whoever knows the passphrase' },
  'package.way.publicKey': { kk: 'ашық кілттің иесі', ru: 'владелец открытого ключа', en: 'the owner of a public key' },
  'package.publicKey': { kk: 'Алушының ашық кілті', ru: 'Открытый ключ получателя', en: 'Public key of the receiver' },
  'package.publicKeyHint': {
    kk: 'ukim-key-1: деп басталатын жол; алушы оны «Алмасу» бөлімінен көшіреді. Цифрларын телефон арқылы салыстырыңыз.',
    ru: 'Строка, начинающаяся с ukim-key-1:; получатель копирует её в разделе «Обмен». Сверьте цифры по телефону.',
    en: 'The line that begins with ukim-key-1:, copied by the receiver under Exchange. Compare the digits by telephone.',
  },
  'package.mine': {
    kk: 'Осы қойманың ашық кілті',
    ru: 'Открытый ключ этого хранилища',
    en: 'Public key of this store',
  },
  'package.mineWords': {
    kk: 'Осы жолды жіберушіге беріңіз: ол дайындаған пакетті тек осы қойма құпиясөзсіз ашады.',
    ru: 'Передайте эту строку отправителю: его пакет откроет без пароля только это хранилище.',
    en: 'Give this line to the sender: the package then opens without a passphrase, in this store alone.',
  },
  'package.fingerprint': {
    kk: 'Салыстыратын цифрлар: {digits}',
    ru: 'Цифры для сверки: {digits}',
    en: 'Digits to compare: {digits}',
  },
  'package.passphraseOptional': {
    kk: 'Пакет ашық кілтпен жасалса, бос қалдырыңыз',
    ru: 'Оставьте пустым, если пакет сделан для вашего ключа',
    en: 'Leave empty where the package was made for your key',
  },
} as const satisfies MessageArea
