/** Archive of court practice: its parts, search, what it holds. */
import { archiveFactWords } from './archive-facts.ts'
import { archiveImportWords } from './archive-import.ts'
import type { MessageArea } from './icu.ts'

const searchWords = {
  'nav.archive': { kk: 'Сот тәжірибесі', ru: 'Судебная практика', en: 'Court practice' },
  'archive.parts': {
    kk: 'Сот тәжірибесінің бөлімдері',
    ru: 'Разделы судебной практики',
    en: 'Parts of court practice',
  },
  'archive.part.search': { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  'archive.part.import': { kk: 'Импорт', ru: 'Импорт', en: 'Import' },
  'archive.part.similar': { kk: 'Ұқсас жағдайлар', ru: 'Похожие ситуации', en: 'Similar situations' },
  'archive.part.picture': { kk: 'Тәжірибе көрінісі', ru: 'Картина практики', en: 'Practice picture' },

  'archive.search.label': { kk: 'Сот актілерінен іздеу', ru: 'Поиск по судебным актам', en: 'Search the court acts' },
  'archive.search.placeholder': {
    kk: 'Сөздер, «дәл сөз тіркесі», ұрла*, бап:188(2), жыл:2022-2024',
    ru: 'Слова, «точная фраза», краж*, ст:188(2), год:2022-2024',
    en: 'Words, "an exact phrase", thef*, article:188(2), year:2022-2024',
  },
  'archive.search.helper': { kk: 'Шарттар', ru: 'Условия', en: 'Conditions' },
  'archive.search.helperHint': {
    kk: 'Шартты таңдаңыз: ол іздеу жолына өзі жазылады.',
    ru: 'Выберите условие: оно само встанет в строку поиска.',
    en: 'Choose a condition: it writes itself into the search line.',
  },
  'archive.search.article': { kk: 'Бап', ru: 'Статья', en: 'Article' },
  'archive.search.articleHint': { kk: '188 немесе 188(2)', ru: '188 или 188(2)', en: '188 or 188(2)' },
  'archive.search.court': { kk: 'Сот атауы', ru: 'Название суда', en: 'Name of the court' },
  'archive.search.year': { kk: 'Жыл', ru: 'Год', en: 'Year' },
  'archive.search.yearHint': { kk: '2024 немесе 2020-2024', ru: '2024 или 2020-2024', en: '2024 or 2020-2024' },
  'archive.search.phrase': { kk: 'Дәл сөз тіркесі', ru: 'Точная фраза', en: 'Exact phrase' },
  'archive.search.prefix': { kk: 'Сөздің басы', ru: 'Начало слова', en: 'Beginning of a word' },
  'archive.search.without': { kk: 'Бұл сөзсіз', ru: 'Без этого слова', en: 'Without this word' },
  'archive.search.outcome': { kk: 'Нәтиже', ru: 'Исход', en: 'Outcome' },
  'archive.search.language': { kk: 'Актінің тілі', ru: 'Язык акта', en: 'Language of the act' },
  'archive.search.level': { kk: 'Сот деңгейі', ru: 'Уровень суда', en: 'Court level' },
  'archive.search.kind': { kk: 'Акт түрі', ru: 'Вид акта', en: 'Kind of act' },
  'archive.search.any': { kk: 'Кез келген', ru: 'Любой', en: 'Any' },
  'archive.search.put': { kk: 'Жолға қосу', ru: 'Добавить в строку', en: 'Put into the line' },
  'archive.search.remove': { kk: 'Шартты алып тастау: {what}', ru: 'Убрать условие: {what}', en: 'Remove: {what}' },
  'archive.search.sort': { kk: 'Реттілік', ru: 'Порядок', en: 'Order' },
  'archive.search.sort.rank': { kk: 'Сәйкестігі бойынша', ru: 'По соответствию', en: 'By relevance' },
  'archive.search.sort.date': { kk: 'Жаңалары алдымен', ru: 'Сначала новые', en: 'Newest first' },
  'archive.search.sort.level': { kk: 'Жоғары сот алдымен', ru: 'Сначала высшие суды', en: 'Higher courts first' },
  'archive.search.also': { kk: 'Қоса ізделді:', ru: 'Искали также:', en: 'Also searched:' },
  'archive.search.bothLanguages': { kk: 'Екі тілде іздеу', ru: 'Искать на двух языках', en: 'Search both languages' },
  'archive.search.count': {
    kk: '{n, plural, one {# акт} other {# акт}} табылды',
    ru: '{n, plural, one {Найден # акт} few {Найдено # акта} many {Найдено # актов} other {Найдено # акта}}',
    en: '{n, plural, one {# act} other {# acts}} found',
  },
  'archive.search.atLeast': {
    kk: 'Кемінде {n, plural, one {# акт} other {# акт}} табылды',
    ru: 'Найдено не менее {n, plural, one {# акта} few {# актов} many {# актов} other {# акта}}',
    en: 'At least {n, plural, one {# act} other {# acts}} found',
  },
  'archive.search.deepest': {
    kk: 'Тек алғашқы {n} көрсетіледі: сұрауды нақтылаңыз.',
    ru: 'Показаны только первые {n}: уточните запрос.',
    en: 'Only the first {n} are shown: narrow the query down.',
  },
  'archive.search.ordering': {
    kk: 'Алғашқы табылғандар. Реттеліп жатыр…',
    ru: 'Первые найденные. Упорядочиваются…',
    en: 'The first finds. Being put in order…',
  },
  'archive.search.ordered': { kk: 'Реттелді', ru: 'Упорядочено', en: 'In order' },
  'archive.search.showOrdered': {
    kk: 'Реттелген тізімді көрсету',
    ru: 'Показать упорядоченный список',
    en: 'Show the list in order',
  },
  'archive.search.loosened': {
    kk: 'Барлық сөзі бар акт жоқ. Сөздердің бір бөлігі бар актілер көрсетілді.',
    ru: 'Актов со всеми словами нет. Показаны акты с частью слов.',
    en: 'No act has all the words. Acts with some of them are shown.',
  },
  'archive.search.nothing': { kk: 'Ештеңе табылмады', ru: 'Ничего не найдено', en: 'Nothing was found' },
  'archive.search.nothingWords': {
    kk: 'Сөздерді азайтыңыз, шарттарды алып тастаңыз немесе сөздің басын жұлдызшамен жазыңыз.',
    ru: 'Уберите часть слов или условий либо напишите начало слова со звёздочкой.',
    en: 'Use fewer words or conditions, or write the beginning of a word with an asterisk.',
  },
  'archive.search.begin': { kk: 'Не іздеу керек?', ru: 'Что найти?', en: 'What to look for?' },
  'archive.search.beginWords': {
    kk: 'Қазақша сұрау орысша актілерді де табады, орысшасы қазақшаларын да. Мысалдар:',
    ru: 'Запрос на русском находит и акты на казахском, и наоборот. Примеры:',
    en: 'A query in one language finds acts in the other one too. Examples:',
  },
  'archive.search.example1': { kk: 'ұрлық татуласу', ru: 'кража примирение', en: 'кража примирение' },
  'archive.search.example2': {
    kk: 'бап:188(2) нәтиже:айыптау',
    ru: 'ст:188(2) исход:обвинительный',
    en: 'article:188(2) outcome:conviction',
  },
  'archive.search.example3': {
    kk: '«шартты түрде» жыл:2022-2024',
    ru: '«условно» год:2022-2024',
    en: '"условно" year:2022-2024',
  },
  'archive.search.example4': { kk: 'алаяқ* деңгей:облыс', ru: 'мошенн* уровень:область', en: 'мошенн* level:region' },
  'archive.search.place': {
    kk: '{from}-орын: {what}',
    ru: 'Место {from}: {what}',
    en: 'At {from}: {what}',
  },
  'archive.search.keys': {
    kk: '↓ ↑ — тізім бойынша жүру, Enter — ашу, / — іздеу жолы',
    ru: '↓ ↑ — по списку, Enter — открыть, / — строка поиска',
    en: '↓ ↑ move, Enter opens, / the search line',
  },
  'archive.search.results': { kk: 'Табылған актілер', ru: 'Найденные акты', en: 'Acts found' },
  'archive.search.toList': { kk: 'Табылғандарға оралу', ru: 'К найденным', en: 'Back to the finds' },

  'archive.generated': { kk: 'жасанды', ru: 'искусственный', en: 'generated' },
  'archive.generatedHint': {
    kk: 'Бағдарлама құрастырған акт: нақты адамдар мен істерге қатысы жоқ.',
    ru: 'Акт составлен программой: к подлинным людям и делам отношения не имеет.',
    en: 'Written by the program: about no real person or case.',
  },
  'archive.own': { kk: 'осы үстелде қол қойылған', ru: 'подписан здесь', en: 'signed here' },
  'archive.noNumber': { kk: 'нөмірсіз', ru: 'без номера', en: 'no number' },

  'archive.holds': { kk: 'Мұрағатта', ru: 'В архиве', en: 'In the archive' },
  'archive.acts': {
    kk: '{n, plural, one {# акт} other {# акт}}',
    ru: '{n, plural, one {# акт} few {# акта} many {# актов} other {# акта}}',
    en: '{n, plural, one {# act} other {# acts}}',
  },
  'archive.actsOf': {
    kk: 'қазақша {kk}, орысша {ru}; {from} – {to}',
    ru: 'на казахском {kk}, на русском {ru}; {from} – {to}',
    en: '{kk} in Kazakh, {ru} in Russian; {from} – {to}',
  },
  'archive.generatedCount': { kk: 'жасанды: {n}', ru: 'искусственных: {n}', en: 'generated: {n}' },
  'archive.ownCount': { kk: 'өз актілеріңіз: {n}', ru: 'своих: {n}', en: 'your own: {n}' },
  'archive.readCount': {
    kk: 'адам тексерген актілер: {acts}; расталған дерек {confirmed}, түзетілгені {corrected}',
    ru: 'проверено людьми актов: {acts}; сведений подтверждено {confirmed}, исправлено {corrected}',
    en: 'acts people have checked: {acts}; facts confirmed {confirmed}, corrected {corrected}',
  },
  'archive.bytes': { kk: 'дискіде {n} МБ', ru: 'на диске {n} МБ', en: '{n} MB on disk' },

  'archive.emptyTitle': { kk: 'Мұрағат әзірге бос', ru: 'Архив пока пуст', en: 'The archive is empty' },
  'archive.emptyWords': {
    kk: 'Сот актілерінің қалтасын, мұрағат файлын немесе кестесін импорттаңыз. Осы үстелде қол қойылған актілер өздері қосылады. Таныстыру үшін {n} жасанды акт жасауға болады: әрқайсысы белгіленеді, бәрі бір басумен жойылады.',
    ru: 'Импортируйте папку, архив или таблицу судебных актов. Акты, подписанные здесь, попадают сюда сами. Для знакомства можно создать {n} искусственных актов: каждый помечен, и все убираются одним нажатием.',
    en: 'Import a folder, a ZIP or a table of court acts. Acts signed here come in by themselves. To get to know the program, {n} generated acts can be made: each is marked, and all go with one click.',
  },
  'archive.toImport': { kk: 'Импорттау', ru: 'Импортировать', en: 'Import' },
  'archive.makeDemo': {
    kk: 'Таныстыру актілерін жасау',
    ru: 'Создать акты для знакомства',
    en: 'Make demonstration acts',
  },
  'archive.makingDemo': {
    kk: 'Жасанды актілер жасалып, мұрағатқа енгізілуде',
    ru: 'Искусственные акты создаются и вносятся в архив',
    en: 'Generated acts are being made and taken in',
  },
  'archive.madeDemo': {
    kk: 'Жасанды актілер қосылды: {n}',
    ru: 'Внесено искусственных актов: {n}',
    en: 'Generated acts taken in: {n}',
  },
  'archive.removeDemo': { kk: 'Жасанды актілерді жою', ru: 'Убрать искусственные акты', en: 'Remove generated acts' },
  'archive.removingDemo': {
    kk: 'Жасанды актілер жойылуда',
    ru: 'Искусственные акты убираются',
    en: 'Generated acts are being removed',
  },
  'archive.removedDemo': {
    kk: 'Жойылған жасанды актілер: {n}',
    ru: 'Убрано искусственных актов: {n}',
    en: 'Generated acts removed: {n}',
  },
  'archive.setAside': {
    kk: 'Осы мұрағатты шетке қойып, жаңасын бастау',
    ru: 'Отложить этот архив и начать новый',
    en: 'Put this archive aside and begin a new one',
  },
  'archive.setAsideDone': {
    kk: 'Бұрынғы мұрағат осында сақталды: {path}',
    ru: 'Прежний архив сохранён здесь: {path}',
    en: 'The earlier archive is kept here: {path}',
  },
  'archive.paletteSearch': {
    kk: 'Сот тәжірибесінен іздеу: {text}',
    ru: 'Искать в судебной практике: {text}',
    en: 'Search court practice: {text}',
  },
} as const satisfies MessageArea

export const archiveWords = {
  ...searchWords,
  ...archiveImportWords,
  ...archiveFactWords,
} as const satisfies MessageArea
