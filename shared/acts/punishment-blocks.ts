/** Guilt and punishment of one convict: each count, the final punishment, bans (CPC 398(1)). */
import type { AdditionalPunishment, CountChoice } from '../case/schema.ts'
import { finalMain, lifeBans } from './choices.ts'
import { choiceFor, finalPunishmentOf, punishmentOf, type Context, type Party } from './context.ts'
import { gap, type Piece } from './pieces.ts'
import type { Sheet } from './sheet.ts'
import type { CountWords, Phrasebook } from './words/phrasebook.ts'

function additionalPieces(book: Phrasebook, list: AdditionalPunishment[], at: string): Piece[] {
  return list.map((a, i) => book.additional(a, `${at}/additional/${i}`))
}

/** Of a single count: its own additional punishments, else those of the final one. */
function additionalOf(party: Party, choice: CountChoice): AdditionalPunishment[] {
  if (choice.additional.length > 0 || party.convicted.length > 1 || party.d.unserved.length > 0)
    return choice.additional
  return party.d.choice?.final?.additional ?? []
}

/** The part of Art. 58 that the set of offences falls under. */
const SET_PART: Record<string, string> = { A: '2', B: '2', C: '3', D: '4', E: '4', F: '4' }

function countPunishment(
  context: Context,
  party: Party,
  c: CountWords,
): { main: Piece; additional: Piece[]; at: string } {
  const { choice, at } = choiceFor(party, c.count)
  const main = choice?.main ?? null
  return {
    main:
      main === null
        ? gap('punishment', at)
        : context.book.punishment(punishmentOf(context, party, c.count, main, `${at}/main`)),
    additional: choice === null ? [] : additionalPieces(context.book, additionalOf(party, choice), at),
    at,
  }
}

export function addPunishments(sheet: Sheet, context: Context, party: Party): void {
  const { book } = context
  const { who, d, at, convicted: counts } = party
  const only = counts.length === 1 ? counts[0] : undefined
  if (only) {
    const { main, additional, at: choiceAt } = countPunishment(context, party, only)
    sheet.add('guilty', book.guiltyAndPunish(who, only, main, additional), {
      key: [d.id],
      facts: [`${at}/name`, only.at, choiceAt],
      articles: ['CPC 398(1)1)', 'CPC 398(1)2)', 'CPC 398(1)3)', 'CPC 398(1)4)'],
    })
  } else {
    sheet.add('guilty', book.guilty(who, counts), { key: [d.id], facts: [`${at}/name`, `${at}/counts`] })
    for (const c of counts) {
      const { main, additional, at: choiceAt } = countPunishment(context, party, c)
      sheet.add('punishment', book.punishCount(who, c, main, additional), {
        key: [d.id, c.count.id],
        facts: [c.at, choiceAt],
      })
    }
  }
  const recidivism = party.guidance?.recidivism
  if (recidivism === 'recidivism' || recidivism === 'dangerousRecidivism')
    sheet.add('recidivismKind', book.recidivismKind(who, recidivism), {
      key: [d.id],
      facts: [`${at}/priorConvictions`],
      articles: ['CC 14'],
    })
  for (const [i, prior] of d.priorConvictions.entries()) {
    const running =
      prior.conditional && counts.some((c) => prior.completedOn === null || prior.completedOn >= c.count.committedOn)
    const before = counts.some((c) => prior.sentencedOn <= c.count.committedOn)
    if (!running || !before) continue
    const cancelled = d.unserved.some((u) => u.sentencedOn === prior.sentencedOn)
    sheet.add(
      'earlierConditional',
      book.earlierConditional(who, prior.sentencedOn, cancelled, `${at}/priorConvictions/${i}`),
      { key: [d.id, i + 1], facts: [`${at}/priorConvictions/${i}`, `${at}/unserved`], articles: ['CC 64'] },
    )
  }
  const final = d.choice?.final ?? null
  const finalAt = `${at}/choice/final`
  const main = finalMain(party)
  const mainPiece: Piece =
    main === null
      ? gap('finalPunishment', finalAt)
      : book.punishment(finalPunishmentOf(context, party, main, `${finalAt}/main`))
  const additional = final === null ? [] : additionalPieces(book, final.additional, finalAt)
  if (counts.length > 1) {
    const part = SET_PART[party.guidance?.cumulation.set ?? ''] ?? null
    // With an unserved rest the final figures are those of Art. 60; what Art. 58 came to before is not in the choice.
    const earlier = d.unserved.length > 0
    sheet.add(
      'cumulation',
      book.cumulation(
        who,
        earlier ? null : (final?.method ?? null),
        part,
        earlier ? gap('setPunishment', finalAt) : mainPiece,
        earlier ? [] : additional,
      ),
      { key: [d.id], facts: [finalAt], articles: [part === null ? 'CC 58' : `CC 58(${part})`] },
    )
  }
  if (d.unserved.length > 0)
    sheet.add(
      'cumulativeSentence',
      book.cumulativeSentence(who, d.unserved, final?.method ?? 'partialAddition', mainPiece, additional, finalAt),
      { key: [d.id], facts: [finalAt, `${at}/unserved`] },
    )
  for (const ban of lifeBans(party))
    sheet.add('lifeBan', book.lifeBan(who, ban), { key: [d.id, ban], facts: [`${at}/counts`] })
  addBanStart(sheet, context, party)
}

/** From when a ban runs (CC 50(4)): after imprisonment or arrest that is served, else from entry into force. */
function addBanStart(sheet: Sheet, context: Context, party: Party): void {
  const { choice } = party.d
  const list = [...(choice?.final?.additional ?? []), ...(choice?.counts.flatMap((c) => c.additional) ?? [])]
  if (choice?.outcome !== 'punish' || !list.some((a) => a.kind === 'disqualification' && !a.life)) return
  const main = finalMain(party)
  const served = (main?.kind === 'imprisonment' || main?.kind === 'arrest') && !choice.conditional
  sheet.add('banStart', context.book.banStart(party.who, served ? main.kind : null), {
    key: [party.d.id],
    facts: [`${party.at}/choice`],
  })
}
