/** Russian words shared by the parts of an act: persons, norms, punishments, terms. */
import type { MainKind } from '../../../case/kinds.ts'
import type { ArticleRef } from '../../../language/grammar/kk-articles.ts'
import { ruArticle } from '../../../language/grammar/ru-articles.ts'
import { ruName, ruNameText, sexOfName, shortName, type Sex } from '../../../language/grammar/ru-names.ts'
import type { RuCase } from '../../../language/grammar/ru-numbers.ts'
import { ruMoney, ruQuantity, ruTerm } from '../../../language/grammar/ru-units.ts'
import { KIND } from '../../../language/lexicon/ru-punishments.ts'
import { bold, gap, joinPieces, say, type Piece } from '../../pieces.ts'
import type { CountWords, Punishment, Who } from '../phrasebook.ts'

/** Full name in a case, bold in the decision. */
export function fullName(who: Who, kase: RuCase = 'nominative', strong = false): Piece {
  if (who.full === '') return gap('name', `${who.at}/name`)
  const text = ruName(who.name, kase, who.sex, who.forms)
  return strong ? bold(text) : text
}

/** Surname with initials in a case: "Ахметова Н.С."; the forms corrected by hand give the surname. */
export function brief(who: Who, kase: RuCase = 'nominative'): Piece {
  if (who.full === '') return gap('name', `${who.at}/name`)
  const corrected = who.forms[kase]?.split(' ')[0]
  const initials = shortName(who.full).split(' ')
  const surname = corrected ?? ruName({ last: who.name.last, first: '', patronymic: null }, kase, sexOf(who))
  return initials.length > 1 ? `${surname} ${initials[0]}` : surname
}

/** Sex for agreement; the masculine of the Code where neither the file nor the name tells. */
export function sexOf(who: Who): Sex {
  return who.sex ?? sexOfName(who.name) ?? 'male'
}

/** Masculine or feminine word by the person. */
export const g = (who: Who, masculine: string, feminine: string) => (sexOf(who) === 'female' ? feminine : masculine)

/** A name written in one string, short ("Ахметовой А.С."), in a case. */
export function textName(name: string, kase: RuCase): string {
  return ruNameText(name, kase)
}

export const norms = (refs: ArticleRef[]) => refs.map(ruArticle).join(', ')
export const code = (refs: ArticleRef[]) => `${norms(refs)}\u00a0УК`
export const codeInFull = (refs: ArticleRef[]) => `${norms(refs)} Уголовного кодекса Республики Казахстан`
export const ck = (article: string, part: string | null = null, points: string[] = []) =>
  `${ruArticle({ article, part, points })}\u00a0УК`
export const cpk = (article: string, part: string | null = null, points: string[] = []) =>
  `${ruArticle({ article, part, points })}\u00a0УПК`

/** Norms of several counts; a semicolon where one count has several norms of its own. */
export function allNorms(counts: CountWords[], at: string): Piece {
  if (counts.length === 0) return gap('charge', at)
  const complex = counts.some((c) => c.refs.length > 1)
  return joinPieces(
    counts.map((c) => norms(c.refs)),
    complex ? '; ' : ', ',
    complex ? '; ' : ' и ',
  )
}

const MULTIPLE = {
  bribeMultiple: 'суммы взятки',
  stolenMultiple: 'стоимости похищенного имущества',
  damageMultiple: 'суммы причинённого ущерба',
  incomeMultiple: 'суммы полученного дохода',
} as const

/** A figure of a punishment kind in its own unit. */
export function figureOf(
  kind: MainKind,
  amount: number,
  unit: Punishment['unit'],
  kase: RuCase = 'nominative',
): string {
  if (unit !== null && unit in MULTIPLE) return `${amount}-кратный размер ${MULTIPLE[unit as keyof typeof MULTIPLE]}`
  if (kind === 'fine' || kind === 'correctionalWorks') return ruQuantity(amount, 'mci', kase)
  if (kind === 'communityService') return ruQuantity(amount, 'hour', kase)
  if (kind === 'arrest') return ruQuantity(amount, 'day', kase)
  return ruTerm(amount, kase)
}

/** "лишения свободы на срок 1 (один) год": stands after "в виде". */
export function punishment(p: Punishment): Piece {
  const name = KIND[p.kind].genitive
  if (p.kind === 'lifeImprisonment') return name
  // The entry ban of five years is fixed by Art. 51.
  if (p.kind === 'expulsion') return `${name} с запретом въезда на её территорию сроком на пять лет`
  if (p.kind === 'fine' || p.kind === 'correctionalWorks') {
    if (p.amount === null) return say`${name} в размере ${gap('amount', p.at)}`
    const tenge: Piece = p.tenge === null ? gap('tenge', p.at) : ruMoney(p.tenge)
    if (p.unit !== null && p.unit !== 'mci' && p.unit in MULTIPLE)
      return say`${name} в ${String(p.amount)}-кратном размере ${MULTIPLE[p.unit as keyof typeof MULTIPLE]}, что составляет ${tenge}`
    return say`${name} в размере ${ruQuantity(p.amount, 'mci', 'genitive')}, что составляет ${tenge}`
  }
  if (p.amount === null) return say`${name} на срок ${gap('amount', p.at)}`
  return `${name} на срок ${figureOf(p.kind, p.amount, p.unit, 'accusative')}`
}

export const list = (items: Piece[]): Piece => joinPieces(items, ', ', ' и ')
export const semicolons = (items: Piece[]): Piece => joinPieces(items, '; ')
