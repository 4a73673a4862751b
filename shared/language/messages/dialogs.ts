import type { MessageArea } from './icu.ts'

/** Choosing folders and files, and what is wrong with a path that was typed. */
export const dialogWords = {
  'dialog.choose': { kk: 'Таңдау…', ru: 'Выбрать…', en: 'Choose…' },
  'dialog.chooseFor': { kk: 'Таңдау: {what}', ru: 'Выбрать: {what}', en: 'Choose: {what}' },
  'dialog.exportFolder': { kk: 'Экспорт қалтасы', ru: 'Папка экспорта', en: 'Export folder' },
  'dialog.backupFolder': {
    kk: 'Сақтық көшірмелердің екінші қалтасы',
    ru: 'Вторая папка резервных копий',
    en: 'Second folder for backups',
  },
  'dialog.trustFolder': {
    kk: 'Сенімді сертификаттар қалтасы',
    ru: 'Папка доверенных сертификатов',
    en: 'Trust folder',
  },
  'dialog.intakeFolder': { kk: 'Материалдар қалтасы', ru: 'Папка с материалами', en: 'Folder of materials' },
  'dialog.keyFile': { kk: 'Кілт файлы', ru: 'Файл ключа', en: 'Key file' },
  'dialog.keyFiles': { kk: 'Кілт файлдары (PKCS#12)', ru: 'Файлы ключей (PKCS#12)', en: 'Key files (PKCS#12)' },
  'dialog.cases': { kk: 'Іс файлдарын таңдаңыз', ru: 'Выберите файлы дел', en: 'Choose case files' },
  'dialog.caseFiles': { kk: 'Іс файлдары (JSON)', ru: 'Файлы дел (JSON)', en: 'Case files (JSON)' },
  'path.good': { kk: 'Орын табылды', ru: 'Путь найден', en: 'Found' },
  'path.missing.folder': { kk: 'Мұндай қалта жоқ', ru: 'Такой папки нет', en: 'There is no such folder' },
  'path.missing.made': {
    kk: 'Мұндай қалта әзірге жоқ, қажет кезде жасалады',
    ru: 'Такой папки пока нет, она появится при первой записи',
    en: 'There is no such folder yet; it is made when first needed',
  },
  'path.missing.file': { kk: 'Мұндай файл жоқ', ru: 'Такого файла нет', en: 'There is no such file' },
  'path.nowhere': {
    kk: 'Мұндай диск немесе орын жоқ. Жолды тексеріңіз немесе тасымалдағышты қосыңыз',
    ru: 'Такого диска или места нет. Проверьте путь или подключите носитель',
    en: 'There is no such drive or place. Check the path or connect the drive',
  },
  'path.relative': {
    kk: 'Толық жолды диск атауынан бастап жазыңыз',
    ru: 'Укажите полный путь, начиная с диска',
    en: 'Give the whole path, from the drive on',
  },
  'path.notFolder': { kk: 'Бұл қалта емес, файл', ru: 'Это файл, а не папка', en: 'This is a file, not a folder' },
  'path.notFile': { kk: 'Бұл файл емес, қалта', ru: 'Это папка, а не файл', en: 'This is a folder, not a file' },
  'path.notAllowed': {
    kk: 'Бұл орынға қол жеткізу құқығы жоқ',
    ru: 'Нет прав доступа к этому месту',
    en: 'No right of access to this place',
  },
} as const satisfies MessageArea
