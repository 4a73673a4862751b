/** Window, browser and direct calls give equal replies on every call of the contract, right and wrong. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk } from '../../../electron/app/desk.ts'
import { localServices } from '../../../electron/app/local.ts'
import { startHttpHost } from '../../../electron/host/http.ts'
import type { HttpHost } from '../../../electron/host/http.ts'
import { CHANNEL, serveIpc } from '../../../electron/host/ipc.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { CallName } from '../../../shared/contract/contract.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { hooliganism } from '../../browser/cases.ts'
import { ID, MATERIAL, ROOM_STEPS } from './steps-rooms.ts'

/** Stands for the job that the last call of the backups started. */
const JOB = '<job>'

const NOW = new Date('2026-11-20T10:00:00Z')
const PASSPHRASE = 'төрт сөзден тұратын құпия'
const ROOT = join(import.meta.dirname, '..', '..', '..')

type Ask = (name: string, input: unknown) => Promise<unknown>

interface Host {
  ask: Ask
  folder: string
  close: () => Promise<void>
}

function deskIn(folder: string) {
  return createDesk(
    localServices({
      host: 'browser',
      programFolder: ROOT,
      dataFolder: join(folder, 'data'),
      exportFolder: join(folder, 'export'),
      now: () => NOW,
      kdfCost: { N: 2 ** 12, r: 8, p: 1 },
    }),
  )
}

function direct(): Host {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-host-'))
  const desk = deskIn(folder)
  return { ask: (name, input) => desk.answer(name, input), folder, close: () => Promise.resolve() }
}

function overIpc(): Host {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-host-'))
  const listeners = new Map<string, (event: string, name: unknown, input: unknown) => Promise<unknown>>()
  serveIpc<string>(
    {
      handle: (channel, listener) => void listeners.set(channel, listener),
      removeHandler: (c) => void listeners.delete(c),
    },
    deskIn(folder),
    (event) => event === 'own page',
  )
  return {
    // Electron clones what crosses the border; so does the test.
    ask: async (name, input) =>
      structuredClone(await listeners.get(CHANNEL)?.('own page', structuredClone(name), structuredClone(input))),
    folder,
    close: () => Promise.resolve(),
  }
}

async function overHttp(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'ukim-host-'))
  const host: HttpHost = await startHttpHost({ router: deskIn(folder), pages: folder })
  const opened = await fetch(host.invite(), { redirect: 'manual' })
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return {
    ask: async (name, input) => {
      const response = await fetch(`${host.origin}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: host.origin, cookie },
        body: JSON.stringify({ name, input }),
      })
      return response.json()
    },
    folder,
    close: () => host.close(),
  }
}

/** What differs between two desks by chance: ids, folders, the recovery code, times taken, hashes of files that carry them. */
function plain(reply: unknown, folder: string): string {
  return JSON.stringify(reply, null, 1)
    .replaceAll(folder, '<folder>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/"recoveryCode": "[^"]+"/g, '"recoveryCode": "<code>"')
    .replaceAll(/"milliseconds": [\d.e-]+/g, '"milliseconds": 0')
}

const file = caseSchema.parse(hooliganism())
const settings = { language: 'ru', judge: 'Сейітова А. Қ.' }

const STEPS: [CallName, unknown][] = [
  ['app.info', {}],
  ['app.info', { extra: 1 }],
  ['settings.get', {}],
  ['settings.save', settings],
  ['settings.save', { textSize: 99 }],
  ['cases.list', {}],
  ['store.unlock', { passphrase: 'no store yet' }],
  ['store.create', { passphrase: 'short' }],
  ['store.create', { passphrase: PASSPHRASE }],
  ['store.create', { passphrase: PASSPHRASE }],
  ['law.get', {}],
  ['cases.create', { case: file }],
  ['cases.create', { case: { ...file, unknown: true } }],
  ['cases.list', { text: 'сЕРІК' }],
  ['cases.list', { limit: 0 }],
  ['cases.get', { id: ID }],
  ['cases.get', { id: 'nobody' }],
  ['cases.save', { id: ID, case: { ...file, number: '1-7/2026' }, baseVersion: 1 }],
  ['cases.save', { id: ID, case: file, baseVersion: 1 }],
  ['cases.import', { name: 'a.json', text: '{' }],
  ['cases.import', { name: 'b.json', text: JSON.stringify({ ...file, format: 'ukim.case/9' }) }],
  ['cases.import', { name: 'c.json', text: JSON.stringify({ ...file, receivedOn: '2026-02-30' }) }],
  ['cases.importExamples', {}],
  ['cases.export', { id: ID }],
  ['acts.pdf', { id: ID, act: 9, language: 'kk' }],
  ['acts.export', { id: ID, act: 0, language: 'kk', formats: [] }],
  ['acts.export', { id: ID, act: 0, language: 'ru', formats: ['docx'] }],
  ['acts.sign', { id: ID, act: 0, language: 'kk', formats: ['pdf'], key: 'AAAA', password: 'x' }],
  ['acts.sign', { id: ID, act: 0, language: 'kk', formats: ['cms'], password: 'x' }],
  ['acts.signByAgent', { id: ID, act: 0, language: 'kk', formats: ['docx'] }],
  ['acts.seen', { id: ID, act: 0, language: 'kk' }],
  ['acts.markSeen', { id: ID, act: 0, language: 'kk', blocks: ['title'] }],
  ['acts.seen', { id: ID, act: 0, language: 'kk' }],
  ['acts.seen', { id: 'nobody', act: 0, language: 'kk' }],
  ['letterhead.get', {}],
  ['letterhead.save', { kind: 'image', name: 'a.png', base64: 'AAAA' }],
  ['letterhead.save', { kind: 'template', name: 'a.docx', base64: 'AAAA' }],
  ['letterhead.remove', {}],
  ['files.verify', { name: 'a.txt', base64: 'AAAA' }],
  ['files.verify', { name: 'a.cms', base64: 'AAAA', content: 'AAAA' }],
  ['files.verify', { name: 'a.txt', base64: '%%' }],
  ['files.openFolder', {}],
  ['files.openFolder', { job: 'none' }],
  ['trail.guidanceShown', { id: ID, version: 2 }],
  ['trail.guidanceShown', { id: ID, version: 2 }],
  ['trail.guidanceShown', { id: ID, version: 99 }],
  ['trail.list', { limit: 5 }],
  ['trail.list', { limit: 0 }],
  ['trail.verify', {}],
  ['trail.export', { format: 'jsonl', language: 'fr' }],
  ['trail.export', { format: 'jsonl', language: 'kk' }],
  ['history.list', { id: ID }],
  ['history.diff', { id: ID, from: 1, to: 2 }],
  ['history.diff', { id: ID, from: 1, to: 9 }],
  ['history.restore', { id: ID, version: 1, baseVersion: 2 }],
  ['backups.list', {}],
  ['backups.create', {}],
  ['backups.ended', { job: JOB }],
  ['backups.verify', { id: 'nothing' }],
  ['backups.checkStore', {}],
  ['backups.ended', { job: JOB }],
  ['backups.ended', { job: 'none' }],
  ['backups.setSecond', { folder: 'relative' }],
  ['backups.restore', { id: 'nothing' }],
  ['backups.rescue', { backup: 'nothing', way: 'passphrase', secret: PASSPHRASE }],
  ['people.me', {}],
  ['people.list', {}],
  ['people.add', { name: 'Көмекші', role: 'it', passphrase: PASSPHRASE }],
  ['people.add', { name: 'Көмекші', role: 'assistant', passphrase: 'көмекшінің құпиясы' }],
  ['people.deactivate', { id: 'nobody' }],
  ['people.passphrase', { old: 'wrong passphrase', passphrase: PASSPHRASE }],
  ['people.recoveryCode', { passphrase: PASSPHRASE }],
  ['law.packs', {}],
  ['machine.managed', {}],
  ['package.export', { cases: ['nobody'], to: { kind: 'passphrase', passphrase: PASSPHRASE } }],
  ['package.export', { cases: [ID], to: { kind: 'passphrase', passphrase: PASSPHRASE } }],
  ['package.export', { cases: [ID], to: { kind: 'publicKey', key: 'ukim-key-1:none' } }],
  ['package.key', {}],
  ['machine.idle', {}],
  ['machine.setIdle', { minutes: 20 }],
  ['machine.setIdle', { minutes: 0 }],
  ['dialog.choose', { what: 'keyFile' }],
  ['dialog.chooseCases', {}],
  ['files.checkPath', { path: '/', as: 'folder' }],
  ['files.checkPath', { path: 'relative', as: 'file' }],
  ['signed.list', { id: ID }],
  ['corrections.drafts', { id: ID }],
  [
    'corrections.keep',
    {
      id: ID,
      corrects: '00000000-0000-4000-8000-000000000000',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
    },
  ],
  ['corrections.discard', { id: ID, corrects: '00000000-0000-4000-8000-000000000000' }],
  [
    'corrections.export',
    {
      id: ID,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
      formats: ['docx'],
    },
  ],
  [
    'corrections.sign',
    {
      id: ID,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
      formats: ['cms'],
      key: 'AAAA',
      password: 'x',
    },
  ],
  [
    'corrections.pdf',
    {
      id: ID,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
    },
  ],
  [
    'corrections.signByAgent',
    {
      id: ID,
      corrects: '00000000-0000-4000-8000-000000000000',
      language: 'kk',
      date: null,
      entered: null,
      slip: 'қате',
      correction: 'дұрысы',
      formats: ['cms'],
    },
  ],
  ['signed.reopen', { id: ID, reason: '  ' }],
  ['attachments.add', { id: ID, name: 'a.txt', base64: 'AAAA' }],
  ['attachments.list', { id: ID }],
  ['attachments.addChosen', { id: ID }],
  ['attachments.save', { attachment: '00000000-0000-4000-8000-000000000000' }],
  ['attachments.verify', { attachment: '00000000-0000-4000-8000-000000000000' }],
  ['attachments.remove', { attachment: '00000000-0000-4000-8000-000000000000' }],
  ...ROOM_STEPS,
  ['package.inspect', { base64: 'AAAA', passphrase: PASSPHRASE }],
  ['package.import', { token: 'none', passphrase: PASSPHRASE, decisions: [] }],
  ['bin.restore', { id: ID }],
  ['cases.remove', { id: ID }],
  ['bin.list', {}],
  ['cases.get', { id: ID }],
  ['store.work', {}],
  ['store.lock', {}],
  ['cases.list', {}],
  ['store.unlock', { passphrase: 'wrong passphrase' }],
  ['store.recover', { recoveryCode: 'nonsense', passphrase: PASSPHRASE }],
  ['store.unlock', { passphrase: PASSPHRASE }],
]

const RANDOM = new Set<CallName>(['trail.verify', 'trail.export', 'package.export', 'package.key'])

async function play(host: Host): Promise<string[]> {
  const said: string[] = []
  let id = ''
  let material = ''
  let job = ''
  for (const [name, input] of STEPS) {
    const filled: unknown = JSON.parse(
      JSON.stringify(input).replaceAll(ID, id).replaceAll(MATERIAL, material).replaceAll(JOB, job),
    )
    let reply = await host.ask(name, filled)
    // How long work takes differs from host to host; what it did must not.
    if (name === 'backups.ended') {
      while (JSON.stringify(reply).includes('"code":"busy"')) {
        await setTimeout(5)
        reply = await host.ask(name, filled)
      }
    }
    if (name.startsWith('backups.')) job = /"job":"([^"]+)"/.exec(JSON.stringify(reply))?.[1] ?? job
    const made = /"id":"([^"]+)"/.exec(JSON.stringify(reply))?.[1]
    if (name === 'cases.create' && made !== undefined) id = made
    if (name === 'undisputed.create' && made !== undefined) material = made
    // The chain of the trail covers ids, and a package has a random key: there only the kind of answer is compared.
    const words = plain(reply, host.folder)
    said.push(
      `${name} ${RANDOM.has(name) ? words.replaceAll(/[0-9a-f]{64}|ukim-key-1:[-.\w]+|\d{4}(?: \d{4}){3}/g, '<random>') : words}`,
    )
  }
  said.push(plain(await host.ask('no.such.call', {}), host.folder))
  said.push(plain(await host.ask('__proto__', {}), host.folder))
  return said
}

describe('the three hosts', () => {
  let hosts: Host[] = []
  beforeAll(async () => {
    hosts = [direct(), overIpc(), await overHttp()]
  })
  afterAll(async () => {
    for (const host of hosts) {
      await host.close()
      rmSync(host.folder, { recursive: true, force: true })
    }
  })

  test('every call of the contract is asked', () => {
    expect(new Set(STEPS.map(([name]) => name))).toEqual(new Set(Object.keys(contract)))
  })

  test('answer alike', async () => {
    const [one, two, three] = await Promise.all(hosts.map(play))
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    // The script reaches both kinds of answers.
    expect(one?.filter((line) => line.includes('"ok": true')).length).toBeGreaterThan(15)
    const codes = new Set(one?.flatMap((line) => /"code": "(\w+)"/.exec(line)?.[1] ?? []))
    for (const code of [
      'unknownCall',
      'badInput',
      'notFound',
      'conflict',
      'storeLocked',
      'storeExists',
      'wrongPassphrase',
      'newerFormat',
      'badCaseFile',
      'notAvailable',
    ]) {
      expect(codes).toContain(code)
    }
    expect(codes).not.toContain('internal')
  })
})
