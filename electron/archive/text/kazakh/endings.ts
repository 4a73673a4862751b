/**
 * Endings of Kazakh in the layers they stand in, from the end of the word inwards:
 * predicate · case · possessive · plural · stem, or person · tense · negation · voice · stem.
 *
 * Each ending names the sounds it may stand behind; harmony is looked at apart, from the ending's own vowel.
 */
import type { Sound } from './sounds.ts'

/** What may still come off, named by the layer nearest to the end of the word. */
export type State =
  | 'end'
  | 'case'
  /** Behind an ending in н: only a possessive of the third person may come. */
  | 'third'
  | 'possessive'
  | 'plural'
  /** Only a participle or a verbal noun may come. */
  | 'stem'
  | 'negation'
  | 'voice'
  | 'done'

export interface Ending {
  text: string
  from: readonly State[]
  to: State
  behind: readonly Sound[] | null
  /** Letters that must be left. */
  least: number
  /** What the rest must end in. */
  after?: string
}

const NOUN: readonly State[] = ['end']
const all: Ending[] = []
/** For endings that count only behind a stem of the lexicon. */
const KNOWN = 99

/** Both rows of an ending given as back/front pairs. */
function add(from: readonly State[], to: State, behind: string | null, least: number, texts: string): void {
  const sounds = behind === null ? null : (Array.from(behind) as Sound[])
  for (const text of texts.split(' ')) all.push({ text, from, to, behind: sounds, least })
}

// Predicate endings: "судьямын", "кінәлісің", "тарапбыз".
add(NOUN, 'case', 'vsn', 3, 'мын мін мыз міз')
add(NOUN, 'case', 'zn', 3, 'бын бін быз біз')
add(NOUN, 'case', 'h', 3, 'пын пін пыз піз')
add(NOUN, 'case', null, 3, 'сың сің сыңдар сіңдер сыздар сіздер')

// Case.
add(NOUN, 'possessive', 'vn', 2, 'ның нің нікі')
add(NOUN, 'possessive', 'sz', 2, 'дың дің дікі')
add(NOUN, 'possessive', 'h', 2, 'тың тің тікі')
add(NOUN, 'possessive', 'vsnz', 2, 'ға ге')
add(NOUN, 'possessive', 'h', 2, 'қа ке')
add(NOUN, 'possessive', 'v', 3, 'ны ні')
add(NOUN, 'possessive', 'snz', 2, 'ды ді')
add(NOUN, 'possessive', 'h', 2, 'ты ті')
add(NOUN, 'possessive', 'vsnz', 2, 'да де')
add(NOUN, 'possessive', 'h', 2, 'та те')
add(NOUN, 'possessive', 'vsz', 2, 'дан ден')
add(NOUN, 'possessive', 'n', 2, 'нан нен')
add(NOUN, 'possessive', 'h', 2, 'тан тен')
add(NOUN, 'possessive', 'vsn', 2, 'мен менен')
add(NOUN, 'possessive', 'z', 2, 'бен бенен')
add(NOUN, 'possessive', 'h', 2, 'пен пенен')
// Behind a possessive of the third person the endings begin with н.
add(NOUN, 'third', 'v', 3, 'на не нда нде нан нен н ндағы ндегі ндай ндей')
// "соттағы", "елдегі": the place as an attribute; "жылғы", "бұрынғы", "кешкі".
add(NOUN, 'possessive', 'vsnz', 2, 'дағы дегі')
add(NOUN, 'possessive', 'h', 2, 'тағы тегі')
add(['end', 'case'], 'possessive', 'snz', 4, 'ғы гі')
add(['end', 'case'], 'possessive', 'h', 4, 'қы кі')
// The attribute may take endings of its own: "соттағылар", "елдегілердің".
const ATTRIBUTE: readonly State[] = ['case', 'possessive', 'plural', 'stem']
add(ATTRIBUTE, 'possessive', 'vsnz', 2, 'дағы дегі')
add(ATTRIBUTE, 'possessive', 'h', 2, 'тағы тегі')
add(ATTRIBUTE, 'third', 'v', 3, 'ндағы ндегі')

const CASED: readonly State[] = ['end', 'case', 'possessive']
// Possessive.
add([...CASED, 'third'], 'plural', 'v', 3, 'сы сі')
add([...CASED, 'third'], 'plural', 'snzh', 2, 'ы і')
add(CASED, 'plural', 'v', 3, 'мыз міз ңыз ңіз')
add(CASED, 'plural', 'snzh', 2, 'ымыз іміз ыңыз іңіз')
// One person's "my", "thy" look like the end of many nouns (үкім, келісім): taken only where the stem is known.
add(CASED, 'plural', 'snzh', KNOWN, 'ым ім ың ің')
add(CASED, 'plural', 'v', KNOWN, 'м ң')
// Dative behind them: "балама", "үйіме".
add(NOUN, 'plural', 'snzh', KNOWN, 'ыма іме ыңа іңе')
add(NOUN, 'plural', 'v', KNOWN, 'ма ме ңа ңе')
add(NOUN, 'plural', 'snzh', 2, 'ымызға імізге ыңызға іңізге')

// Plural.
const BEFORE_PLURAL: readonly State[] = ['end', 'case', 'possessive', 'plural']
add(BEFORE_PLURAL, 'stem', 'vs', 2, 'лар лер')
add(BEFORE_PLURAL, 'stem', 'snz', 2, 'дар дер')
add(BEFORE_PLURAL, 'stem', 'h', 2, 'тар тер')
add(CASED, 'stem', 'vs', 2, 'ларым лерім ларың лерің')
add(CASED, 'stem', 'snz', 2, 'дарым дерім дарың дерің')
add(CASED, 'stem', 'h', 2, 'тарым терім тарың терің')
add(NOUN, 'stem', 'vs', 2, 'ларыма леріме ларыңа леріңе')
add(NOUN, 'stem', 'snz', 2, 'дарыма деріме дарыңа деріңе')
add(NOUN, 'stem', 'h', 2, 'тарыма теріме тарыңа теріңе')

// Verb: past, with its persons.
add(NOUN, 'negation', 'vsnz', 3, 'ды ді дым дім дың дің дыңыз діңіз дыңдар діңдер')
add(NOUN, 'negation', 'h', 3, 'ты ті тым тім тың тің тыңыз тіңіз тыңдар тіңдер')
// Persons that look like the end of nouns (орын-дық, бауыр-сақ, кіл-емін): only behind verbs that are known.
add(NOUN, 'negation', 'vsnz', KNOWN, 'дық дік')
add(NOUN, 'negation', 'h', KNOWN, 'тық тік')
add(NOUN, 'negation', null, KNOWN, 'сам сем саң сең сақ сек')
add(NOUN, 'negation', 'snzh', KNOWN, 'амын емін асың есің амыз еміз')
add(NOUN, 'negation', 'vsnz', KNOWN, 'ғай гей')
add(NOUN, 'negation', 'h', KNOWN, 'қай кей')
// Present and future.
add(NOUN, 'negation', 'v', 3, 'йды йді ймын ймін йсың йсің йсыз йсіз ймыз йміз й')
add(NOUN, 'negation', 'snzh', 2, 'ады еді асыз есіз')
// Participles are nouns too: they take plural, possessive and case.
const NOMINAL: readonly State[] = ['end', 'case', 'possessive', 'plural', 'stem']
add(NOMINAL, 'negation', 'vsnz', 3, 'ған ген')
add(NOMINAL, 'negation', 'h', 3, 'қан кен')
add(NOMINAL, 'negation', 'vsnz', 3, 'ғандық гендік ғандығ гендіг')
add(NOMINAL, 'negation', 'h', 3, 'қандық кендік қандығ кендіг')
add(NOMINAL, 'negation', 'v', 3, 'йтын йтін')
add(NOMINAL, 'negation', 'snzh', 3, 'атын етін')
add(NOMINAL, 'negation', 'v', 2, 'у')
add(NOMINAL, 'negation', 'snzh', 3, 'у')
add(NOUN, 'negation', 'vsnz', 3, 'ғалы гелі ғанша генше')
add(NOUN, 'negation', 'h', 3, 'қалы келі қанша кенше')
add(NOMINAL, 'negation', 'v', 4, 'мақ мек')
// Converb, condition, wish, order.
add(NOUN, 'negation', 'v', 3, 'п')
add(NOUN, 'negation', 'snzh', 3, 'ып іп')
add(NOUN, 'negation', null, 3, 'са се саңыз сеңіз')
add(NOUN, 'negation', null, 3, 'сын сін')
add(NOUN, 'negation', 'v', 3, 'ңыз ңіз ңдар ңдер йін йік йық')
add(NOUN, 'negation', 'snzh', 3, 'ыңыз іңіз ыңдар іңдер айын ейін айық ейік')
add(NOUN, 'negation', 'vsn', 4, 'мас мес')
add(NOUN, 'negation', 'z', 4, 'бас бес')
add(NOUN, 'negation', 'h', 4, 'пас пес')

// Negation.
add(['negation'], 'voice', 'vs', 2, 'ма ме')
add(['negation'], 'voice', 'nz', 2, 'ба бе')
add(['negation'], 'voice', 'h', 2, 'па пе')
// Passive, so that "тағайындалсын" meets "тағайындау" and "берілді" meets "беру".
const BEFORE_VOICE: readonly State[] = ['negation', 'voice']
add(BEFORE_VOICE, 'done', 'v', 4, 'л')
add(BEFORE_VOICE, 'done', 'snzh', 3, 'ыл іл')
// Stems with л in the last syllable take н instead: тәркіле-н-сін, қабылда-н-ды.
add(BEFORE_VOICE, 'done', 'v', 5, 'н')

// Adjectives of borrowed nouns: пробациялық, апелляциялық meet пробация, апелляция. Other words in -лық have a meaning of their own
// (бостандық, қылмыстық) and keep it.
const ADJECTIVE: readonly State[] = ['end', 'case', 'possessive', 'plural', 'stem']
all.push({ text: 'лық', from: ADJECTIVE, to: 'done', behind: ['v'], least: 5, after: 'ия' })

/** Endings by their last letter, so that a word looks only at those that can fit. */
export const ENDINGS: ReadonlyMap<string, readonly Ending[]> = Map.groupBy(all, ({ text }) =>
  text.charAt(text.length - 1),
)
