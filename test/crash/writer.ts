/** A process that writes into a store until it is killed. After each change that the store has acknowledged it prints a line. */
import { writeSync } from 'node:fs'
import { caseSchema } from '../../shared/case/schema.ts'
import { openStore } from '../../electron/store/index.ts'
import { random } from './random.ts'

const [folder = '', passphrase = '', seed = '1'] = process.argv.slice(2)
const next = random(Number(seed))

/** Written at once, without a buffer: what the parent reads was said after the commit. */
function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

const store = await openStore({ folder, unlock: { kind: 'passphrase', passphrase } })
say({ ready: true })
const { actor } = store

for (let n = 0; ; n += 1) {
  const mark = `${seed}/${n}`
  const file = caseSchema.parse({
    format: 'ukim.case/1',
    number: mark,
    defendants: [{ id: 'd1', name: { last: `Тегі${n}`, first: 'Аты' } }],
    narrative: { facts: `Мән-жайы ${mark} `.repeat(1 + Math.floor(next() * 200)) },
  })
  // In a program at work this comes a second after the last change; a writer that never rests has to ask for it.
  if (next() < 0.06) store.connection.db.pragma('wal_checkpoint(PASSIVE)')
  const { cases } = store.cases.list({ limit: 40 })
  const some = cases[Math.floor(next() * cases.length)]
  const dice = next()
  if (some === undefined || dice < 0.3) {
    const made = store.cases.create(file, actor)
    say({ case: made.id, version: made.version, mark, seq: store.audit.last().seq })
  } else if (dice < 0.8) {
    const saved = store.cases.save(some.id, file, some.version, actor)
    say({ case: saved.id, version: saved.version, mark, seq: store.audit.last().seq })
  } else if (dice < 0.88) {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(Math.floor(next() * 200_000), n)])
    // oxlint-disable-next-line no-await-in-loop -- one change after the other is the point
    const attachment = await store.attachments.add(some.id, 'a.pdf', bytes, actor)
    say({ attachment: attachment.id, sha256: attachment.sha256, seq: store.audit.last().seq })
  } else if (dice < 0.93) {
    store.cases.remove(some.id, actor)
    store.cases.bin.restore(some.id, actor)
    say({ seq: store.audit.last().seq })
  } else if (dice < 0.97) {
    store.settings.set('binDays', 1 + Math.floor(next() * 100), actor)
    say({ seq: store.audit.last().seq })
  } else {
    const { backup } = store.backups.create(actor, 'scheduled')
    say({ backup: backup.id, seq: store.audit.last().seq })
  }
}
