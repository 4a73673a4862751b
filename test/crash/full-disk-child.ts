/** Fills the disk under a store and looks whether everything acknowledged stays, the fault is named, and work goes on after room is made. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseSchema } from '../../shared/case/schema.ts'
import { checkStore } from '../../electron/store/check.ts'
import { createStore, explainFault, openStore, StoreFault } from '../../electron/store/index.ts'
import { random } from './random.ts'

const [root = '', how = 'disk'] = process.argv.slice(2)
const folder = join(root, 'store')
const passphrase = 'толған диск 2026'
const next = random(7)

function hold(condition: boolean, what: string): void {
  if (condition) return
  console.log(`FAILED: ${what}`)
  process.exit(1)
}

async function faultOf(work: () => unknown): Promise<StoreFault | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof StoreFault) return error
    throw error
  }
}

const file = (number: number): ReturnType<typeof caseSchema.parse> =>
  caseSchema.parse({
    format: 'ukim.case/1',
    number: String(number),
    narrative: {
      facts: Array.from({ length: 2000 }, () => next().toString(36).slice(2, 8))
        .join(' ')
        .slice(0, 19_000),
    },
  })

const { store } = await createStore({ folder, judge: 'Судья', passphrase, kdfCost: { N: 1024, r: 8, p: 1 } })
const filler = join(root, 'filler')
if (how === 'disk') writeFileSync(filler, Buffer.alloc(1_000_000))
else store.connection.db.pragma('max_page_count = 400')
const { actor } = store

let saved = 0
let fault: StoreFault | null = null
while (fault === null && saved < 2000) {
  // oxlint-disable-next-line no-await-in-loop
  fault = await faultOf(() => store.cases.create(file(saved), actor))
  if (fault === null) saved += 1
}
hold(fault?.code === 'diskFull', `the fault is ${fault?.code ?? 'none'}: ${fault?.message ?? ''}`)
if (fault !== null) console.log(`after ${saved} cases: ${fault.code}; ${explainFault(fault, 'en').wayOut}`)
hold(store.cases.list().total === saved, 'every acknowledged case is listed')
hold(store.cases.list({ limit: 1 }).cases[0]?.number === String(saved - 1), 'the last one too')
hold(store.audit.verify().ok, 'the trail holds')
if (how === 'disk') {
  const backup = await faultOf(() => store.backups.create(actor))
  hold(backup?.code === 'diskFull', `a backup says ${backup?.code ?? 'nothing'}`)
  hold(readdirSync(join(folder, 'backups')).length === 0, 'no half of a backup is left')
  const [one] = store.cases.list({ limit: 1 }).cases
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000_000, 1)])
  const attached = await faultOf(() => store.attachments.add(one?.id ?? '', 'a.pdf', bytes, actor))
  hold(attached?.code === 'diskFull', `an attachment says ${attached?.code ?? 'nothing'}`)
  hold(readdirSync(join(folder, 'attachments')).length === 0, 'no half of an attachment is left')
  const changed = await faultOf(() => store.people.changePassphrase(actor.id, passphrase, 'жаңа құпия сөз 1', actor))
  console.log(`a change of the passphrase says ${changed?.code ?? 'done'}`)
  store.close()
  rmSync(filler)
  const words = changed === null ? 'жаңа құпия сөз 1' : passphrase
  const again = await openStore({ folder, unlock: { kind: 'passphrase', passphrase: words } })
  hold(again.cases.list().total === saved, 'every case is there after room was made')
  again.cases.create(file(9999), again.actor)
  const check = await checkStore(again, true)
  hold(check.ok, check.problems.join('; '))
  again.close()
} else {
  store.connection.db.pragma('max_page_count = 100000')
  store.cases.create(file(9999), actor)
  const check = await checkStore(store, true)
  hold(check.ok, check.problems.join('; '))
  store.close()
}
console.log('held')
