/** `ukim store info|check|backup|restore|audit|key`. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { auditLines, backupsIn, checkStore, restoreStore, StoreFault, waysIn } from '../store/index.ts'
import { writeWhole } from '../store/files.ts'
import { foldersOf } from '../store/folders.ts'
import type { Call } from './store-call.ts'
import { EXIT, managed, show, unlockOf, UsageError, withStore } from './store-call.ts'

export function info(call: Call): number {
  const { database } = foldersOf(call.folder)
  if (!existsSync(database)) throw new StoreFault('notFound', 'there is no store here', database)
  const ways = waysIn(call.folder)
  const backups = backupsIn(call.folder).map(({ id, kind, at, cases, path }) => ({ id, kind, at, cases, path }))
  show(call, { folder: call.folder, ways, backups }, [
    `folder   ${call.folder}`,
    ...ways.map((way) => `way in   ${way.kind.padEnd(10)} ${way.name}  (person ${way.person})`),
    ...backups.map((backup) => `backup   ${backup.id}  ${backup.cases} cases`),
    ...(backups.length === 0 ? ['backup   none'] : []),
  ])
  return EXIT.ok
}

export function check(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const result = await checkStore(store, call.values.deep === true)
    const { cases, versions, attachments, entries } = result
    show(call, result, [
      `${cases} cases, ${versions} versions, ${attachments} attachments, ${entries} entries of the trail`,
      ...(result.ok ? ['whole'] : result.problems),
    ])
    return result.ok ? EXIT.ok : EXIT.negative
  })
}

export function backup(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const { backup, second } = store.backups.create(store.actor)
    show(call, { backup, second }, [
      `${backup.path}  ${backup.cases} cases, verified`,
      ...(second === null ? [] : [second.ok ? `copied to ${second.path}` : `NOT copied: ${second.fault.message}`]),
    ])
    return second?.ok === false ? EXIT.negative : EXIT.ok
  })
}

export async function restore(call: Call): Promise<number> {
  const [name] = call.words
  if (name === undefined) throw new UsageError('restore needs the id or the folder of a backup')
  const known = existsSync(call.folder) ? backupsIn(call.folder).find((one) => one.id === name) : undefined
  const folder = known?.path ?? resolve(name)
  const unlock = await unlockOf(call)
  const { store, savedAs } = await restoreStore({ folder: call.folder, backup: folder, unlock, managed: managed() })
  try {
    const { total } = store.cases.list({ limit: 1 })
    show(call, { backup: folder, savedAs, cases: total }, [
      `restored ${total} cases from ${folder}`,
      savedAs === null
        ? 'the state before: files in set-aside, where there were any'
        : `the state before: backup ${savedAs}`,
    ])
    return EXIT.ok
  } finally {
    store.close()
  }
}

export function audit(call: Call): Promise<number> {
  const { values, io } = call
  return withStore(call, async (store) => {
    const chain = store.audit.verify()
    if (values.jsonl !== undefined) {
      writeWhole(values.jsonl, `${[...auditLines(store.audit)].join('\n')}\n`)
    }
    if (values.pdf !== undefined) writeWhole(values.pdf, await store.auditPdf(call.language, values.case))
    if (values.jsonl !== undefined || values.pdf !== undefined) {
      store.audit.record(store.actor, 'exported', values.case ?? null, { what: 'audit' })
    }
    const { head, broken } = chain
    if (values.verify === true || (values.jsonl === undefined && values.pdf === undefined)) {
      show(call, chain, [
        broken === null
          ? `the chain holds: ${chain.entries} entries, the last is ${head.seq} ${head.hash}`
          : `BROKEN at entry ${broken.seq} (${broken.why}); ${chain.entries} entries before it hold`,
      ])
    }
    if (broken !== null && values.verify !== true) io.err(`the chain is broken at entry ${broken.seq}`)
    return broken === null ? EXIT.ok : EXIT.negative
  })
}

export function key(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const own = store.exchange.publicKey()
    show(call, own, [own.key, `fingerprint ${own.fingerprint}`])
    return EXIT.ok
  })
}
