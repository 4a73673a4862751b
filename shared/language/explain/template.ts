/**
 * Sentences with places to fill: `{kind|acc}`, `{expected:institution|loc}`, `{@55(4)|dat}`.
 * Before the colon stands the argument, after it the list its code is looked up in, after the bar the form.
 * `{@…}` is a reference to an article of the Criminal Code. A message has variants from the fullest to the barest;
 * the first whose arguments are all given is used, so a missing argument never leaves a hole.
 */
import type { Language, Says } from '../say.ts'
import { isMainKind, UNIT_OF_KIND, isUnit, sayAmount, sayDate, sayFigure, sayTerm, type Unit } from './amounts.ts'
import { formatArticle, parseArticle } from './articles.ts'
import { FORMS, KK_CASE, type Form } from './forms.ts'
import { declineName } from './names/decline.ts'
import { listOfCode, NAMES, nameOf, type NameList } from './names.ts'

export type Values = Readonly<Record<string, string | number | boolean | null | undefined>>

/** A message: variants from the fullest to the barest; the last needs no arguments. */
export type Message = readonly [...Says[], Says]

interface Slot {
  key: string
  list: string | null
  form: Form
}

const SLOT = /\{(?:@([^{}|]+)|(\w+)(?::(\w+))?)(?:\|(\w+))?\}/gu

/** A place to fill: an argument, or a reference printed in the template. */
type Place = { article: string; form: Form } | Slot

/** Templates taken apart once: the tables are fixed, and every guidance says many sentences. */
const TAKEN_APART = new Map<string, readonly (string | Place)[]>()

function piecesOf(template: string): readonly (string | Place)[] {
  const known = TAKEN_APART.get(template)
  if (known) return known
  const pieces: (string | Place)[] = []
  let end = 0
  for (const match of template.matchAll(SLOT)) {
    const [whole, article, key, list, form] = match
    if (match.index > end) pieces.push(template.slice(end, match.index))
    const own = isForm(form) ? form : 'nom'
    if (article !== undefined) pieces.push({ article, form: own })
    else if (key !== undefined) pieces.push({ key, list: list ?? null, form: own })
    end = match.index + whole.length
  }
  if (end < template.length) pieces.push(template.slice(end))
  TAKEN_APART.set(template, pieces)
  return pieces
}

/** Arguments a template asks for, without references to articles. */
export function slotsOf(template: string): string[] {
  return piecesOf(template).flatMap((piece) => (typeof piece !== 'string' && 'key' in piece ? [piece.key] : []))
}

/** References to articles a template names itself. */
export function articlesOf(template: string): string[] {
  return piecesOf(template).flatMap((piece) => (typeof piece !== 'string' && 'article' in piece ? [piece.article] : []))
}

function given(value: Values[string]): value is string | number | boolean {
  return value !== null && value !== undefined && value !== ''
}

function isForm(text: string | undefined): text is Form {
  return FORMS.some((form) => form === text)
}

function isNameList(text: string | null): text is NameList {
  return text !== null && Object.hasOwn(NAMES, text)
}

/** Lists tried for an argument whose name does not tell its list. */
const ANY: readonly NameList[] = ['kind', 'additional', 'institution', 'method', 'status', 'category', 'ban', 'ground']

const LISTS: Readonly<Record<string, readonly NameList[]>> = { circumstance: ['mitigating', 'aggravating'] }

function unitOf(values: Values): Unit | null {
  const { unit, kind } = values
  // A named unit that is none of these means a bare figure.
  if (typeof unit === 'string') return isUnit(unit) ? unit : null
  return typeof kind === 'string' && isMainKind(kind) ? UNIT_OF_KIND[kind] : null
}

/** A reference as the rules write it, unlike a fraction or a plain number. */
function isReference(text: string): boolean {
  return text.includes('(') && parseArticle(text) !== null
}

function code(text: string, { key, list, form }: Slot, lang: Language): string {
  if (list === 'fraction') return text
  if (key.startsWith('article') || key === 'row') return formatArticle(text, lang, KK_CASE[form])
  const lists = isNameList(list) ? [list] : isNameList(key) ? [key] : (LISTS[key] ?? ANY)
  const found = listOfCode(text, lists)
  if (found) return declineName(nameOf(found, text, lang), lang, form)
  if (isReference(text) || (key === 'ground' && parseArticle(text))) return formatArticle(text, lang, KK_CASE[form])
  return sayDate(text, lang, form)
}

const YES_NO: Record<'true' | 'false', Says> = {
  true: { kk: 'иә', ru: 'да', en: 'yes' },
  false: { kk: 'жоқ', ru: 'нет', en: 'no' },
}

function word(value: string | number | boolean, slot: Slot, values: Values, lang: Language): string {
  if (typeof value === 'boolean') return YES_NO[value ? 'true' : 'false'][lang]
  if (typeof value === 'number') {
    if (slot.list === 'number') return sayFigure(value, lang)
    if (slot.list === 'term' || slot.key === 'months') return sayTerm(value, lang, slot.form)
    if (slot.list !== null && isUnit(slot.list)) return sayAmount(value, slot.list, lang, slot.form)
    if (slot.list === 'short') return sayAmount(value, unitOf(values), lang, slot.form, true)
    return sayAmount(value, unitOf(values), lang, slot.form)
  }
  // Several codes are given with commas between them; a list of articles is set as one.
  if (slot.key.startsWith('article')) return code(value, slot, lang)
  return value
    .split(/,\s*/u)
    .map((one) => code(one, slot, lang))
    .join(', ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Fills one template; what is not given stays empty, so pick a variant first. */
export function fill(template: string, values: Values, lang: Language): string {
  const words = piecesOf(template).map((piece) => {
    if (typeof piece === 'string') return piece
    if ('article' in piece) return formatArticle(piece.article, lang, KK_CASE[piece.form])
    const value = values[piece.key]
    return given(value) ? word(value, piece, values, lang) : ''
  })
  return capital(words.join(''))
}

/** The first variant whose arguments are all given. */
export function variantFor(message: Message, values: Values): Says {
  const fits = message.find((says) => slotsOf(says.ru).every((key) => given(values[key])))
  return fits ?? message[message.length - 1] ?? { kk: '', ru: '', en: '' }
}

/** The message in one language. */
export function sayMessage(message: Message, values: Values, lang: Language): string {
  return fill(variantFor(message, values)[lang], values, lang)
}

/** The message in all three. */
export function sayInAll(message: Message, values: Values): Says {
  const variant = variantFor(message, values)
  return { kk: fill(variant.kk, values, 'kk'), ru: fill(variant.ru, values, 'ru'), en: fill(variant.en, values, 'en') }
}
