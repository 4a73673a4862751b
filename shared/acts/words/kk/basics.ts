/** Kazakh words shared by the parts of an act: persons, norms, punishments, terms. */
import type { MainKind } from '../../../case/kinds.ts'
import { kkArticle, type ArticleRef } from '../../../language/grammar/kk-articles.ts'
import type { KkCase } from '../../../language/grammar/kk-cases.ts'
import { kkName } from '../../../language/grammar/kk-names.ts'
import { kkCount, kkMci, kkMoney, kkQuantity, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { shortName } from '../../../language/grammar/ru-names.ts'
import { KIND } from '../../../language/lexicon/kk-punishments.ts'
import { bold, gap, joinPieces, say, type Piece } from '../../pieces.ts'
import type { CountWords, Punishment, Who } from '../phrasebook.ts'

/** Full name in a case, bold in the decision. */
export function fullName(who: Who, kase: KkCase = 'nominative', strong = false): Piece {
  if (who.full === '') return gap('name', `${who.at}/name`)
  const text = kkName(who.full, kase)
  return strong ? bold(text) : text
}

/** Initials and surname in a case. */
export function brief(who: Who, kase: KkCase = 'nominative'): Piece {
  return who.full === '' ? gap('name', `${who.at}/name`) : kkName(shortName(who.full), kase)
}

/** Norms of a count, all in one case: "ҚК-нің 24-бабының 3-бөлігінде, 188-бабының 2-бөлігінде". */
export function norms(refs: ArticleRef[], kase: KkCase): string {
  return refs.map((ref) => kkArticle(ref, kase)).join(', ')
}
export const code = (refs: ArticleRef[], kase: KkCase) => `ҚК-нің ${norms(refs, kase)}`
export const codeInFull = (refs: ArticleRef[], kase: KkCase) =>
  `Қазақстан Республикасы Қылмыстық кодексінің ${norms(refs, kase)}`
export const ck = (article: string, part: string | null, kase: KkCase, points: string[] = []) =>
  `ҚК-нің ${kkArticle({ article, part, points }, kase)}`
export const cpk = (article: string, part: string | null, kase: KkCase, points: string[] = []) =>
  `ҚПК-нің ${kkArticle({ article, part, points }, kase)}`

/** Norms of several counts, joined. */
export function allNorms(counts: CountWords[], kase: KkCase, at: string): Piece {
  if (counts.length === 0) return gap('charge', at)
  return joinPieces(
    counts.map((c) => norms(c.refs, kase)),
    ', ',
    ' және ',
  )
}

const MULTIPLE = {
  bribeMultiple: 'пара сомасының',
  stolenMultiple: 'ұрланған мүлік құнының',
  damageMultiple: 'келтірілген залал сомасының',
  incomeMultiple: 'алынған кіріс сомасының',
} as const

/** A figure of a punishment kind in its own unit, e.g. a cap: "2 (екі) жыл 6 (алты) ай", "200 (екі жүз) АЕК". */
export function figureOf(
  kind: MainKind,
  amount: number,
  unit: Punishment['unit'],
  kase: KkCase = 'nominative',
): string {
  if (unit !== null && unit in MULTIPLE)
    return `${MULTIPLE[unit as keyof typeof MULTIPLE]} ${kkCount(amount)} еселенген мөлшері`
  if (kind === 'fine' || kind === 'correctionalWorks') return kkMci(amount)
  if (kind === 'communityService') return kkQuantity(amount, 'сағат', kase)
  if (kind === 'arrest') return kkQuantity(amount, 'тәулік', kase)
  return kkTerm(amount, kase)
}

/** "1 (бір) жыл мерзімге бас бостандығынан айыру": stands before "түріндегі жаза". */
export function punishment(p: Punishment): Piece {
  const name = KIND[p.kind]
  if (p.kind === 'lifeImprisonment') return name
  // The entry ban of five years is fixed by Art. 51.
  if (p.kind === 'expulsion') return `елге бес жыл мерзімге кіруге тыйым сала отырып, ${name}`
  if (p.amount === null) return say`${gap('amount', p.at)} ${name}`
  if (p.kind === 'fine' || p.kind === 'correctionalWorks') {
    const tenge: Piece = p.tenge === null ? gap('tenge', p.at) : kkMoney(p.tenge)
    if (p.unit !== null && p.unit !== 'mci' && p.unit in MULTIPLE)
      return say`${figureOf(p.kind, p.amount, p.unit)}нде, яғни ${tenge} сомасында ${name}`
    return say`${kkMci(p.amount)}, яғни ${tenge} мөлшерінде ${name}`
  }
  return `${figureOf(p.kind, p.amount, p.unit)} мерзімге ${name}`
}

export const list = (items: Piece[]): Piece => joinPieces(items, ', ', ' және ')
export const semicolons = (items: Piece[]): Piece => joinPieces(items, '; ')
