/** Introductory part in Kazakh (CPC 396, 288). */
import type { Defendant, PriorConviction } from '../../../case/schema.ts'
import { isPersonName, kkBody, kkName } from '../../../language/grammar/kk-names.ts'
import { kkDate, kkQuantity, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { shortName } from '../../../language/grammar/ru-names.ts'
import { gap, joinPieces, or, ownBody, ownText, say, type Piece } from '../../pieces.ts'
import { countryOf } from '../../../language/lexicon/countries.ts'
import { isResolution } from '../../slots.ts'
import type { Phrasebook, Who } from '../phrasebook.ts'
import { KIND } from '../../../language/lexicon/kk-punishments.ts'
import { allNorms, brief, ck, fullName, list } from './basics.ts'

const ROLES = {
  prosecutor: 'мемлекеттік айыптаушы – прокурор',
  victim: 'жәбірленуші',
  victimRepresentative: 'жәбірленушінің өкілі',
  defender: 'қорғаушы – адвокат',
  interpreter: 'аудармашы',
  legalRepresentative: 'заңды өкіл',
  other: '',
} as const

function citizenship(d: Defendant, at: string): Piece {
  return or(d.citizenship, 'citizenship', `${at}/citizenship`, (code) => {
    if (code === 'stateless') return 'азаматтығы жоқ адам'
    const country = countryOf(code)
    return country ? `${country.kk} азаматы` : `шет мемлекеттің (${code}) азаматы`
  })
}

/** One earlier conviction: date, norm, punishment, how it ended. */
export function record(p: PriorConviction): string {
  const norm = p.article === null ? '' : ` ${ck(p.article, p.part, 'nominative')} бойынша`
  const term = p.months !== null && p.months > 0 ? `${kkTerm(p.months)} мерзімге ` : ''
  const kind = p.punishment === null ? '' : ` ${term}${KIND[p.punishment]} жазасына`
  const how = p.conditional ? ' шартты түрде' : p.deferred ? ' өтеуі кейінге қалдырылып' : ''
  const end =
    p.liftedOn !== null
      ? ` (сотталғандығы ${kkDate(p.liftedOn, 'locative')} алып тасталған)`
      : p.completedOn !== null
        ? ` (жазасын ${kkDate(p.completedOn, 'locative')} өтеген)`
        : ''
  return `${kkDate(p.sentencedOn, 'locative')}${norm}${how}${kind}${end}`
}

/** Earlier convictions, none, or an open place where the case says neither. */
export function records(who: Who, d: Defendant): Piece {
  if (d.priorConvictions.length > 0) return say`бұрын сотталған: ${list(d.priorConvictions.map(record))}`
  return who.unsaid.has('priorConvictions') ? gap('record', `${who.at}/priorConvictions`) : 'бұрын сотталмаған'
}

export const introduction: Pick<
  Phrasebook,
  | 'translation'
  | 'date'
  | 'number'
  | 'court'
  | 'clerk'
  | 'participants'
  | 'hearing'
  | 'defendant'
  | 'defendantName'
  | 'charge'
> = {
  translation: (kind, original) =>
    `${original === 'ru' ? 'Орыс' : 'Қазақ'} тіліндегі ${isResolution(kind) ? 'қаулының' : 'үкімнің'} аудармасы`,

  date: (date, at) => or(date, 'actDate', at, (d) => kkDate(d)),
  number: (number) => or(number, 'actNumber', '/number', (n) => `№\u00a0${n}`),

  court: (name, judge) =>
    say`${or(name, 'courtName', '/court/name/kk', (n) => n)}, құрамында: төрағалық етуші – судья ${or(judge, 'judge', '/court/judge', (j) => shortName(j))},`,

  clerk: (name) => say`сот отырысының хатшысы – ${or(name, 'clerk', '/court/clerk', (n) => shortName(n))},`,

  participants(people, defendants) {
    const named = people.map((p, i): Piece => {
      const who =
        p.name === ''
          ? gap('name', '/hearing/participants')
          : isPersonName(p.name)
            ? kkName(shortName(p.name), 'genitive')
            : ownBody(p.name, kkBody(p.name, 'genitive'), `/hearing/participants/${i}/name`)
      const role = ROLES[p.role]
      return role === '' ? who : say`${role} ${who}`
    })
    const prosecutor: Piece[] = people.some((p) => p.role === 'prosecutor')
      ? []
      : [say`мемлекеттік айыптаушы – прокурор ${gap('prosecutor', '/hearing/participants')}`]
    const word = defendants.length > 1 ? 'сотталушылар' : 'сотталушы'
    const accused = say`${word} ${joinPieces(
      defendants.map((who) => brief(who, 'genitive')),
      ', ',
    )}`
    return say`${joinPieces([...prosecutor, ...named, accused], ', ')} қатысуымен,`
  },

  hearing: (open, defendants, procedure) =>
    `${procedure === 'writ' ? 'бұйрықты іс жүргізу тәртібімен, сот отырысын өткізбей,' : `${open ? 'ашық' : 'жабық'} басты сот талқылауында`} мына ${defendants > 1 ? 'адамдарға' : 'адамға'} қатысты қылмыстық істі қарап:`,

  defendant(who, d) {
    const at = who.at
    const children = d.person.children.filter((c) => c.raises).length
    const family = or(
      d.maritalStatus,
      'maritalStatus',
      `${at}/maritalStatus`,
      (m) => say`отбасы жағдайы – ${ownText(m, `${at}/maritalStatus`)}`,
    )
    const details: Piece[] = [
      or(d.bornOn, 'bornOn', `${at}/bornOn`, (b) => `${kkDate(b, 'locative')} туған`),
      or(d.birthplace, 'birthplace', `${at}/birthplace`, (b) => say`туған жері – ${ownText(b, `${at}/birthplace`)}`),
      or(d.iin, 'iin', `${at}/iin`, (iin) => `ЖСН ${iin}`),
      citizenship(d, at),
      or(d.education, 'education', `${at}/education`, (e) => say`білімі – ${ownText(e, `${at}/education`)}`),
      family,
      ...(children > 0 ? [`асырауында ${kkQuantity(children, 'бала')} бар`] : []),
      or(d.work, 'work', `${at}/work`, (w) => say`жұмыс орны, қызметі – ${ownText(w, `${at}/work`)}`),
      or(d.residence, 'residence', `${at}/residence`, (r) => say`тұрғылықты жері – ${ownText(r, `${at}/residence`)}`),
      records(who, d),
    ]
    return say`${fullName(who, 'nominative', true)}, ${joinPieces(details, ', ')},`
  },

  defendantName: (who) => say`${fullName(who, 'nominative', true)},`,

  charge: (counts, who, { first, last }) =>
    say`${first ? 'Қазақстан Республикасы Қылмыстық кодексінің (бұдан әрі –\u00a0ҚК)' : 'ҚК-нің'} ${allNorms(counts, 'locative', `${who.at}/counts`)} көзделген ${counts.length > 1 ? 'қылмыстық құқық бұзушылықтарды' : 'қылмыстық құқық бұзушылықты'} жасады деп айыпталған${last ? ',' : ';'}`,
}
