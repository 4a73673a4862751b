/** A new store: made aside, complete with its judge and the first entries of the trail, then put in its place. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { AuditTrail } from './audit/audit.ts'
import { HeadFile } from './audit/head.ts'
import { Connection } from './connection.ts'
import { renamePatiently, syncFile, syncFolder } from './files.ts'
import { toFault } from './faults.ts'
import { KeyFile } from './keys/key-file.ts'
import { KEY_BYTES, requireStrong } from './keys/seal.ts'
import { migrate } from './migrations/index.ts'
import { openDatabase } from './open.ts'
import { People } from './people/people.ts'
import type { Session } from './session.ts'
import type { StoreOptions } from './store.ts'
import { StoreFault } from './types.ts'

/**
 * Makes a store and opens it.
 * @throws StoreFault `forbidden`/`storeExists`, `invalid` (passphrase, name), `readOnly`, `diskFull`
 */
export async function makeStore(
  options: StoreOptions,
  judge: string,
  passphrase: string,
): Promise<{ session: Session; recoveryCode: string }> {
  const { folders, clock } = options
  requireStrong(passphrase)
  try {
    mkdirSync(folders.folder, { recursive: true, mode: 0o700 })
    const backups = existsSync(folders.backups) && readdirSync(folders.backups).length > 0
    if (existsSync(folders.database) || existsSync(folders.restoring) || backups) {
      throw new StoreFault('forbidden', 'there is a store here already', folders.folder, 'storeExists')
    }
    // Left by a start that was cut off before the store was there: put aside, not overwritten.
    const stamp = clock.now().toISOString().replaceAll(/[:.]/g, '-')
    for (const path of [folders.keys, folders.keysCopy, folders.head, folders.attempts]) {
      if (existsSync(path)) renamePatiently(path, `${path}.${stamp}.old`)
    }
    mkdirSync(folders.attachments, { recursive: true, mode: 0o700 })
    mkdirSync(folders.backups, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw toFault(error, folders.folder)
  }
  const key = randomBytes(KEY_BYTES)
  const keyFile = KeyFile.create(folders, key, clock.now())
  const unfinished = `${folders.database}.new`
  for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true })
  const connection = new Connection(unfinished, openDatabase(unfinished, key, { create: true }))
  const head = new HeadFile(folders.head, key)
  try {
    migrate(connection.db, clock.now().toISOString())
    const audit = new AuditTrail(connection, clock, head)
    const keys = {
      key: () => key,
      keyFile: () => keyFile,
      way: () => 'passphrase' as const,
      cost: options.cost,
      protector: options.protector,
    }
    const people = new People(connection, audit, clock, keys)
    const person = connection.write(() => {
      const first = people.addFirst(judge)
      audit.record(first, 'storeCreated', null, { storeId: keyFile.storeId })
      return first
    })
    await keyFile.setPassphrase(key, person.id, person.name, passphrase, clock.now(), options.cost)
    const recoveryCode = keyFile.newRecovery(key, person.id, person.name, clock.now())
    connection.close()
    head.close()
    chmodSync(unfinished, 0o600)
    syncFile(unfinished)
    renamePatiently(unfinished, folders.database)
    syncFolder(folders.folder)
    const session: Session = {
      db: openDatabase(folders.database, key),
      key,
      keyFile,
      head: new HeadFile(folders.head, key),
      person: person.id,
      way: 'passphrase',
      lost: null,
      headRenewed: false,
      restored: null,
    }
    return { session, recoveryCode }
  } catch (error) {
    connection.close()
    throw toFault(error, folders.database)
  }
}
