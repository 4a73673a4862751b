/** Waits for a job of the backups and answers what it did. */
import { setTimeout } from 'node:timers/promises'
import type { Router } from '../../../electron/app/router.ts'
import type { BackupEnded } from '../../../shared/contract/calls/backups.ts'
import type { Fault } from '../../../shared/contract/fault.ts'

type Did = BackupEnded['did']

async function running(router: Router, job: string): Promise<boolean> {
  const reply = await router.call('jobs.get', { job })
  if (!reply.ok) throw new Error(reply.fault.says.en)
  return reply.value.state === 'running'
}

/** @throws where the job failed or did something else */
export async function backupEnded<D extends Did>(
  router: Router,
  { job }: { job: string },
  did: D,
): Promise<Extract<BackupEnded, { did: D }>> {
  // oxlint-disable-next-line no-await-in-loop
  while (await running(router, job)) await setTimeout(5)
  const reply = await router.call('backups.ended', { job })
  if (!reply.ok) throw new Error(`${reply.fault.code} ${reply.fault.says.en} ${reply.fault.where ?? ''}`)
  if (reply.value.did !== did) throw new Error(`the job ${reply.value.did}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just compared
  return reply.value as Extract<BackupEnded, { did: D }>
}

/** The fault with which the job ended; null where it did not fail. */
export async function backupFault(router: Router, { job }: { job: string }): Promise<Fault | null> {
  // oxlint-disable-next-line no-await-in-loop
  while (await running(router, job)) await setTimeout(5)
  const reply = await router.call('backups.ended', { job })
  return reply.ok ? null : reply.fault
}
