/** The reasoning on punishment of one convicted defendant (CPC 397, CC 52-63). */
import type { MainKind } from '../case/kinds.ts'
import { MAIN_KINDS } from '../case/kinds.ts'
import type { CountGuidance, PenaltyGuidance } from '../sentencing/guidance.ts'
import { choiceFor, countGuidance, penaltyOf, type Context, type Party } from './context.ts'
import { gap, or, ownText, type Piece } from './pieces.ts'
import { parseRef } from './refs.ts'
import type { Sheet } from './sheet.ts'
import { finalMain, institutionFor, lifeBans } from './choices.ts'
import type { CountWords } from './words/phrasebook.ts'

/** Codes of the guidance for norms, as the block's `articles`. */
const cc = (...codes: string[]) => codes.map((code) => `CC ${code}`)

/** Minors of Art. 80: under 18 on the day of the act. */
const ADULT = 18

function capBlocks(
  sheet: Sheet,
  context: Context,
  party: Party,
  c: CountWords,
  g: CountGuidance,
  several: boolean,
): void {
  const { book } = context
  const key = [party.d.id, c.count.id]
  const chosen = choiceFor(party, c.count).choice?.main?.kind ?? null
  const shown: PenaltyGuidance[] = []
  for (const kind of new Set<MainKind>(chosen === null ? ['imprisonment'] : [chosen, 'imprisonment'])) {
    const penalty = penaltyOf(g, kind)
    if (penalty?.available && penalty.max !== penalty.printedMax) shown.push(penalty)
  }
  if (g.cap !== null && g.cap.applied !== null)
    sheet.add(
      'caps',
      book.caps(c, g.cap, shown, { several, minor: (party.guidance?.ageAtOffence[c.count.id] ?? ADULT) < ADULT }),
      {
        key,
        facts: [c.at, `${party.at}/mitigating`, `${party.at}/aggravating`, `${party.at}/procedure`],
        articles: cc(
          ...(g.cap.part2 ? ['55(2)'] : []),
          ...(g.cap.part3 ? ['55(3)'] : []),
          ...(g.cap.stage ? ['56'] : []),
        ),
      },
    )
  const prison = g.penalties?.some((p) => p.kind === 'imprisonment')
  // Where imprisonment is chosen all the same, the check speaks, and the act does not contradict itself.
  if (g.noImprisonment === true && prison && chosen !== 'imprisonment')
    sheet.add('noImprisonment', book.noImprisonment(c, several), { key, facts: [c.at], articles: cc('55(1)') })
}

const rank = (kind: MainKind) => MAIN_KINDS.indexOf(kind)

function kindBlock(sheet: Sheet, context: Context, party: Party, c: CountWords, g: CountGuidance | null): void {
  const main = choiceFor(party, c.count).choice?.main ?? null
  const key = [party.d.id, c.count.id]
  const options = { key, facts: [`${party.at}/choice`, `${c.at}/article`], articles: cc('52(2)') }
  if (main === null) {
    sheet.add('kindReasons', [gap('punishment', choiceFor(party, c.count).at)], options)
    return
  }
  const open = (g?.penalties ?? []).filter((p) => p.available).map((p) => p.kind)
  const milder = open.filter((kind) => rank(kind) < rank(main.kind))
  const { d } = party
  sheet.add(
    'kindReasons',
    context.book.kindReasons(party.who, {
      chosen: main.kind,
      strictest: open.every((kind) => rank(kind) <= rank(main.kind)),
      onlyKind: open.length === 1 && open[0] === main.kind,
      milder: [...new Set(milder)],
      gravity: g?.category ?? null,
      recidivism: party.guidance?.recidivism ?? 'none',
      hasAggravating: d.aggravating.some((a) => a.counted && !a.isElement),
      hasMitigating: d.mitigating.some((m) => !m.isElement),
      hasRecord: d.priorConvictions.length > 0,
      conditional: d.choice?.conditional === true,
      noImprisonment: g?.noImprisonment === true,
      first: party.convicted[0] === c,
      about: party.convicted.length > 1 ? [c.refs.at(-1) ?? { article: c.count.article }] : null,
    }),
    options,
  )
}

/** Everything between the qualification and the resolution part for a convicted person. */
export function addPunishmentReasons(sheet: Sheet, context: Context, party: Party, punished: boolean): void {
  const { book } = context
  const { who, d, at, guidance, convicted: counts } = party
  const key = [d.id]
  const several = counts.length > 1
  const recidivism = guidance?.recidivism ?? 'ask'

  sheet.add('person', book.person(who, d), {
    key,
    facts: [`${at}/person`, `${at}/priorConvictions`, `${at}/priorReleases`],
    articles: cc('52(3)'),
  })
  sheet.add('mitigating', book.mitigating(who, d), {
    key,
    facts: [`${at}/mitigating`],
    articles: cc('53'),
  })
  sheet.add('aggravating', book.aggravating(who, d, recidivism), {
    key,
    facts: [`${at}/aggravating`, `${at}/priorConvictions`],
    articles: cc('54'),
  })
  sheet.add('recidivism', book.recidivism(who, recidivism, `${at}/priorConvictions`), {
    key,
    facts: [`${at}/priorConvictions`],
    articles: cc('14'),
  })
  if (!punished) return

  const terms = counts.map((c) => ({ c, g: countGuidance(party, c.count) }))
  const part3 = terms.some(({ g }) => g?.cap?.part3 !== null && g?.cap?.part3 !== undefined)
  if (d.procedure === 'writ' || d.procedure === 'assetReturn' || (d.procedure !== 'ordinary' && part3))
    sheet.add('agreement', book.agreement(who, d.procedure), {
      key,
      facts: [`${at}/procedure`, `${at}/agreementMet`],
      articles: cc('55(3)'),
    })
  for (const { c, g } of terms) {
    if (g !== null) capBlocks(sheet, context, party, c, g, several)
  }
  if (d.exceptional !== null && d.exceptional.trim() !== '')
    sheet.add('exceptional', book.exceptional(who, ownText(d.exceptional, `${at}/exceptional`)), {
      key,
      facts: [`${at}/exceptional`],
      articles: cc('55(4)'),
    })
  for (const { c, g } of terms) {
    const main = choiceFor(party, c.count).choice?.main ?? null
    const penalty = main === null ? null : penaltyOf(g, main.kind)
    const exceptional = d.exceptional !== null && d.exceptional.trim() !== ''
    const milderKind = main !== null && g?.penalties !== null && g !== null && penalty === null
    const below = penalty?.min !== null && penalty?.min !== undefined && (main?.amount ?? Infinity) < penalty.min
    if ((below && d.procedure !== 'writ') || (milderKind && exceptional))
      sheet.add('belowMinimum', book.belowMinimum(who, c, exceptional, milderKind), {
        key: [d.id, c.count.id],
        facts: [choiceFor(party, c.count).at, `${at}/exceptional`],
        articles: cc(exceptional ? '55(4)' : '55(6)'),
      })
    kindBlock(sheet, context, party, c, g)
  }

  for (const [i, departure] of (d.choice?.departures ?? []).entries())
    sheet.add('departure', book.departure(parseRef(departure.from), departure.reason, `${at}/choice/departures/${i}`), {
      key: [d.id, i + 1],
      facts: [`${at}/choice/departures/${i}`],
      articles: cc(departure.from),
    })

  const final = d.choice?.final ?? null
  if (several && final !== null)
    sheet.add(
      'cumulationReasons',
      book.cumulationReasons(
        who,
        d.unserved.length > 0 ? null : final.method,
        guidance?.cumulation.set ?? null,
        guidance?.cumulation.capMonths ?? null,
      ),
      { key, facts: [`${at}/choice/final`, `${at}/counts`], articles: cc('58') },
    )
  if (d.unserved.length > 0)
    sheet.add('sentencesReasons', book.sentencesReasons(who, d.unserved, guidance?.cumulativeSentences ?? null), {
      key,
      facts: [`${at}/unserved`],
      articles: cc('60'),
    })

  const main = finalMain(party)
  if (main?.kind === 'imprisonment') {
    const conditional = guidance?.conditional ?? { status: 'ask' as const, because: [] }
    sheet.add(
      'conditionalReasons',
      book.conditionalReasons(who, {
        chosen: d.choice?.conditional === true,
        status: conditional.status,
        because: conditional.because.flatMap((code) => parseRef(code) ?? []),
        hasMitigating: d.mitigating.some((m) => !m.isElement),
        // Where the case says nothing of earlier convictions, neither do the reasons.
        hasRecord:
          d.priorConvictions.length > 0 || (d.choice?.conditional === true && who.unsaid.has('priorConvictions')),
        recidivism,
        especiallyGrave: terms.some(({ g }) => g?.category === 'especiallyGrave'),
      }),
      { key, facts: [`${at}/choice/conditional`], articles: cc('63', ...conditional.because) },
    )
  }
  if ((main?.kind === 'imprisonment' || main?.kind === 'lifeImprisonment') && d.choice?.conditional !== true)
    sheet.add(
      'institutionReasons',
      book.institutionReasons(who, {
        institution: institutionFor(party),
        negligent: counts.every((c) => (c.count.fault ?? c.row?.fault) === 'negligent'),
        months: main.kind === 'imprisonment' ? main.amount : null,
        life: main.kind === 'lifeImprisonment',
        servedBefore: d.priorConvictions.some((p) => p.servedImprisonment),
        at: `${at}/choice/institution`,
      }),
      {
        key,
        facts: [`${at}/choice/institution`, `${at}/priorConvictions`],
        articles: cc('46(5)'),
      },
    )
  const bans = lifeBans(party)
  if (bans.length > 0)
    sheet.add('banReasons', book.banReasons(who, bans), { key, facts: [`${at}/counts`], articles: cc('50(2)') })
  // The ground of Art. 48 and the evidence are told for each thing (CPC 397(5)); the case file has no field for them.
  for (const [i, { item, at: itemAt }] of confiscated(party).entries())
    sheet.add('confiscationReasons', book.confiscationReasons(item, `${itemAt}/ground`), {
      key: [d.id, i + 1],
      facts: [itemAt],
      articles: cc('48'),
    })
}

/** What is confiscated from a person, each thing once, as the judge described it. */
export function confiscated(party: Party): { item: Piece; at: string }[] {
  const found = new Map<string, { item: Piece; at: string }>()
  const look = (list: { kind: string; what: string | null }[], at: string) => {
    for (const [i, a] of list.entries())
      if (a.kind === 'confiscation') {
        const pointer = `${at}/additional/${i}`
        const key = a.what ?? ''
        if (!found.has(key))
          found.set(key, {
            item: or(a.what, 'confiscated', `${pointer}/what`, (w) => ownText(w, `${pointer}/what`)),
            at: pointer,
          })
      }
  }
  for (const c of party.convicted) {
    const { choice, at } = choiceFor(party, c.count)
    if (choice) look(choice.additional, at)
  }
  if (party.d.choice?.final) look(party.d.choice.final.additional, `${party.at}/choice/final`)
  // A thing named once makes the unnamed entries (the same thing at the count and in the final punishment) superfluous.
  if (found.size > 1) found.delete('')
  return [...found.values()]
}
