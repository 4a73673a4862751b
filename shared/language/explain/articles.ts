/**
 * References to articles as each language writes them: kk "ҚК 55-бабының 2-бөлігі", ru "ч. 2 ст. 55 УК", en "Art. 55(2)".
 * The rules name articles as "55(2)", "68(4)2-1)", "98-1"; rows of the sanction table as "188/2".
 */
import type { KkCase } from '../grammar/kk-cases.ts'
import { kkArticle, type ArticleRef } from '../grammar/kk-articles.ts'
import { ruArticle } from '../grammar/ru-articles.ts'
import type { Language } from '../say.ts'

/** Which code an article is of: the Criminal Code where nothing is said. */
type Code = 'CC' | 'CPC'

const NUMBER = '\\d{1,3}(?:-\\d{1,2})?'
const REFERENCE = new RegExp(`^(?:(CC|CPC) )?(${NUMBER})(?:\\((${NUMBER})\\)|/(${NUMBER}))?((?:${NUMBER}\\))*)$`, 'u')

interface Parsed extends ArticleRef {
  code: Code
  part: string | null
  points: readonly string[]
}

/** Takes a reference apart; null where it is not one. */
export function parseArticle(ref: string): Parsed | null {
  const match = REFERENCE.exec(ref.trim())
  if (!match) return null
  const [, code, article, inBrackets, afterSlash, points = ''] = match
  if (article === undefined) return null
  return {
    code: code === 'CPC' ? 'CPC' : 'CC',
    article,
    part: inBrackets ?? afterSlash ?? null,
    points: points === '' ? [] : points.slice(0, -1).split(')'),
  }
}

const CODE_NAMES: Record<Code, Record<'kk' | 'ru', string>> = {
  CC: { kk: 'ҚК', ru: 'УК' },
  CPC: { kk: 'ҚПК', ru: 'УПК' },
}

function english({ article, part, points }: Parsed): string {
  return `${article}${part === null ? '' : `(${part})`}${points.map((point) => `${point})`).join(', ')}`
}

/**
 * A list of references: "ҚК 55-бабының 2-бөлігі, 56-бабы", "ч. 2 ст. 55, ст. 56 УК", "Art. 55(2), 56".
 * A text that is no reference stays as it is.
 * @param kase case of the last Kazakh word: locative gives "ҚК 55-бабының 2-бөлігінде"
 */
export function formatArticles(refs: readonly string[], lang: Language, kase: KkCase = 'nominative'): string {
  const groups: { code: Code | null; words: string[] }[] = []
  for (const ref of refs) {
    const parsed = parseArticle(ref)
    const code = parsed?.code ?? null
    const words = parsed === null ? ref : wordsOf(parsed, lang, kase)
    const last = groups.at(-1)
    if (last && last.code === code) last.words.push(words)
    else groups.push({ code, words: [words] })
  }
  return groups.map(({ code, words }) => withCode(words.join(', '), code, lang)).join(', ')
}

function wordsOf(parsed: Parsed, lang: Language, kase: KkCase): string {
  if (lang === 'kk') return kkArticle(parsed, kase)
  return lang === 'ru' ? ruArticle(parsed) : english(parsed)
}

function withCode(words: string, code: Code | null, lang: Language): string {
  if (code === null) return words
  if (lang === 'kk') return `${CODE_NAMES[code].kk} ${words}`
  if (lang === 'ru') return `${words} ${CODE_NAMES[code].ru}`
  return `${code === 'CPC' ? 'CPC ' : ''}Art. ${words}`
}

/** One reference, or several with commas between them ("43(3), 45(3)"); an unknown text stays as it is. */
export function formatArticle(ref: string, lang: Language, kase: KkCase = 'nominative'): string {
  return formatArticles(
    ref
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    lang,
    kase,
  )
}
