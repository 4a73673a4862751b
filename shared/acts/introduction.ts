/** The introductory part, the same for every verdict and close to it for resolutions. */
import type { Context, Party } from './context.ts'
import type { Sheet } from './sheet.ts'
import type { ComposedKind } from './slots.ts'

export function addIntroduction(sheet: Sheet, context: Context, parties: Party[], kind: ComposedKind): void {
  const { file, book, language } = context
  const { fixed } = book
  const resolution = kind === 'termination' || kind === 'privateResolution'
  const title =
    kind === 'privateResolution' ? fixed.privateTitle : resolution ? fixed.resolutionTitle : fixed.verdictTitle

  sheet.add('title', title, { style: 'title' })
  if (resolution)
    sheet.add('subtitle', kind === 'termination' ? fixed.terminationSubtitle : fixed.privateSubtitle, {
      style: 'subtitle',
    })
  else sheet.add('republic', fixed.republic, { style: 'subtitle', articles: ['CPC 387'] })
  if (language !== file.language)
    sheet.add(
      'translation',
      { text: book.translation(kind, file.language), italic: true },
      {
        style: 'note',
        facts: ['/language'],
      },
    )

  sheet.cells(
    'dateLine',
    [
      book.date(file.verdictOn, '/verdictOn'),
      book.number(file.number),
      file.court.place[language] === ''
        ? { gap: 'place', fact: `/court/place/${language}` }
        : file.court.place[language],
    ],
    { style: 'dateLine', facts: ['/verdictOn', '/number', `/court/place/${language}`] },
  )
  sheet.add('court', book.court(file.court.name[language], file.court.judge, {}), {
    facts: [`/court/name/${language}`, '/court/judge'],
  })
  // Order proceedings know no hearing, clerk or parties present (CPC 629-5).
  const procedure = parties[0]?.d.procedure ?? 'ordinary'
  const writ = procedure === 'writ' && !resolution
  if (kind !== 'privateResolution' && !writ) {
    sheet.add('clerk', book.clerk(file.court.clerk), { facts: ['/court/clerk'] })
    sheet.add(
      'participants',
      book.participants(
        file.hearing.participants,
        parties.map((p) => p.who),
        kind,
      ),
      { facts: ['/hearing/participants', ...parties.map((p) => `${p.at}/name`)] },
    )
  }
  sheet.add('hearing', book.hearing(file.hearing.open, parties.length, writ ? 'writ' : 'ordinary'), {
    facts: ['/hearing/open'],
  })
  for (const [i, party] of parties.entries()) {
    const { who, d, at } = party
    const last = i === parties.length - 1
    sheet.add('defendant', kind === 'privateResolution' ? book.defendantName(who) : book.defendant(who, d), {
      key: [d.id],
      facts: [
        'name',
        'bornOn',
        'birthplace',
        'iin',
        'citizenship',
        'education',
        'maritalStatus',
        'person',
        'work',
        'residence',
        'priorConvictions',
        'sex',
      ].map((name) => `${at}/${name}`),
    })
    sheet.add('charge', book.charge(party.counts, who, { first: i === 0, last }), {
      key: [d.id],
      facts: [`${at}/counts`],
    })
  }
  sheet.add('turn1', fixed.found, { style: 'turn' })
}
