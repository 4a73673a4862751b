/** The answers of a material as fields of a form, in groups; labels come with the columns, conditions and papers. */
import type { Says } from '../../../shared/language/say.ts'
import { COLUMNS } from '../../../shared/undisputed/index.ts'
import type { FieldKind, Procedure } from '../../../shared/undisputed/index.ts'
import { CONDITION_WORDS, PAPER_WORDS } from '../../../shared/undisputed/words/conditions.ts'
import { messages } from '../../../shared/language/messages/index.ts'

export type FormKind = 'answer' | 'date' | 'tenge' | 'number' | 'words' | 'channel' | readonly string[]

export interface FormField {
  path: string
  kind: FormKind
  label: Says
}

export const GROUPS = ['paper', 'document', 'debtor', 'notice', 'proceedings', 'facts', 'details', 'materials'] as const
export type GroupName = (typeof GROUPS)[number]

export interface FormGroup {
  name: GroupName
  fields: FormField[]
}

const GROUP_OF: Readonly<Record<string, GroupName>> = {
  resolution: 'paper',
  receivedOn: 'paper',
  decidedOn: 'paper',
  courtOfPlace: 'paper',
  document: 'document',
  periodic: 'document',
  debtor: 'debtor',
  notice: 'notice',
  proceedings: 'proceedings',
  materials: 'materials',
}

function grouped(fields: readonly (FormField & { group: GroupName })[]): FormGroup[] {
  return GROUPS.map((name) => ({
    name,
    fields: fields.filter(({ group }) => group === name).map(({ path, kind, label }) => ({ path, kind, label })),
  })).filter(({ fields: own }) => own.length > 0)
}

function exitBanGroups(): FormGroup[] {
  return grouped(
    COLUMNS.map(({ path, kind, name }) => ({
      path,
      label: name,
      kind: path === '/notice/channel' ? 'channel' : kind === 'debtorKind' ? ['person', 'entityHead'] : kind,
      group: GROUP_OF[path.split('/')[1] ?? ''] ?? 'paper',
    })),
  )
}

/** Words of an answer in the common format: its own, those of the condition of the same name, or its code. */
function labelOf(name: string): Says {
  const key = `undisputed.fact.${name}`
  const own: unknown = Object.hasOwn(messages, key) ? Reflect.get(messages, key) : undefined
  return (own as Says | undefined) ?? CONDITION_WORDS[name] ?? { kk: name, ru: name, en: name }
}

const wordsOf = (key: 'undisputed.paperNumber' | 'undisputed.applicant' | 'undisputed.person' | 'person.iin'): Says =>
  messages[key]

function commonGroups(procedure: Procedure): FormGroup[] {
  const received = COLUMNS.find(({ path }) => path === '/receivedOn')
  const decided = COLUMNS.find(({ path }) => path === '/decidedOn')
  const listed = (under: 'facts' | 'details', fields: Readonly<Record<string, FieldKind>> = {}) =>
    Object.entries(fields).map(([name, kind]) => ({
      path: `/${under}/${name}`,
      kind: kind as FormKind,
      label: labelOf(name),
      group: under,
    }))
  return grouped([
    ...[received, decided].flatMap((column) =>
      column === undefined
        ? []
        : [{ path: column.path, kind: 'date' as const, label: column.name, group: 'paper' as const }],
    ),
    { path: '/number', kind: 'words', label: wordsOf('undisputed.paperNumber'), group: 'paper' },
    { path: '/applicant', kind: 'words', label: wordsOf('undisputed.applicant'), group: 'paper' },
    { path: '/person/name', kind: 'words', label: wordsOf('undisputed.person'), group: 'debtor' },
    { path: '/person/iin', kind: 'words', label: wordsOf('person.iin'), group: 'debtor' },
    ...listed('facts', procedure.facts),
    ...listed('details', procedure.details),
    ...procedure.materials.map((name) => ({
      path: `/materials/${name}`,
      kind: 'answer' as const,
      label: PAPER_WORDS[name] ?? { kk: name, ru: name, en: name },
      group: 'materials' as const,
    })),
  ])
}

/** The form of a procedure. */
export function groupsOf(procedure: Procedure): FormGroup[] {
  return procedure.facts === undefined ? exitBanGroups() : commonGroups(procedure)
}

/** The answer at a JSON pointer; below a null there is none. */
export function answerAt(material: unknown, path: string): unknown {
  let value = material
  for (const key of path.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return null
    value = Reflect.get(value, key)
  }
  return value ?? null
}

/** The material with an answer in its place; the object of periodic payments comes and goes with its only answer. */
export function withAnswer(material: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = path.split('/').slice(1)
  if (rest.length === 0) return { ...material, [first]: value }
  if (first === 'periodic') return { ...material, periodic: value === null ? null : { unpaidSince: value } }
  const inner = material[first]
  const object = typeof inner === 'object' && inner !== null ? Object.fromEntries(Object.entries(inner)) : {}
  return { ...material, [first]: withAnswer(object, `/${rest.join('/')}`, value) }
}
