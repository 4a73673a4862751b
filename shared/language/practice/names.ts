/** Names of the closed lists of court practice, for screens, terminal and exports alike. */
import type { ReviewResult } from '../../archive/types.ts'
import type {
  Exclusion,
  FeatureName,
  ForecastLimit,
  LookAgain,
  PictureLimit,
  ResultKind,
  Weighing,
} from '../../archive/practice.ts'
import { MAIN_KIND_NAMES } from '../explain/names/punishments.ts'
import type { Says } from '../say.ts'

export const RESULT_NAMES: Record<ResultKind, Says> = {
  ...MAIN_KIND_NAMES,
  conditionalImprisonment: {
    kk: 'шартты түрде бас бостандығынан айыру',
    ru: 'лишение свободы условно',
    en: 'conditional imprisonment',
  },
  acquittal: { kk: 'ақтау', ru: 'оправдание', en: 'acquittal' },
  terminated: { kk: 'істі қысқарту', ru: 'прекращение дела', en: 'case terminated' },
  released: { kk: 'жазадан босату', ru: 'освобождение от наказания', en: 'released from punishment' },
}

export const FEATURE_NAMES: Record<FeatureName, Says> = {
  article: { kk: 'бап', ru: 'статья', en: 'article' },
  part: { kk: 'бөлік', ru: 'часть', en: 'part' },
  points: { kk: 'тармақтар', ru: 'пункты', en: 'points' },
  gravity: { kk: 'ауырлық санаты', ru: 'категория тяжести', en: 'category' },
  counts: { kk: 'эпизодтар саны', ru: 'число деяний', en: 'number of counts' },
  damage: { kk: 'залал (АЕК)', ru: 'ущерб (в МРП)', en: 'damage (in MCI)' },
  recidivism: { kk: 'қылмыстың қайталануы', ru: 'рецидив', en: 'recidivism' },
  mitigating: { kk: 'жеңілдететін мән-жайлар', ru: 'смягчающие обстоятельства', en: 'mitigating circumstances' },
  aggravating: { kk: 'ауырлататын мән-жайлар', ru: 'отягчающие обстоятельства', en: 'aggravating circumstances' },
  ageGroup: { kk: 'кәмелетке толуы', ru: 'совершеннолетие', en: 'age group' },
  reconciliation: { kk: 'татуласу', ru: 'примирение', en: 'reconciliation' },
  claim: { kk: 'азаматтық талап', ru: 'гражданский иск', en: 'civil claim' },
  text: { kk: 'мәтіннің ұқсастығы', ru: 'сходство текста', en: 'likeness of the text' },
}

export const WEIGHING_NAMES: Record<Weighing, Says> = {
  binding: { kk: 'міндетті', ru: 'обязателен', en: 'binding' },
  relevant: { kk: 'ескеріледі', ru: 'учитывается', en: 'relevant' },
  ignored: { kk: 'ескерілмейді', ru: 'не учитывается', en: 'ignored' },
}

export const REVIEW_NAMES: Record<ReviewResult, Says> = {
  upheld: { kk: 'өзгеріссіз қалдырылды', ru: 'оставлен без изменения', en: 'upheld' },
  changedMilder: { kk: 'өзгертілді, жаза жеңілдетілді', ru: 'изменён, наказание смягчено', en: 'changed, milder' },
  changedStricter: {
    kk: 'өзгертілді, жаза қатаңдатылды',
    ru: 'изменён, наказание усилено',
    en: 'changed, stricter',
  },
  changedOther: { kk: 'өзге бөлігінде өзгертілді', ru: 'изменён в иной части', en: 'changed otherwise' },
  annulled: { kk: 'күші жойылды', ru: 'отменён', en: 'annulled' },
  returned: {
    kk: 'жаңадан қарауға жіберілді',
    ru: 'направлен на новое рассмотрение',
    en: 'returned for a new hearing',
  },
}

export const REVIEW_LEVEL_NAMES: Record<'district' | 'region' | 'cassation' | 'unknown', Says> = {
  district: { kk: 'бірінші саты', ru: 'первая инстанция', en: 'first instance' },
  region: { kk: 'апелляция', ru: 'апелляция', en: 'appeal' },
  cassation: { kk: 'кассация', ru: 'кассация', en: 'cassation' },
  unknown: { kk: 'сатысы белгісіз', ru: 'инстанция не указана', en: 'level not told' },
}

export const EXCLUSION_NAMES: Record<Exclusion, Says> = {
  review: {
    kk: 'жоғары соттардың актілері (бөлек көрсетілген)',
    ru: 'акты вышестоящих судов (показаны отдельно)',
    en: 'acts of higher courts (shown apart)',
  },
  noOutcome: {
    kk: 'нәтижесі мәтіннен оқылмаған',
    ru: 'исход из текста не прочитан',
    en: 'outcome not read from the text',
  },
  noAmountKind: {
    kk: 'жаза түрі мәтіннен оқылмаған',
    ru: 'вид наказания из текста не прочитан',
    en: 'kind of punishment not read from the text',
  },
  noDate: { kk: 'күні белгісіз', ru: 'дата неизвестна', en: 'no date' },
  otherOutcome: { kk: 'өзге нәтиже', ru: 'иной исход', en: 'another outcome' },
  severalCharges: {
    kk: 'бірнеше бап бойынша тағайындалған жаза',
    ru: 'наказание назначено по нескольким статьям',
    en: 'one punishment for several charges',
  },
}

export const PICTURE_LIMIT_WORDS: Record<PictureLimit, Says> = {
  onlyArchive: {
    kk: 'Мұнда осы компьютердің мұрағатына енгізілген актілер ғана есептелген; елдегі барлық актілер емес.',
    ru: 'Посчитаны только акты, внесённые в архив этого компьютера, а не все акты страны.',
    en: 'Only the acts put into the archive of this PC are counted, not all acts of the country.',
  },
  generatedActs: {
    kk: 'Актілердің арасында бағдарлама жасаған жасанды актілер бар: олар шынайы тәжірибе емес.',
    ru: 'Среди актов есть искусственные, составленные программой: это не настоящая практика.',
    en: 'Some of the acts were made up by the program: they are no real practice.',
  },
  machineFacts: {
    kk: 'Деректерді мәтіннен машина оқыған; көпшілігін адам тексермеген, қателер болуы мүмкін.',
    ru: 'Сведения из текста прочитаны машиной; большую часть человек не проверял, возможны ошибки.',
    en: 'Facts were read from the texts by machine; most were not checked by a person and may be wrong.',
  },
  editionByAct: {
    kk: 'Заң редакциясы іс-әрекет жасалған күн бойынша емес, акт шығарылған күн бойынша бөлінген.',
    ru: 'Редакции закона разделены по дню акта, а не по дню деяния.',
    en: 'Editions of the law are kept apart by the day of the act, not by the day of the offence.',
  },
  severalArticles: {
    kk: 'Таңдауда әртүрлі баптар бар: заң редакциялары бөлінбеген, жаза мөлшерлерін салыстыруға болмайды.',
    ru: 'В выборке разные статьи: редакции закона не разделены, размеры наказаний несопоставимы.',
    en: 'The selection holds several articles: editions are not kept apart and amounts cannot be compared.',
  },
  severalParts: {
    kk: 'Мұнда баптың әртүрлі бөліктері бар: олардың санкциялары әртүрлі, жаза мөлшерлерін тікелей салыстыруға болмайды.',
    ru: 'Здесь разные части статьи: их санкции различны, размеры наказаний напрямую несопоставимы.',
    en: 'Several parts of the article are among them: their sanctions differ, and amounts cannot be compared outright.',
  },
  severalCharges: {
    kk: 'Кейбір актілерде жаза бірнеше қылмыс үшін тағайындалған: оның мөлшері тек осы бапқа тиесілі емес.',
    ru: 'В части актов наказание назначено за несколько преступлений: его размер относится не только к этой статье.',
    en: 'In some acts the punishment is for several crimes: its amount does not belong to this article alone.',
  },
  reviewsHere: {
    kk: 'Жоғары соттардың шешімдері мұрағатта болса ғана белгілі; шағым берілмегені де, шешімнің жоқтығы да бірдей көрінеді.',
    ru: 'Решения вышестоящих судов известны, только если они есть в архиве; «не обжалован» и «решения здесь нет» неразличимы.',
    en: 'What higher courts did is known only where their act is in the archive; "not appealed" and "not here" look the same.',
  },
  smallCells: {
    kk: 'Бестен аз акті бар ұяшықтар көрсетілмейді; кейде олар табылмауы үшін көрші ұяшық та жабылады.',
    ru: 'Ячейки менее чем с пятью актами не показаны; иногда закрыта и соседняя, чтобы малую нельзя было вычислить.',
    en: 'Cells with fewer than five acts are not shown; sometimes a neighbour is held back too, so that none can be worked out.',
  },
  person: {
    kk: 'Дәлелдемелер, сотталушының жеке басы және соттың уәждері есепке кірмейді: әр іс өз мән-жайы бойынша шешіледі.',
    ru: 'Доказательства, личность подсудимого и мотивы суда в счёт не входят: каждое дело решается по своим обстоятельствам.',
    en: 'Evidence, the person of the defendant and the reasons of the court are not counted: each case is decided on its own.',
  },
}

export const FORECAST_LIMIT_WORDS: Record<ForecastLimit, Says> = {
  generatedActs: PICTURE_LIMIT_WORDS.generatedActs,
  notConfirmed: PICTURE_LIMIT_WORDS.machineFacts,
  severalParts: PICTURE_LIMIT_WORDS.severalParts,
  smallNumber: {
    kk: 'Шын мәнінде ұқсас актілер аз: аралықтар кең, болжамға сүйенуге болмайды.',
    ru: 'По-настоящему близких актов мало: интервалы широки, опираться на прогноз нельзя.',
    en: 'Few acts are really alike: intervals are wide, the forecast is nothing to lean on.',
  },
  noBetterThanMostCommon: {
    kk: 'Тексеруде болжам «ең жиі нәтижеден» дәлірек болмады: оның пайдасы жоқ.',
    ru: 'При проверке прогноз оказался не точнее «самого частого исхода»: пользы от него нет.',
    en: 'When tested, the forecast was no better than "the most common result": it is of no use here.',
  },
}

export const LOOK_AGAIN_WORDS: Record<LookAgain, Says> = {
  outsideRange: {
    kk: 'Таңдалған мөлшер ұқсас он актінің сегізі жатқан аралықтан тыс: мотивтер актіде айтылғанын тексеріңіз.',
    ru: 'Выбранный размер вне пределов, в которых лежат восемь из десяти сходных актов: проверьте, названы ли мотивы в акте.',
    en: 'The amount lies outside the range of eight in ten matched acts: see that the act gives the reasons.',
  },
  rareKind: {
    kk: 'Ұқсас актілерде мұндай жаза түрі сирек (оннан бірінен аз).',
    ru: 'В сходных актах такой вид наказания редок (реже одного из десяти).',
    en: 'In matched acts this kind of punishment is rare (under one in ten).',
  },
  damageNotSaid: {
    kk: 'Іс файлында залал көрсетілмеген, ал ұқсас актілердің көбінде ол бар.',
    ru: 'В деле не указан ущерб, а в большинстве сходных актов он назван.',
    en: 'The case names no damage, most matched acts do.',
  },
  recidivismOpen: {
    kk: 'Қылмыстың қайталануы туралы сұрақ жауапсыз: бұрынғы соттылық деректері толық емес.',
    ru: 'Вопрос о рецидиве открыт: данные о прежних судимостях неполны.',
    en: 'Whether there is recidivism is open: the data of earlier convictions are incomplete.',
  },
  stricterDespiteMilder: {
    kk: 'Таңдау орташа мөлшерден қатаң, бірақ істегі кейбір мән-жайлар ұқсас актілерде жеңілірек жазамен қатар жүреді.',
    ru: 'Выбор строже среднего, хотя часть обстоятельств дела в сходных актах сопутствует более мягким наказаниям.',
    en: 'The choice is stricter than the middle, though some circumstances of the case go with milder punishments.',
  },
  milderDespiteStricter: {
    kk: 'Таңдау орташа мөлшерден жеңіл, бірақ істегі кейбір мән-жайлар ұқсас актілерде қатаңырақ жазамен қатар жүреді.',
    ru: 'Выбор мягче среднего, хотя часть обстоятельств дела в сходных актах сопутствует более строгим наказаниям.',
    en: 'The choice is milder than the middle, though some circumstances of the case go with stricter punishments.',
  },
  fewActs: {
    kk: 'Осы сотта немесе облыста ұқсас акт аз: он актіге жетпейтін сандар көрсетілмейді.',
    ru: 'В этом суде или области сходных актов мало: цифры менее чем по десяти актам не показаны.',
    en: 'There are few matched acts in this court or region: figures of fewer than ten acts are not shown.',
  },
}
