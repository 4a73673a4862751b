/** Writing over the act, taking what changed, find and replace. */
import type { MessageArea } from './icu.ts'

export const actDeskWords = {
  'act.edit': { kk: 'Абзацты өңдеу: {text}', ru: 'Править абзац: {text}', en: 'Edit the paragraph: {text}' },
  'act.editBlock': { kk: 'Абзац мәтіні: {text}', ru: 'Текст абзаца: {text}', en: 'Text of the paragraph: {text}' },
  'act.editDone': { kk: 'Өңдеуді аяқтау', ru: 'Закончить правку', en: 'Finish editing' },
  'act.backToFacts': {
    kk: 'Фактілерден құралған мәтінге қайту',
    ru: 'Вернуть текст по фактам',
    en: 'Return to the text of the facts',
  },
  'act.ownWords': { kk: 'судьяның сөзі', ru: 'слова судьи', en: 'the judge’s words' },
  'act.leftOut': {
    kk: 'Бұл абзац актіге енбейді',
    ru: 'Этот абзац в акт не войдёт',
    en: 'This paragraph is left out of the act',
  },
  'act.factsNow': { kk: 'фактілер бойынша қазір', ru: 'по фактам теперь', en: 'by the facts now' },
  'act.factsGone': {
    kk: 'фактілер бойынша бұл абзац енді жоқ',
    ru: 'по фактам этого абзаца больше нет',
    en: 'by the facts this paragraph is no longer there',
  },
  'act.takeNew': { kk: 'Жаңасын алу', ru: 'Принять новый', en: 'Take the new' },
  'act.keepOld': { kk: 'Бұрынғысын қалдыру', ru: 'Оставить прежний', en: 'Keep the old' },
  'act.keepMine': { kk: 'Өз сөзімді қалдыру', ru: 'Оставить мои слова', en: 'Keep my words' },
  'act.takeEvery': { kk: 'Бәрін алу', ru: 'Принять все', en: 'Take all' },
  'act.removedBlock': { kk: 'алынып тасталды', ru: 'удалён', en: 'removed' },
  'act.staleCount': {
    kk: '{n, plural, one {# абзацта факт өзгерген, ал судьяның сөзі бұрынғыша} other {# абзацта факт өзгерген, ал судьяның сөзі бұрынғыша}}',
    ru: '{n, plural, one {в # абзаце слова судьи, а факты изменились} few {в # абзацах слова судьи, а факты изменились} many {в # абзацах слова судьи, а факты изменились} other {в # абзаца слова судьи, а факты изменились}}',
    en: '{n, plural, one {# paragraph holds the judge’s words while its facts changed} other {# paragraphs hold the judge’s words while their facts changed}}',
  },
  'act.replaceBy': { kk: 'Немен ауыстыру', ru: 'Заменить на', en: 'Replace by' },
  'act.replaceOne': { kk: 'Ауыстыру', ru: 'Заменить', en: 'Replace' },
  'act.replaceAll': { kk: 'Бәрін ауыстыру', ru: 'Заменить все', en: 'Replace all' },
  'act.next': { kk: 'Келесі сәйкестік', ru: 'Следующее совпадение', en: 'Next match' },
  'act.previous': { kk: 'Алдыңғы сәйкестік', ru: 'Предыдущее совпадение', en: 'Previous match' },
  'act.foundAt': { kk: '{at} / {n}', ru: '{at} из {n}', en: '{at} of {n}' },
  'act.replaced': {
    kk: '{n, plural, one {# жер ауыстырылды} other {# жер ауыстырылды}}',
    ru: '{n, plural, one {заменено # место} few {заменено # места} many {заменено # мест} other {заменено # места}}',
    en: '{n, plural, one {# place replaced} other {# places replaced}}',
  },
  'act.replaceHint': {
    kk: 'Ауыстырылған абзац судьяның өз сөзі болады.',
    ru: 'Абзац с заменой становится словами судьи.',
    en: 'A paragraph with a replacement becomes the judge’s own words.',
  },
  'act.editRow': {
    kk: 'Іс мәліметтері: өзгеріс бүкіл іске енеді',
    ru: 'Данные дела: изменение войдёт во всё дело',
    en: 'Data of the case: a change here changes the whole case',
  },
  'sign.inCms': {
    kk: 'Қол қою: PDF + бөлек CMS',
    ru: 'Подписать: PDF + отдельная CMS',
    en: 'Sign: PDF + detached CMS',
  },
  'sign.inPdf': { kk: 'PDF ішінде', ru: 'Внутри PDF', en: 'Inside the PDF' },
  'sign.inDocx': { kk: 'DOCX ішінде', ru: 'Внутри DOCX', en: 'Inside the DOCX' },
  'sign.byKey': { kk: 'Кілт файлымен', ru: 'Файлом ключа', en: 'With a key file' },
  'sign.byAgent': { kk: 'NCALayer арқылы', ru: 'Через NCALayer', en: 'Through NCALayer' },
  'sign.agentWords': {
    kk: 'Кілтті және құпиясөзді NCALayer өз терезесінде сұрайды. DOCX ішінде қол қоя алмайды.',
    ru: 'Ключ и пароль NCALayer спросит в своём окне. Внутри DOCX он не подписывает.',
    en: 'NCALayer asks for key and password in its own window. It cannot sign inside a DOCX.',
  },
  'sign.agentWaits': {
    kk: 'NCALayer терезесіндегі жауап күтілуде…',
    ru: 'Ожидается ответ в окне NCALayer…',
    en: 'Waiting for the answer in the window of NCALayer…',
  },
  'sign.lastKey': { kk: 'Соңғы кілт: {path}', ru: 'Последний ключ: {path}', en: 'Last key: {path}' },
  'sign.staleGo': {
    kk: 'Факт өзгерген абзац: {text}',
    ru: 'Абзац, факты которого изменились: {text}',
    en: 'Paragraph whose facts changed: {text}',
  },
  'verify.issuer': { kk: 'берген орталық: {name}', ru: 'издатель: {name}', en: 'issuer: {name}' },
  'verify.content': {
    kk: 'Қол қойылған файлды таңдау',
    ru: 'Выбрать подписанный файл',
    en: 'Choose the file that was signed',
  },
  'verify.contentWords': {
    kk: 'Қолтаңба бөлек (CMS) болса, ол қойылған файлды да таңдаңыз.',
    ru: 'Если подпись отдельная (CMS), выберите и файл, который подписан.',
    en: 'For a detached signature (CMS) choose the signed file as well.',
  },
  'verify.start': { kk: 'Тексеру', ru: 'Проверить', en: 'Verify' },
  'verify.noTrust': {
    kk: 'Сенім қалтасы көрсетілмеген: сертификат тізбегі тексерілмейді (Баптаулар).',
    ru: 'Папка доверия не указана: цепочка сертификатов не проверяется (Настройки).',
    en: 'No trust folder is set: certificate chains are not checked (Settings).',
  },
} as const satisfies MessageArea
