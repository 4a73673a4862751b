/** Backups on the desk, and the way back from one when the store does not open. */
import { existsSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import type { Backup } from '../../../shared/contract/calls/backups.ts'
import type { BackupInfo } from '../../store/index.ts'
import { StoreFault } from '../../store/index.ts'
import { deskFault, faultOf } from '../faults.ts'

type Mine =
  'backups.list' | 'backups.create' | 'backups.verify' | 'backups.setSecond' | 'backups.restore' | 'backups.rescue'

function toBackup({ id, at, kind, by, cases, place, path, files }: BackupInfo): Backup {
  return { id, at, kind, by, cases, place, path, size: files['store.db'].size }
}

/** A folder that is there: a mistyped path must not be found out on the day it is needed. */
function requireFolder(path: string): void {
  if (!isAbsolute(path)) throw deskFault('badInput', path)
  if (!existsSync(path)) throw deskFault('notFound', path)
  if (!statSync(path).isDirectory()) throw deskFault('notWritable', path)
}

export function backupHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services
  return {
    'backups.list': () => {
      const backups = vault.backups().map(toBackup)
      // Where the second folder is stands in the store itself: a locked one does not tell.
      if (vault.state() !== 'open') return { backups, second: null, secondFixed: false }
      const { settings } = vault.store()
      return {
        backups,
        second: settings.get('backupFolder'),
        secondFixed: settings.managed().includes('backupFolder'),
      }
    },
    'backups.create': () => {
      const { backup, second } = vault.store().backups.create(vault.actor())
      return {
        backup: toBackup(backup),
        second:
          second === null
            ? null
            : second.ok
              ? { path: second.path, fault: null }
              : { path: null, fault: faultOf(second.fault) },
      }
    },
    'backups.verify': ({ id }) => vault.store().backups.verify(id),
    'backups.setSecond': ({ folder }) => {
      const { settings, people } = vault.store()
      people.require(vault.actor(), 'serve')
      if (folder !== null) requireFolder(folder)
      settings.set('backupFolder', folder, vault.actor())
      return {}
    },
    'backups.restore': ({ id }) => ({ savedAs: vault.store().backups.restore(id, vault.actor()).id }),
    'backups.rescue': async ({ backup, way, secret }) => {
      if (vault.state() === 'open') throw new StoreFault('busy', 'the store is open', null)
      return vault.rescue(
        backup,
        way === 'recovery' ? { kind: 'recovery', code: secret } : { kind: 'passphrase', passphrase: secret },
      )
    },
  }
}
