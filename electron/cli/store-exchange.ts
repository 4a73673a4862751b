/** `ukim store export|import`: packages, and case files in plain. */
import { existsSync, readFileSync } from 'node:fs'
import type { Store } from '../store/index.ts'
import { StoreFault } from '../store/index.ts'
import { requireCase } from '../store/cases/guard.ts'
import { writeWhole } from '../store/files.ts'
import type { Call, Values } from './store-call.ts'
import { EXIT, secret, show, UsageError, withStore } from './store-call.ts'

export function exportCases(call: Call): Promise<number> {
  const { values, words, io } = call
  const out = values.out
  if (words.length === 0 || out === undefined) throw new UsageError('export needs the ids of cases and --out FILE')
  return withStore(call, async (store) => {
    if (out.endsWith('.json')) {
      const [id = ''] = words
      if (words.length > 1) throw new UsageError('a plain export takes one case')
      const stored = store.cases.get(id)
      if (stored === null) throw new StoreFault('notFound', 'no such case', id)
      writeWhole(out, `${JSON.stringify(stored.case, null, 2)}\n`)
      store.audit.record(store.actor, 'exported', id, { version: stored.version, plain: true })
      show(call, { path: out, version: stored.version }, [`${out}  version ${stored.version}, NOT encrypted`])
      return EXIT.ok
    }
    const key = values['to-key']
    const file = values['package-passphrase-file']
    if (key === undefined && file === undefined)
      throw new UsageError('for whom? --to-key KEY or --package-passphrase-file F')
    const written = await store.exchange.exportPackage(
      {
        cases: words,
        path: out,
        to: [
          ...(key === undefined ? [] : [{ kind: 'publicKey' as const, key }]),
          ...(file === undefined ? [] : [{ kind: 'passphrase' as const, passphrase: await secret(file, io) }]),
        ],
      },
      store.actor,
    )
    show(call, { path: out, ...written }, [`${out}  ${written.size} bytes, SHA-256 ${written.sha256}`])
    return EXIT.ok
  })
}

export function importCases(call: Call): Promise<number> {
  const { values, words, io } = call
  const [path] = words
  if (path === undefined || words.length > 1) throw new UsageError('import needs one FILE')
  if (!existsSync(path)) throw new UsageError(`there is no file ${path}`)
  return withStore(call, async (store) => {
    if (path.endsWith('.json')) return importPlain(call, store, path)
    const file = values['package-passphrase-file']
    const passphrase = file === undefined ? {} : { passphrase: await secret(file, io) }
    if (values['dry-run'] === true) {
      const plan = await store.exchange.inspect(path, passphrase.passphrase)
      show(call, plan, [
        `from ${plan.from.person}, ${plan.from.fingerprint}${plan.from.known ? '' : ' (not seen before)'}`,
        ...plan.cases.map(
          (line) =>
            `${line.caseId}  ${line.number ?? '-'}  ${line.standing}, ${line.changes.length} changes, ${line.conflicts.length} conflicts` +
            `, ${line.newActs} acts, ${line.newAttachments.length} attachments${line.refused === null ? '' : `, refused: ${line.refused.message}`}`,
        ),
      ])
      return EXIT.ok
    }
    const outcomes = await store.exchange.importPackage(
      path,
      { ...passphrase, decisions: decisions(values) },
      store.actor,
    )
    show(
      call,
      outcomes.map(({ caseId, result, fault }) => ({ caseId, result, fault: fault?.message ?? null })),
      outcomes.map((one) => `${one.caseId}  ${one.result}${one.fault === null ? '' : `: ${one.fault.message}`}`),
    )
    return outcomes.some((one) => one.fault !== null) ? EXIT.negative : EXIT.ok
  })
}

/** `--take ID=theirs`, `--refuse ID`. */
function decisions(values: Values): Record<string, { action: 'take' | 'refuse'; prefer?: 'ours' | 'theirs' }> {
  const taken = (values.take ?? []).map((word) => {
    const [id = '', prefer] = word.split('=')
    if (prefer !== 'ours' && prefer !== 'theirs') throw new UsageError(`--take ${word}: write ID=ours or ID=theirs`)
    return [id, { action: 'take' as const, prefer }] as const
  })
  const refused = (values.refuse ?? []).map((id) => [id, { action: 'refuse' as const }] as const)
  return Object.fromEntries([...taken, ...refused])
}

async function importPlain(call: Call, store: Store, path: string): Promise<number> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(`${path} is not JSON`)
  }
  const { file } = requireCase(value)
  if (call.values['dry-run'] === true) {
    show(call, { number: file.number }, [`a valid case file, number ${file.number ?? '-'}`])
    return EXIT.ok
  }
  const stored = store.cases.create(file, store.actor)
  store.audit.record(store.actor, 'import', stored.id, { plain: true })
  show(call, { caseId: stored.id }, [`${stored.id}  created`])
  return EXIT.ok
}
