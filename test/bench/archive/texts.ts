/** Texts for measuring: formal phrases every act has, and words drawn by Zipf's law, in both languages, from a seed. */

const FORMAL: Record<'kk' | 'ru', string> = {
  kk: `Қазақстан Республикасының атынан ҮКІМ. Ашық басты сот талқылауында қылмыстық істі қарап, сот төрағалық етуші судья
сот отырысының хатшысы мемлекеттік айыптаушы прокурор қорғаушы жәбірленуші қатысуымен АНЫҚТАДЫ: Сотталушы кінәсін толық мойындап,
сотталушының кінәсі мына дәлелдемелермен расталады. Сот сотталушының әрекетін дұрыс саралайды. Жаза тағайындағанда сот
жеңілдететін және ауырлататын мән-жайларды ескереді. Қазақстан Республикасы Қылмыстық-процестік кодексінің баптарын басшылыққа
алып, сот ҮКІМ ЕТТІ: кінәлі деп танылсын және оған бас бостандығынан айыру жазасы тағайындалсын. Үкімге жария етілген күннен
бастап он бес тәулік ішінде облыстық сотқа шағым беруге құқылы. Судья қолы.`,
  ru: `Именем Республики Казахстан ПРИГОВОР. Суд в составе председательствующего судьи при секретаре судебного заседания с
участием государственного обвинителя прокурора, потерпевшего, защитника, рассмотрев в открытом главном судебном разбирательстве
уголовное дело УСТАНОВИЛ: Подсудимый вину признал полностью, вина подтверждается исследованными доказательствами. Суд
квалифицирует действия подсудимого верно. При назначении наказания суд учитывает смягчающие и отягчающие обстоятельства.
Руководствуясь статьями Уголовно-процессуального кодекса Республики Казахстан, суд ПРИГОВОРИЛ: признать виновным и назначить
наказание в виде лишения свободы. Приговор может быть обжалован в областной суд в течение пятнадцати суток со дня
провозглашения. Судья подпись.`,
}
const SYLLABLES: Record<'kk' | 'ru', string[]> = {
  kk: 'ба қа та ма са жа да ша бе ке те ме се же де бо қо то жо дө кө тө бұ құ тұ жұ бү кү түр жыл қар бар тас бек мін сіз рақ'.split(
    ' ',
  ),
  ru: 'ка ро ли ве до ма по ста пре на со ви ра те зна го мо ло дер пи су тра бла хо ку ни се гра щи ва те ле бор мен тор ник'.split(
    ' ',
  ),
}
const ENDINGS: Record<'kk' | 'ru', string[]> = {
  kk: ['', 'ның', 'ға', 'ды', 'да', 'дан', 'мен', 'лар', 'лардың', 'ы', 'ын', 'ында'],
  ru: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами', 'ный', 'ного', 'ить', 'ил'],
}
const VOCABULARY = 40_000

/** A small generator of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function vocabulary(language: 'kk' | 'ru'): string[] {
  const random = randomFrom(language === 'kk' ? 11 : 12)
  const words = new Set<string>()
  const list = SYLLABLES[language]
  while (words.size < VOCABULARY) {
    let word = ''
    for (let n = 2 + Math.floor(random() * 3); n > 0; n -= 1) word += list[Math.floor(random() * list.length)] ?? ''
    words.add(word)
  }
  return [...words]
}

/** Ranks by Zipf: the n-th word is about n times rarer than the first. */
export function zipf(random: () => number): number {
  return Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * Math.log(VOCABULARY))))
}

export interface BenchText {
  text: string
  language: 'kk' | 'ru'
  number: string
  date: string
  article: string
  court: string
}

/** Acts without end; the same seed gives the same acts. About 400 words each, lengths spread as in real ones. */
export function* benchTexts(seed: number): Generator<BenchText> {
  const random = randomFrom(seed)
  const words = { kk: vocabulary('kk'), ru: vocabulary('ru') }
  const formal = { kk: FORMAL.kk.split(/\s+/u), ru: FORMAL.ru.split(/\s+/u) }
  for (let n = 1; ; n += 1) {
    const language = random() < 0.5 ? 'kk' : 'ru'
    const length = Math.floor(120 + 500 * random() ** 2)
    const body: string[] = []
    for (let i = 0; i < length; i += 1) {
      // Formal words come again in the reasoning, so that they differ in how often they stand.
      if (random() < 0.25) body.push(formal[language][Math.floor(random() * formal[language].length)] ?? '')
      else {
        const rank = zipf(random)
        const ending = ENDINGS[language][Math.floor(random() * 12)] ?? ''
        body.push((words[language][rank] ?? '') + ending)
      }
    }
    const year = 2015 + Math.floor(random() * 11)
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0')
    const article = String(99 + Math.floor(random() ** 2 * 300))
    const number = `1-${n}/${year}`
    const half = Math.floor(FORMAL[language].length / 2)
    const text = `${FORMAL[language].slice(0, half)}\n№ ${number}\n${body.join(' ')}.\n${FORMAL[language].slice(half)}`
    yield {
      text,
      language,
      number,
      date: `${year}-${month}-15`,
      article,
      court: language === 'kk' ? 'Алматы қаласының аудандық соты' : 'Районный суд города Астаны',
    }
  }
}
