/** Undisputed matters: queue, conditions, drafts, signing. */
import type { MessageArea } from './icu.ts'

export const undisputedWords = {
  'nav.undisputed': { kk: 'Даусыз материалдар', ru: 'Бесспорные материалы', en: 'Undisputed matters' },

  'fault.material.conflict': {
    kk: 'Материалды осы уақытта басқа біреу өзгертті. Қайта ашып, соңғы нұсқасын қараңыз.',
    ru: 'Материал тем временем изменён другим. Откройте его заново и посмотрите последнюю версию.',
    en: 'Somebody else has changed the material meanwhile. Open it again and look at the newest version.',
  },
  'fault.material.locked': {
    kk: 'Материал бойынша актіге қол қойылған: ол енді өзгертілмейді.',
    ru: 'Акт по материалу подписан: он больше не меняется.',
    en: 'The act of this material is signed: it is changed no more.',
  },
  'fault.material.notFound': {
    kk: 'Мұндай материал жоқ немесе ол кезектен алынған.',
    ru: 'Такого материала нет, либо он убран из очереди.',
    en: 'There is no such material, or it was taken out of the queue.',
  },
  'fault.undisputed.tooLarge': {
    kk: 'Файл тым үлкен: қаулы емес, басқа файл таңдалған болуы мүмкін.',
    ru: 'Файл слишком велик: вероятно, выбрано не постановление.',
    en: 'The file is too large: it is probably no resolution.',
  },
  'fault.undisputed.knownPaper': {
    kk: 'Дәл осы құжат кезекте бар: {source}. Екінші рет алынбады.',
    ru: 'Этот же документ уже в очереди: {source}. Второй раз не взят.',
    en: 'This very paper stands in the queue already: {source}. It was not taken twice.',
  },
  'fault.undisputed.otherKind': {
    kk: 'Мұндай файлдар оқылмайды.',
    ru: 'Файлы этого вида не читаются.',
    en: 'Files of this kind are not read.',
  },
  'fault.undisputed.notInBatch': {
    kk: 'Бұл материалға жеке қол қойылады: сұрақ, ескертпе немесе өз пайымыңыз бар.',
    ru: 'Этот материал подписывается отдельно: по нему есть вопрос, отметка или ваше особое прочтение.',
    en: 'This material is signed by itself: it has a question, a note or a reading of your own.',
  },

  'undisputed.blocker.signed': { kk: 'Қол қойылған', ru: 'Уже подписан', en: 'Signed already' },
  'undisputed.blocker.removed': { kk: 'Кезектен алынған', ru: 'Убран из очереди', en: 'Taken out of the queue' },
  'undisputed.blocker.duplicate': {
    kk: 'Қайталанған материал: акт жасалмайды',
    ru: 'Дубликат: акт не составляется',
    en: 'A duplicate: no act is made',
  },
  'undisputed.blocker.notOpened': { kk: 'Материал ашылмаған', ru: 'Материал не открывался', en: 'Not opened yet' },
  'undisputed.blocker.unticked': {
    kk: 'Шарттардың бәрі белгіленбеген',
    ru: 'Отмечены не все условия',
    en: 'Not every condition is ticked',
  },
  'undisputed.blocker.tickUnclear': {
    kk: 'Анық емес деп белгіленген шарт бар',
    ru: 'Есть условие с отметкой «неясно»',
    en: 'A condition is ticked as unclear',
  },
  'undisputed.blocker.disagreement': {
    kk: 'Сіздің және бағдарламаның пайымы әртүрлі',
    ru: 'Ваше прочтение расходится с прочтением программы',
    en: 'Your reading differs from the machine’s',
  },
  'undisputed.blocker.question': {
    kk: 'Құқықтың ашық мәселесіне жауап керек',
    ru: 'Нужен ответ на открытый вопрос права',
    en: 'An open point of law needs an answer',
  },
  'undisputed.blocker.fullReading': {
    kk: 'Толық оқу керек',
    ru: 'Требуется полное прочтение',
    en: 'To be read in full',
  },
  'undisputed.blocker.futureDay': {
    kk: 'Шешім күні әлі келген жоқ',
    ru: 'День решения ещё не наступил',
    en: 'The day of the decision has not come',
  },
  'undisputed.blocker.undecided': { kk: 'Шешім таңдалмаған', ru: 'Решение не выбрано', en: 'Not decided' },
  'undisputed.blocker.againstReading': {
    kk: 'Санкция өз белгілеріңізге қайшы',
    ru: 'Санкция противоречит вашим отметкам',
    en: 'The sanction goes against your own ticks',
  },
  'undisputed.blocker.incomplete': {
    kk: 'Актіде толтырылмаған жер бар',
    ru: 'В акте есть незаполненное место',
    en: 'The act has an open place',
  },
  'undisputed.blocker.staleWords': {
    kk: 'Өз сөздеріңізден кейін факт өзгерген',
    ru: 'Факты изменились после ваших слов',
    en: 'Facts changed after your own words',
  },
  'undisputed.blocker.notSeen': {
    kk: 'Жоба соңғы түрінде қаралмаған',
    ru: 'Проект в последнем виде не просмотрен',
    en: 'The draft was not seen as it stands now',
  },
} as const satisfies MessageArea
