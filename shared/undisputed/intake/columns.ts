/** Columns of a table of exit bans: each fills one answer of the material. Also the shape of an empty material. */
import type { Says } from '../../language/say.ts'
import { EXIT_BAN_FORMAT } from '../exit-ban-schema.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import { PAPER_WORDS } from '../words/conditions.ts'
import { undisputedWords } from '../../language/messages/undisputed.ts'
import { isBlank, readAnswer, readDate, readSerial, readSum } from './values.ts'

export type ColumnKind = 'answer' | 'date' | 'tenge' | 'words' | 'debtorKind' | 'channel'

export interface Column {
  path: `/${string}`
  kind: ColumnKind
  name: Says
}

const column = (path: Column['path'], kind: ColumnKind, kk: string, ru: string, en: string): Column => ({
  path,
  kind,
  name: { kk, ru, en },
})

export const COLUMNS: readonly Column[] = [
  column('/receivedOn', 'date', 'Түскен күні', 'Дата поступления', 'Received on'),
  column('/decidedOn', 'date', 'Шешім күні', 'Дата решения', 'Decided on'),
  column('/courtOfPlace', 'answer', 'Атқару орнының соты', 'Суд по месту исполнения', 'Court of the place'),
  column('/resolution/number', 'words', 'Қаулы нөмірі', 'Номер постановления', 'Resolution number'),
  column('/resolution/issuedOn', 'date', 'Қаулы күні', 'Дата постановления', 'Resolution date'),
  column('/resolution/bailiff', 'words', 'Сот орындаушысы', 'Судебный исполнитель', 'Bailiff'),
  column('/resolution/complete', 'answer', 'Деректемелер толық', 'Реквизиты полные', 'Resolution complete'),
  column('/resolution/reasoned', 'answer', 'Уәжделген', 'Мотивировано', 'Resolution reasoned'),
  column('/document/number', 'words', 'Атқарушылық құжат', 'Исполнительный документ', 'Document'),
  column('/document/amountTenge', 'tenge', 'Сома', 'Сумма', 'Amount'),
  column('/document/balanceTenge', 'tenge', 'Қалдық', 'Остаток', 'Balance'),
  column('/periodic/unpaidSince', 'date', 'Төленбеген алғашқы күн', 'Не уплачено с', 'Unpaid since'),
  column('/debtor/kind', 'debtorKind', 'Борышкердің түрі', 'Вид должника', 'Debtor kind'),
  column('/debtor/name', 'words', 'Борышкер', 'Должник', 'Debtor'),
  column('/debtor/iin', 'words', 'ЖСН', 'ИИН', 'IIN'),
  column('/debtor/isDebtor', 'answer', 'Борышкердің өзі', 'Сам должник', 'Is the debtor'),
  column('/debtor/headOnDate', 'answer', 'Сол күні басшы', 'Руководитель на дату', 'Head on the date'),
  column(
    '/notice/aboutRestriction',
    'answer',
    'Шектеу туралы хабарлама',
    'Извещение об ограничении',
    'Notice of restriction',
  ),
  column('/notice/channel', 'channel', 'Хабарлау тәсілі', 'Способ извещения', 'Channel'),
  column('/notice/proof', 'answer', 'Тапсырылғаны расталған', 'Вручение подтверждено', 'Delivery proved'),
  column('/notice/deliveredOn', 'date', 'Тапсырылған күні', 'Дата вручения', 'Delivered on'),
  column('/notice/specialForm', 'answer', 'Арнайы нысан', 'Особая форма', 'Special form'),
  column('/proceedings/alive', 'answer', 'Іс жүргізу жалғасуда', 'Производство действует', 'Proceedings alive'),
  column('/proceedings/debtCleared', 'answer', 'Берешек өтелген', 'Долг погашен', 'Debt cleared'),
  column(
    '/proceedings/claimantAsksToLift',
    'answer',
    'Өндіріп алушы алып тастауды сұрайды',
    'Взыскатель просит снять',
    'Claimant asks to lift',
  ),
  column('/proceedings/debtToState', 'answer', 'Мемлекетке берешек', 'Долг государству', 'Debt to the state'),
  ...(['document', 'opening', 'calculation', 'notice', 'identity', 'authority'] as const).map((key) => {
    const words = PAPER_WORDS[key] ?? { kk: key, ru: key, en: key }
    return column(`/materials/${key}`, 'answer', `Бар: ${words.kk}`, `Есть: ${words.ru}`, `Has: ${words.en}`)
  }),
]

/** A material with every answer open. */
export function emptyExitBan(): ExitBanMaterial {
  return {
    format: EXIT_BAN_FORMAT,
    receivedOn: null,
    decidedOn: null,
    courtOfPlace: null,
    resolution: { number: null, issuedOn: null, bailiff: null, complete: null, reasoned: null },
    document: { number: null, amountTenge: null, balanceTenge: null },
    periodic: null,
    debtor: { kind: null, name: null, iin: null, isDebtor: null, headOnDate: null },
    notice: { aboutRestriction: null, channel: null, proof: null, deliveredOn: null, specialForm: null },
    proceedings: { alive: null, debtCleared: null, claimantAsksToLift: null, debtToState: null },
    materials: { document: null, opening: null, calculation: null, notice: null, identity: null, authority: null },
  }
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ').replaceAll('ё', 'е')

const BY_NAME = new Map<string, Column>(
  COLUMNS.flatMap((one): [string, Column][] => [
    ...Object.values(one.name).map((name): [string, Column] => [folded(name as string), one]),
    [folded(one.path), one],
    [folded(one.path.slice(1).replaceAll('/', '.')), one],
  ]),
)

/** The column of a heading, in any of the languages, or by its path ("resolution.number"). */
export function columnOf(heading: string): Column | undefined {
  return BY_NAME.get(folded(heading))
}

const KINDS: Readonly<Record<string, 'person' | 'entityHead'>> = {
  person: 'person',
  entityhead: 'entityHead',
  физлицо: 'person',
  'физ. лицо': 'person',
  'физ лицо': 'person',
  'физическое лицо': 'person',
  гражданин: 'person',
  'жеке тұлға': 'person',
  руководитель: 'entityHead',
  басшы: 'entityHead',
}

/** Ways of notice by the names the desk shows them under: "заказное письмо" is `registeredPost`. */
const CHANNELS = new Map<string, string>(
  Object.entries(undisputedWords).flatMap(([key, says]) => {
    const code = /^undisputed\.channel\.(\w+)$/.exec(key)?.[1]
    return code === undefined ? [] : Object.values(says).map((name): [string, string] => [folded(name), code])
  }),
)

/** A cell as the answer of its column; undefined where it cannot be read. Blank is a missing answer. */
export function readCell(kind: ColumnKind, text: string): string | number | boolean | null | undefined {
  if (isBlank(text)) return null
  if (kind === 'answer') return readAnswer(text)
  if (kind === 'date') return readDate(text) ?? readSerial(text)
  if (kind === 'tenge') return readSum(text)?.tenge
  if (kind === 'channel') return CHANNELS.get(folded(text)) ?? text.trim()
  return kind === 'debtorKind' ? KINDS[folded(text)] : text.trim()
}

/** Puts an answer in its place. */
export function setAnswer(material: ExitBanMaterial, path: Column['path'], value: unknown): void {
  if (path === '/periodic/unpaidSince') {
    material.periodic = value === null ? null : { unpaidSince: value as string }
    return
  }
  const keys = path.slice(1).split('/')
  const last = keys.pop() ?? ''
  let target = material as unknown as Record<string, unknown>
  for (const key of keys) target = target[key] as Record<string, unknown>
  target[last] = value
}
