/** Cases to and from another PC: an encrypted package out, a package looked at before it is taken. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'
import { dayOf } from '../clock.ts'
import { safeName } from '../exports.ts'
import { deskFault, faultOf } from '../faults.ts'
import { toLine } from './history.ts'

type Mine = 'package.key' | 'package.export' | 'package.inspect' | 'package.import'

const json = z.json()

export function packageHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault } = services
  const folder = () => services.settings.read().exportFolder ?? services.exportFolder
  /** The package that lies ready; as it came, encrypted. */
  const incoming = join(services.dataFolder, 'incoming')
  let ready: { token: string; path: string } | null = null

  async function forget(): Promise<void> {
    ready = null
    await rm(incoming, { recursive: true, force: true })
  }

  /** `1-123-2026.ukim`, or `1-123-2026 (2).ukim`: an earlier package is never replaced. */
  function freeName(cases: string[]): { name: string; path: string } {
    const [first = ''] = cases
    const number = cases.length === 1 ? vault.cases().get(first)?.case.number : null
    const base = safeName(number ?? `${cases.length} — ${dayOf(services.now())}`)
    for (let n = 1; ; n += 1) {
      const name = `${base}${n === 1 ? '' : ` (${n})`}.ukim`
      const path = join(folder(), name)
      if (!existsSync(path)) return { name, path }
    }
  }

  return {
    'package.key': () => vault.store().exchange.publicKey(),

    'package.export': async ({ cases, to }) => {
      const store = vault.store()
      await mkdir(folder(), { recursive: true })
      const { name, path } = freeName(cases)
      const { size, sha256 } = await store.exchange.exportPackage({ cases, path, to: [to] }, vault.actor())
      return { name, path, bytes: size, sha256 }
    },

    'package.inspect': async ({ base64, passphrase }) => {
      const store = vault.store()
      store.people.require(vault.actor(), 'draft')
      await forget()
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const token = randomUUID()
      const path = join(incoming, `${token}.ukim`)
      try {
        await writeFile(path, Buffer.from(base64, 'base64'), { mode: 0o600 })
        const plan = await store.exchange.inspect(path, passphrase)
        ready = { token, path }
        return {
          token,
          at: plan.at,
          from: plan.from,
          cases: plan.cases.map((line) => ({
            caseId: line.caseId,
            number: line.number,
            defendants: line.defendants,
            standing: line.standing,
            changes: line.changes.map(toLine),
            conflicts: line.conflicts.map((conflict) => ({
              path: conflict.path,
              ours: json.parse(conflict.ours ?? null),
              theirs: json.parse(conflict.theirs ?? null),
            })),
            newActs: line.newActs,
            newAttachments: line.newAttachments,
            refused: line.refused === null ? null : faultOf(line.refused),
          })),
        }
      } catch (error) {
        await forget()
        throw error
      }
    },

    'package.import': async ({ token, passphrase, decisions }) => {
      const store = vault.store()
      if (ready === null || ready.token !== token) throw deskFault('notFound', token)
      const outcomes = await store.exchange.importPackage(
        ready.path,
        {
          ...(passphrase === undefined ? {} : { passphrase }),
          decisions: Object.fromEntries(
            decisions.map(({ caseId, action, prefer }) => [
              caseId,
              { action, ...(prefer === undefined ? {} : { prefer }) },
            ]),
          ),
        },
        vault.actor(),
      )
      await forget()
      return {
        outcomes: outcomes.map(({ caseId, result, fault }) => ({
          caseId,
          result,
          fault: fault === null ? null : faultOf(fault),
        })),
      }
    },
  }
}
