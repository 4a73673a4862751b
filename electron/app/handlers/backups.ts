/** Backups on the desk, and the way back from one when the store does not open. */
import { existsSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import { backupEndedSchema } from '../../../shared/contract/calls/backups.ts'
import type { Backup, BackupEnded } from '../../../shared/contract/calls/backups.ts'
import type { BackupInfo, Steps, Unlock, Watch } from '../../store/index.ts'
import { checkStore, StoreFault, watched } from '../../store/index.ts'
import { deskFault, faultOf } from '../faults.ts'
import type { Tell } from '../jobs.ts'

type Mine =
  | 'backups.list'
  | 'backups.create'
  | 'backups.verify'
  | 'backups.checkStore'
  | 'backups.ended'
  | 'backups.setSecond'
  | 'backups.restore'
  | 'backups.rescue'

/** Hundredths: what a person watches is how far it is, not how many megabytes. */
const WHOLE = 100

function toBackup({ id, at, kind, by, cases, place, path, files }: BackupInfo): Backup {
  return { id, at, kind, by, cases, place, path, size: files['store.db'].size }
}

/** A folder that is there: a mistyped path must not be found out on the day it is needed. */
function requireFolder(path: string): void {
  if (!isAbsolute(path)) throw deskFault('badInput', path)
  if (!existsSync(path)) throw deskFault('notFound', path)
  if (!statSync(path).isDirectory()) throw deskFault('notWritable', path)
}

/** The store tells shares of the work, the job its hundredths. */
function watchOf(tell: Tell, signal: AbortSignal): Watch {
  tell({ done: 0, total: WHOLE })
  return { tell: ({ phase, share }) => tell({ done: Math.floor(share * WHOLE), at: phase }), signal }
}

const NOTHING: BackupEnded = { did: 'nothing' }

export function backupHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault, jobs } = services

  function start<T>(begin: () => Steps<T>, endedWith: (value: T) => BackupEnded): { job: string } {
    const steps = begin()
    return {
      job: jobs.start(async (tell, signal) => {
        const value = await watched(steps, watchOf(tell, signal))
        return value === null ? NOTHING : endedWith(value)
      }),
    }
  }

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
      const { backups } = vault.store()
      return start(
        () => backups.createSteps(vault.actor()),
        ({ backup, second }) => ({
          did: 'made',
          backup: toBackup(backup),
          second:
            second === null
              ? null
              : second.ok
                ? { path: second.path, fault: null }
                : { path: null, fault: faultOf(second.fault) },
        }),
      )
    },
    'backups.verify': ({ id }) => {
      const { backups } = vault.store()
      backups.require(id)
      return start(
        () => backups.verifySteps(id),
        (check) => ({ did: 'proved', ...check }),
      )
    },
    'backups.checkStore': () => {
      const store = vault.store()
      return {
        job: jobs.start(async (tell, signal) => {
          const check = await checkStore(store, true, { tell, signal })
          return check === null ? NOTHING : { did: 'checked' as const, ...check }
        }),
      }
    },
    'backups.ended': ({ job }) => jobs.result(job, backupEndedSchema),
    'backups.setSecond': ({ folder }) => {
      const { settings, people } = vault.store()
      people.require(vault.actor(), 'serve')
      if (folder !== null) requireFolder(folder)
      settings.set('backupFolder', folder, vault.actor())
      return {}
    },
    'backups.restore': ({ id }) => {
      const { backups, people } = vault.store()
      people.require(vault.actor(), 'manage')
      backups.require(id)
      return start(
        () => backups.restoreSteps(id, vault.actor()),
        (saved) => ({ did: 'restored', savedAs: saved.id }),
      )
    },
    'backups.rescue': ({ backup, way, secret }) => {
      if (vault.state() === 'open') throw new StoreFault('busy', 'the store is open', null)
      const unlock: Unlock =
        way === 'recovery' ? { kind: 'recovery', code: secret } : { kind: 'passphrase', passphrase: secret }
      return {
        job: jobs.start(async (tell, signal) => {
          const made = await vault.rescue(backup, unlock, watchOf(tell, signal))
          return made === null ? NOTHING : { did: 'restored' as const, savedAs: made.savedAs }
        }),
      }
    },
  }
}
