/** A day's work on planted words, in a process of its own: everything the store does that could leave a trace. Ends by a crash. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { caseSchema } from '../../shared/case/schema.ts'
import { storeCommand } from '../../electron/cli/store-command.ts'
import { createStore, explainFault, openStore, StoreFault } from '../../electron/store/index.ts'
import { PLANTED } from './words.ts'

const [root = '', end = 'throw'] = process.argv.slice(2)
const folder = join(root, 'data', 'store')
const log = join(root, 'data', 'ukim.log')
const second = join(root, 'second')
mkdirSync(second, { recursive: true })
mkdirSync(join(root, 'data'), { recursive: true })
writeFileSync(log, '')

/** What a careful program writes into its log of a fault: everything the fault carries. */
async function logged(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    appendFileSync(
      log,
      `${error.code} ${error.message} ${error.where} ${error.reason} ${error.stack} ${JSON.stringify(explainFault(error, 'kk'))}\n`,
    )
  }
}

const base = {
  format: 'ukim.case/1',
  number: PLANTED.number,
  defendants: [{ id: 'd1', iin: PLANTED.iin, name: { last: PLANTED.name, first: 'Аты' }, residence: PLANTED.russian }],
  narrative: {
    facts: `${PLANTED.narrative} ${PLANTED.russian} `.repeat(400),
    position: { type: 'doc', content: [{ type: 'text', text: PLANTED.narrative }] },
  },
} as const

const { store, recoveryCode } = await createStore({
  folder,
  judge: 'Судья',
  passphrase: PLANTED.passphrase,
  kdfCost: { N: 1024, r: 8, p: 1 },
})
const { actor } = store
store.settings.set('backupFolder', second, actor)
const made = Array.from({ length: 60 }, (_, n) =>
  store.cases.create(caseSchema.parse({ ...base, preTrialNumber: `${PLANTED.number}-${n}` }), actor),
)
const [first] = made
if (first === undefined) throw new Error('no case')
for (let v = 1; v < 40; v += 1)
  store.cases.save(
    first.id,
    caseSchema.parse({ ...base, receivedOn: `2026-10-${String((v % 28) + 1).padStart(2, '0')}` }),
    v,
    actor,
  )
const pdf = Buffer.from(`%PDF-1.7\n${`${PLANTED.attachment} ${PLANTED.russian}\n`.repeat(20_000)}`)
const file = await store.attachments.add(first.id, `${PLANTED.attachmentName}.pdf`, pdf, actor)
await store.attachments.readAll(file.id)
store.search.find(PLANTED.search)
store.search.find(PLANTED.narrative)
store.cases.list({ text: PLANTED.name, sort: 'name' })
store.audit.record(actor, 'departure', first.id, { reason: PLANTED.reason })
store.cases.remove(made[1]?.id ?? '', actor)
store.cases.bin.purge(actor, made[1]?.id ?? '')
store.acts.register(
  {
    caseId: first.id,
    caseVersion: 40,
    kind: 'conviction',
    title: PLANTED.number,
    language: 'kk',
    format: 'pdf',
    sha256: file.sha256,
    signer: PLANTED.name,
    signedAt: '2026-11-20T09:00:00Z',
    attachment: file.id,
  },
  actor,
)
store.cases.reopen(first.id, PLANTED.note, actor)

// Faults, with planted words in what caused them.
await logged(() => store.cases.save(first.id, caseSchema.parse({ ...base, number: `${PLANTED.number}x` }), 3, actor))
await logged(() => store.attachments.add(first.id, 'a.pdf', Buffer.from(PLANTED.attachment), actor))
await logged(() => store.cases.get(PLANTED.search))
await logged(() => store.people.changePassphrase(actor.id, PLANTED.wrongPassphrase, PLANTED.newPassphrase, actor))

// Copies of all kinds.
const { backup } = store.backups.create(actor)
await store.exchange.exportPackage(
  {
    cases: [first.id],
    path: join(root, 'data', 'out.ukim'),
    to: [{ kind: 'passphrase', passphrase: PLANTED.packagePassphrase }],
  },
  actor,
)
await logged(() => store.exchange.inspect(join(root, 'data', 'out.ukim'), PLANTED.wrongPassphrase))
await store.exchange.importPackage(join(root, 'data', 'out.ukim'), { passphrase: PLANTED.packagePassphrase }, actor)
store.backups.restore(backup.id, actor)
await store.people.changePassphrase(store.actor.id, PLANTED.passphrase, PLANTED.newPassphrase, store.actor)
await store.auditPdf('kk')
store.lock('idle')
await logged(() => openStore({ folder, unlock: { kind: 'passphrase', passphrase: PLANTED.wrongPassphrase } }))
await logged(() => store.unlock({ kind: 'recovery', code: `${recoveryCode.slice(0, -1)}A` }))
await store.unlock({ kind: 'passphrase', passphrase: PLANTED.newPassphrase })
for (const argv of [['info'], ['check', '--deep'], ['audit', '--verify'], ['backup']]) {
  // oxlint-disable-next-line no-await-in-loop
  await storeCommand([...argv, '--folder', folder, '--passphrase-file', '-'], {
    out: (text) => appendFileSync(log, `${text}\n`),
    err: (text) => appendFileSync(log, `${text}\n`),
    stdin: Readable.from([`${PLANTED.newPassphrase}\n`]),
  })
}
// A transaction in the air and a sorter at work when the end comes.
store.connection.db.exec('BEGIN IMMEDIATE')
store.connection.run('UPDATE cases SET folded = folded || ?', PLANTED.search)
store.connection.all('SELECT a.folded FROM cases a, cases b ORDER BY a.folded || b.id DESC')
process.stdout.write(recoveryCode)
if (end === 'abort') process.abort()
throw new Error('crash on purpose')
