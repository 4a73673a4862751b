/**
 * References to articles as each language writes them: kk "ҚК 55-бабының 2-бөлігі", ru "ч. 2 ст. 55 УК", en "Art. 55(2)".
 * The rules name articles as "55(2)", "68(4)2-1)", "98-1"; rows of the sanction table as "188/2".
 */
import { NBSP } from '../grammar/figures.ts'
import {
  CIVIL_UNITS,
  CODE_UNITS,
  kkArticle,
  kkArticles,
  LAW_UNITS,
  type ArticleRef,
  type ArticleUnits,
} from '../grammar/kk-articles.ts'
import { kkDecline, type KkCase } from '../grammar/kk-cases.ts'
import { ruArticle, ruArticles } from '../grammar/ru-articles.ts'
import type { Language } from '../say.ts'

/** Which code or law an article is of: the Criminal Code where nothing is said; `Law` is that on enforcement proceedings. */
type Code = 'CC' | 'CPC' | 'CivPC' | 'Law'

const NUMBER = '\\d{1,3}(?:-\\d{1,2})?'
const REFERENCE = new RegExp(
  `^(?:(CC|CPC|CivPC|Law) )?(${NUMBER})(?:\\((${NUMBER})\\)|/(${NUMBER}))? ?((?:${NUMBER}\\))*)$`,
  'u',
)

interface Parsed extends ArticleRef {
  code: Code
  part: string | null
  points: readonly string[]
}

const UNITS: Record<Code, ArticleUnits> = { CC: CODE_UNITS, CPC: CODE_UNITS, CivPC: CIVIL_UNITS, Law: LAW_UNITS }

const isCode = (text: string | undefined): text is Code => text !== undefined && text in UNITS

/** Takes a reference apart; null where it is not one. */
export function parseArticle(ref: string): Parsed | null {
  const match = REFERENCE.exec(ref.trim())
  if (!match) return null
  const [, code, article, inBrackets, afterSlash, points = ''] = match
  if (article === undefined) return null
  return {
    code: isCode(code) ? code : 'CC',
    article,
    part: inBrackets ?? afterSlash ?? null,
    points: points === '' ? [] : points.slice(0, -1).split(')'),
  }
}

const CODE_NAMES: Record<Code, Record<Language, string>> = {
  CC: { kk: 'ҚК', ru: 'УК', en: '' },
  CPC: { kk: 'ҚПК', ru: 'УПК', en: 'CPC' },
  CivPC: { kk: 'АПК', ru: 'ГПК', en: 'CivPC' },
  Law: {
    kk: 'Атқарушылық іс жүргізу туралы заңның',
    ru: 'Закона об исполнительном производстве',
    en: 'Enforcement Law',
  },
}

/** References that are said together: parts of one article, or whole articles. */
type Group =
  | { kind: 'text'; text: string }
  | { kind: 'one'; ref: Parsed }
  | { kind: 'parts'; article: string; parts: string[]; code: Code }
  | { kind: 'articles'; articles: string[]; code: Code }

/** Joins a reference to the group before it where both are parts of one article or both are whole articles. */
function joined(last: Group | undefined, ref: Parsed): Group | null {
  if (!last || last.kind === 'text' || ref.points.length > 0) return null
  const { article, part, code } = ref
  if (last.kind === 'one') {
    const before = last.ref
    if (before.code !== code || before.points.length > 0) return null
    if (before.part === null && part === null) return { kind: 'articles', articles: [before.article, article], code }
    if (before.part === null || part === null || before.article !== article) return null
    return { kind: 'parts', article, parts: [before.part, part], code }
  }
  if (last.code !== code) return null
  if (last.kind === 'articles') return part === null ? { ...last, articles: [...last.articles, article] } : null
  return part !== null && last.article === article ? { ...last, parts: [...last.parts, part] } : null
}

function grouped(refs: readonly string[]): Group[] {
  const groups: Group[] = []
  for (const text of refs) {
    const ref = parseArticle(text)
    const together = ref === null ? null : joined(groups.at(-1), ref)
    if (together) groups[groups.length - 1] = together
    else groups.push(ref === null ? { kind: 'text', text } : { kind: 'one', ref })
  }
  return groups
}

function codeOf(group: Group): Code | null {
  if (group.kind === 'text') return null
  return group.kind === 'one' ? group.ref.code : group.code
}

/** With the names the law gives to its divisions. */
const inUnits = (ref: Parsed): ArticleRef => ({ ...ref, units: UNITS[ref.code] })

/** Several parts of one article: "55-бабының 2, 3-бөліктері", "ч. 2, 3 ст. 55", "55(2), (3)". */
function partsWords(article: string, parts: readonly string[], code: Code, lang: Language, kase: KkCase): string {
  const units = UNITS[code]
  if (lang === 'kk') return `${article}-бабының ${parts.join(', ')}-${kkDecline(units.kk.parts, kase, true)}`
  if (lang === 'ru') return `${units.ru.part}${NBSP}${parts.join(', ')} ст.${NBSP}${article}`
  return `${article}${parts.map((part) => `(${part})`).join(', ')}`
}

function words(group: Group, lang: Language, kase: KkCase): string {
  switch (group.kind) {
    case 'text':
      return group.text
    case 'parts':
      return partsWords(group.article, group.parts, group.code, lang, kase)
    case 'articles':
      if (lang === 'kk') return kkArticles(group.articles, kase)
      return lang === 'ru' ? ruArticles(group.articles) : group.articles.join(', ')
    case 'one':
      if (lang === 'en') return english(group.ref)
      return lang === 'kk' ? kkArticle(inUnits(group.ref), kase) : ruArticle(inUnits(group.ref))
  }
}

function english({ article, part, points, code }: Parsed): string {
  // Without a part between them article and point would read as one number.
  const gap = part === null && points.length > 0 && code !== 'CC' && code !== 'CPC' ? ' ' : ''
  return `${article}${part === null ? '' : `(${part})`}${gap}${points.map((point) => `${point})`).join(', ')}`
}

function withCode(text: string, code: Code | null, lang: Language): string {
  if (code === null) return text
  if (lang === 'kk') return `${CODE_NAMES[code].kk} ${text}`
  if (lang === 'ru') return `${text} ${CODE_NAMES[code].ru}`
  const name = CODE_NAMES[code].en
  return `${name === '' ? '' : `${name} `}Art. ${text}`
}

/**
 * A list of references, the code named once: "ҚК 55-бабының 2-бөлігі, 56, 68-баптары", "ч. 2 ст. 55, ст.ст. 56, 68 УК",
 * "Art. 55(2), 56, 68". A text that is no reference stays as it is.
 * @param kase case of the last Kazakh word: locative gives "ҚК 55-бабының 2-бөлігінде"
 */
export function formatArticles(refs: readonly string[], lang: Language, kase: KkCase = 'nominative'): string {
  const runs: { code: Code | null; said: string[] }[] = []
  for (const group of grouped(refs)) {
    const code = codeOf(group)
    const last = runs.at(-1)
    if (last && last.code === code) last.said.push(words(group, lang, kase))
    else runs.push({ code, said: [words(group, lang, kase)] })
  }
  return runs.map(({ code, said }) => withCode(said.join(', '), code, lang)).join(', ')
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
