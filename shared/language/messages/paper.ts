/** Settings of exported acts: page, letterhead, folders, keys. */
import type { MessageArea } from './icu.ts'

export const paperWords = {
  'paper.title': { kk: 'Акт беті', ru: 'Страница акта', en: 'The page of an act' },
  'paper.fontSize': { kk: 'Қаріп өлшемі, пт', ru: 'Размер шрифта, пт', en: 'Font size, pt' },
  'paper.lineSpacing': { kk: 'Жол аралығы', ru: 'Межстрочный интервал', en: 'Line spacing' },
  'paper.paragraphSpacing': { kk: 'Абзац аралығы, пт', ru: 'Интервал между абзацами, пт', en: 'Paragraph spacing, pt' },
  'paper.firstLineIndent': { kk: 'Азат жол, мм', ru: 'Абзацный отступ, мм', en: 'First line indent, mm' },
  'paper.left': { kk: 'Сол жиек, мм', ru: 'Левое поле, мм', en: 'Left margin, mm' },
  'paper.right': { kk: 'Оң жиек, мм', ru: 'Правое поле, мм', en: 'Right margin, mm' },
  'paper.top': { kk: 'Жоғарғы жиек, мм', ru: 'Верхнее поле, мм', en: 'Top margin, mm' },
  'paper.bottom': { kk: 'Төменгі жиек, мм', ru: 'Нижнее поле, мм', en: 'Bottom margin, mm' },
  'paper.range': { kk: '{from}–{to} аралығында', ru: 'от {from} до {to}', en: 'from {from} to {to}' },
  'paper.pageNumbers': { kk: 'Бет нөмірі', ru: 'Номера страниц', en: 'Page numbers' },
  'paper.pageNumbers.top': { kk: 'жоғарыда', ru: 'вверху', en: 'at the top' },
  'paper.pageNumbers.bottom': { kk: 'төменде', ru: 'внизу', en: 'at the bottom' },
  'paper.pageNumbers.none': { kk: 'жоқ', ru: 'нет', en: 'none' },
  'paper.qr': {
    kk: 'PDF соңында нөмір мен SHA-256 жазылған QR-код',
    ru: 'QR-код с номером и SHA-256 в конце PDF',
    en: 'QR code with number and SHA-256 at the end of the PDF',
  },
  'paper.attachCase': {
    kk: 'PDF ішіне іс деректерін (JSON) салу',
    ru: 'Вкладывать в PDF данные дела (JSON)',
    en: 'Put the data of the case (JSON) inside the PDF',
  },
  'letterhead.title': { kk: 'Сот бланкісі', ru: 'Бланк суда', en: 'Letterhead of the court' },
  'letterhead.words': {
    kk: 'Сурет (PNG, JPEG) пен жолдар немесе Word үлгісі (DOCX): оның бірінші бетінің колонтитулдары алынады.',
    ru: 'Картинка (PNG, JPEG) со строками или шаблон Word (DOCX): берутся колонтитулы его первой страницы.',
    en: 'A picture (PNG, JPEG) with lines, or a Word template (DOCX): header and footer of its first page are taken.',
  },
  'letterhead.none': { kk: 'Бланк таңдалмаған', ru: 'Бланк не выбран', en: 'No letterhead chosen' },
  'letterhead.lines': { kk: 'Суреттің астындағы жолдар', ru: 'Строки под картинкой', en: 'Lines under the picture' },
  'letterhead.image': { kk: 'Суретті таңдау', ru: 'Выбрать картинку', en: 'Choose a picture' },
  'letterhead.template': { kk: 'Word үлгісін таңдау', ru: 'Выбрать шаблон Word', en: 'Choose a Word template' },
  'letterhead.kept': { kk: 'Қолданылады: {name}', ru: 'Используется: {name}', en: 'In use: {name}' },
  'letterhead.remove': { kk: 'Бланкіні алып тастау', ru: 'Убрать бланк', en: 'Remove the letterhead' },
  'folders.title': { kk: 'Қалталар мен кілт', ru: 'Папки и ключ', en: 'Folders and key' },
  'folders.export': { kk: 'Экспорт қалтасы', ru: 'Папка экспорта', en: 'Export folder' },
  'folders.exportHint': {
    kk: 'Бос болса: {path}',
    ru: 'Если пусто: {path}',
    en: 'When empty: {path}',
  },
  'folders.trust': { kk: 'Сенім қалтасы', ru: 'Папка доверия', en: 'Trust folder' },
  'folders.trustHint': {
    kk: 'Куәландырушы орталықтардың сертификаттары мен CRL файлдары',
    ru: 'Сертификаты удостоверяющих центров и списки отзыва (CRL)',
    en: 'Certificates of authorities and revocation lists (CRL)',
  },
  'folders.key': {
    kk: 'Кілт файлының жолы (.p12)',
    ru: 'Путь к файлу ключа (.p12)',
    en: 'Path of the key file (.p12)',
  },
  'folders.keyHint': {
    kk: 'Тек жолы сақталады; құпиясөз ешқашан сақталмайды.',
    ru: 'Хранится только путь; пароль не хранится никогда.',
    en: 'Only the path is kept; the password never is.',
  },
} as const satisfies MessageArea
