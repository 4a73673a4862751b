/** Introductory part in Russian (CPC 396, 288). */
import type { Defendant, PriorConviction } from '../../../case/schema.ts'
import { isPersonName } from '../../../language/grammar/kk-names.ts'
import { ruBody } from '../../../language/grammar/ru-bodies.ts'
import { shortName } from '../../../language/grammar/ru-names.ts'
import { ruChildren, ruDate, ruTerm } from '../../../language/grammar/ru-units.ts'
import { gap, joinPieces, or, ownBody, ownText, say, type Piece } from '../../pieces.ts'
import { countryOf } from '../../../language/lexicon/countries.ts'
import { isResolution } from '../../slots.ts'
import type { Phrasebook, Who } from '../phrasebook.ts'
import { KIND } from '../../../language/lexicon/ru-punishments.ts'
import { allNorms, brief, ck, fullName, g, sexOf, textName } from './basics.ts'

const ROLES = {
  prosecutor: 'государственного обвинителя – прокурора',
  victim: 'потерпевшего',
  victimRepresentative: 'представителя потерпевшего',
  defender: 'защитника – адвоката',
  interpreter: 'переводчика',
  legalRepresentative: 'законного представителя',
  other: '',
} as const

/** Surname and initials of a free-text name in the genitive. */
export function shortGenitive(name: string): string {
  if (!isPersonName(name)) return ruBody(name, 'genitive')
  const words = shortName(textName(name, 'genitive')).split(' ')
  if (words.length < 2) return words.join(' ')
  return `${words.slice(1).join(' ')} ${words[0]}`
}

function citizenship(who: Who, d: Defendant): Piece {
  return or(d.citizenship, 'citizenship', `${who.at}/citizenship`, (code) => {
    if (code === 'stateless') return 'лица без гражданства'
    const country = countryOf(code)
    const citizen = g(who, 'гражданина', 'гражданки')
    return country ? `${citizen} ${country.ru}` : `${citizen} иностранного государства (${code})`
  })
}

/** One earlier conviction: date, norm, punishment, how it ended. */
export function record(p: PriorConviction): string {
  const norm = p.article === null ? '' : ` по ${ck(p.article, p.part)}`
  const kind = p.punishment === null ? '' : ` к ${KIND[p.punishment].dative}`
  const term = p.months !== null && p.months > 0 ? ` на срок ${ruTerm(p.months)}` : ''
  const how = p.conditional ? ' условно' : p.deferred ? ' с отсрочкой исполнения' : ''
  const end =
    p.liftedOn !== null
      ? ` (судимость снята ${ruDate(p.liftedOn)})`
      : p.completedOn !== null
        ? ` (наказание отбыто ${ruDate(p.completedOn)})`
        : ''
  return `${ruDate(p.sentencedOn)}${norm}${kind}${term}${how}${end}`
}

function role(kind: keyof typeof ROLES, name: string): string {
  const female = /(ова|ева|ёва|ина|ына|ская|вна|қызы|кызы)(?=\s|$)/iu.test(name)
  return female && kind === 'victim' ? 'потерпевшей' : ROLES[kind]
}

/** That there are no earlier convictions; an open place where the case does not say so. */
export function unsaidRecord(who: Who, none: string): Piece {
  return who.unsaid.has('priorConvictions') ? gap('record', `${who.at}/priorConvictions`) : none
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
    `Перевод ${isResolution(kind) ? 'постановления' : 'приговора'} с ${original === 'kk' ? 'казахского' : 'русского'} языка`,

  date: (date, at) => or(date, 'actDate', at, (d) => ruDate(d)),
  number: (number) => or(number, 'actNumber', '/number', (n) => `№\u00a0${n}`),

  court: (name, judge) =>
    say`${or(name, 'courtName', '/court/name/ru', (n) => n)} в составе: председательствующего – судьи ${or(judge, 'judge', '/court/judge', (j) => shortGenitive(j))},`,

  clerk: (name) =>
    say`при секретаре судебного заседания ${or(name, 'clerk', '/court/clerk', (n) => {
      const words = shortName(textName(n, 'prepositional')).split(' ')
      return words.length < 2 ? words.join(' ') : `${words.slice(1).join(' ')} ${words[0]}`
    })},`,

  participants(people, defendants) {
    const named = people.map((p, i): Piece => {
      if (p.name === '') return say`${ROLES[p.role]} ${gap('name', '/hearing/participants')}`
      if (!isPersonName(p.name)) {
        const body = ownBody(p.name, ruBody(p.name, 'genitive'), `/hearing/participants/${i}/name`)
        return ROLES[p.role] === '' ? body : say`${ROLES[p.role]} ${body}`
      }
      return `${role(p.role, p.name)} ${shortGenitive(p.name)}`.trim()
    })
    const prosecutor: Piece[] = people.some((p) => p.role === 'prosecutor')
      ? []
      : [say`государственного обвинителя – прокурора ${gap('prosecutor', '/hearing/participants')}`]
    const first = defendants[0]
    const word = defendants.length > 1 || first === undefined ? 'подсудимых' : g(first, 'подсудимого', 'подсудимой')
    const names = defendants.map((who) => brief(who, 'genitive'))
    return say`с участием: ${joinPieces([...prosecutor, ...named, say`${word} ${joinPieces(names, ', ')}`], ', ')},`
  },

  hearing: (open, _defendants, procedure) =>
    `рассмотрев ${procedure === 'writ' ? 'в порядке приказного производства, без проведения судебного заседания,' : `в ${open ? 'открытом' : 'закрытом'} главном судебном разбирательстве`} уголовное дело в отношении:`,

  defendant(who, d) {
    const at = who.at
    const children = d.person.children.filter((c) => c.raises).length
    const female = sexOf(who) === 'female'
    const details: Piece[] = [
      or(d.bornOn, 'bornOn', `${at}/bornOn`, (b) => `${female ? 'родившейся' : 'родившегося'} ${ruDate(b)}`),
      or(
        d.birthplace,
        'birthplace',
        `${at}/birthplace`,
        (b) => say`место рождения – ${ownText(b, `${at}/birthplace`)}`,
      ),
      or(d.iin, 'iin', `${at}/iin`, (iin) => `ИИН ${iin}`),
      citizenship(who, d),
      or(d.education, 'education', `${at}/education`, (e) => say`образование – ${ownText(e, `${at}/education`)}`),
      or(
        d.maritalStatus,
        'maritalStatus',
        `${at}/maritalStatus`,
        (m) => say`семейное положение – ${ownText(m, `${at}/maritalStatus`)}`,
      ),
      ...(children > 0 ? [`на иждивении – ${ruChildren(children)}`] : []),
      or(d.work, 'work', `${at}/work`, (w) => say`место работы, род занятий – ${ownText(w, `${at}/work`)}`),
      or(d.residence, 'residence', `${at}/residence`, (r) => say`место жительства – ${ownText(r, `${at}/residence`)}`),
      d.priorConvictions.length === 0
        ? unsaidRecord(who, g(who, 'ранее не судимого', 'ранее не судимой'))
        : say`${g(who, 'ранее судимого', 'ранее судимой')}: ${joinPieces(d.priorConvictions.map(record), '; ')}`,
    ]
    return say`${fullName(who, 'genitive', true)}, ${joinPieces(details, ', ')},`
  },

  defendantName: (who) => say`${fullName(who, 'genitive', true)},`,

  charge: (counts, who, { first, last }) =>
    say`${g(who, 'обвиняемого', 'обвиняемой')} в совершении ${counts.length > 1 ? 'уголовных правонарушений, предусмотренных' : 'уголовного правонарушения, предусмотренного'} ${allNorms(counts, `${who.at}/counts`)} ${first ? 'Уголовного кодекса Республики Казахстан (далее –\u00a0УК)' : 'УК'}${last ? ',' : ';'}`,
}
