import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { dayOf } from '../../../electron/app/clock.ts'
import { safeName, writeExport } from '../../../electron/app/exports.ts'
import { deskFault, faultOf } from '../../../electron/app/faults.ts'
import { defaultDataFolder, readCaseText } from '../../../electron/app/local.ts'
import { createRouter } from '../../../electron/app/router.ts'
import type { Handlers } from '../../../electron/app/router.ts'
import { settingsAt } from '../../../electron/app/settings.ts'
import { StoreFault } from '../../../electron/store/types.ts'
import { FAULT_CODES } from '../../../shared/contract/fault.ts'
import { contract } from '../../../shared/contract/contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'ukim-app-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('router', () => {
  const failing = Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      () => {
        throw new Error('secret of a case')
      },
    ]),
  ) as unknown as Handlers

  test('never throws, whatever a handler does', async () => {
    const lines: string[] = []
    const router = createRouter({ ...failing, 'settings.get': () => ({ textSize: 3 }) as never }, (line) =>
      lines.push(line),
    )
    expect(await router.answer('app.info', {})).toMatchObject({ ok: false, fault: { code: 'internal' } })
    expect(await router.answer('settings.get', {})).toMatchObject({
      ok: false,
      fault: { code: 'internal', where: 'settings.get/textSize' },
    })
    expect(await router.answer('store.lock', {})).toMatchObject({ ok: false })
    expect(lines.join()).not.toContain('secret')
    expect(lines).toHaveLength(3)
  })

  test('names the place of a wrong question', async () => {
    const router = createRouter(failing)
    const where = async (name: string, input: unknown) => {
      const reply = await router.answer(name, input)
      return reply.ok ? null : `${reply.fault.code} ${reply.fault.where ?? ''}`
    }
    expect(await where('cases.get', {})).toBe('badInput cases.get/id')
    expect(await where('cases.get', { id: 'a', more: 1 })).toBe('badInput cases.get/more')
    expect(await where('cases.list', { limit: -1 })).toBe('badInput cases.list/limit')
    expect(await where('cases.create', { case: { format: 'ukim.case/1', defendants: [{ id: 'd1', sex: 'x' }] } })).toBe(
      'badInput cases.create/case/defendants/0/sex',
    )
    for (const name of [null, 7, {}, 'toString', '__proto__', 'constructor']) {
      expect(await where(name as string, {})).toMatch(/^unknownCall/)
    }
  })
})

describe('faults', () => {
  test('have a sentence in each language for each code', () => {
    for (const code of FAULT_CODES) {
      const { fault } = deskFault(code, 'here')
      expect(fault).toMatchObject({ code, where: 'here' })
      for (const words of Object.values(fault.says)) expect(words.length).toBeGreaterThan(10)
    }
    expect(faultOf(new StoreFault('notFound', 'x')).code).toBe('notFound')
    expect(faultOf(Object.assign(new Error('x'), { code: 'EACCES', path: '/a' }))).toMatchObject({
      code: 'notWritable',
      where: '/a',
    })
    expect(faultOf(new StoreFault('invalid', 'x', 'passphrase'))).toMatchObject({
      code: 'badInput',
      where: 'passphrase',
    })
    expect(faultOf(new Error('boom'))).toMatchObject({ code: 'internal', where: 'boom' })
    expect(faultOf('thrown text').code).toBe('internal')
  })
})

describe('settings', () => {
  test('survive a broken file and are written whole', () => {
    const path = join(folder, 'deep', 'settings.json')
    const settings = settingsAt(path)
    expect(settings.read().language).toBe('kk')
    settings.write({ ...settings.read(), language: 'ru' })
    expect(settings.read().language).toBe('ru')
    expect(existsSync(`${path}.${process.pid}.tmp`)).toBe(false)
    writeFileSync(path, '{"language":"fr"}')
    expect(settings.read().language).toBe('kk')
    writeFileSync(path, 'not json')
    expect(settings.read().language).toBe('kk')
  })
})

describe('exports', () => {
  test.each([
    ['Үкім № 1-123/2026', 'Үкім № 1-123-2026'],
    ['a<b>:"c|d?*', 'a-b-c-d-'],
    ['CON', '_CON'],
    ['', '_'],
    ['trailing. . ', 'trailing'],
    ['../../etc/passwd', '..-..-etc-passwd'],
  ])('%s becomes %s', (given, safe) => {
    expect(safeName(given)).toBe(safe)
  })

  test('never replace an earlier file', async () => {
    const target = join(folder, 'export')
    const first = await writeExport(target, 'Үкім', 'pdf', Buffer.from('one'))
    const second = await writeExport(target, 'Үкім', 'pdf', Buffer.from('two'))
    expect([first.name, second.name]).toEqual(['Үкім.pdf', 'Үкім (2).pdf'])
    expect(readFileSync(first.path, 'utf8')).toBe('one')
    expect(second.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a folder that is a file is told as such', async () => {
    writeFileSync(join(folder, 'taken'), '')
    const error: unknown = await writeExport(join(folder, 'taken', 'x'), 'a', 'pdf', Buffer.from('')).catch(
      (e: unknown) => e,
    )
    expect(faultOf(error).code).toBe('notWritable')
  })
})

describe('reading a case file', () => {
  test('names file and place', () => {
    const fault = (text: string) => {
      try {
        readCaseText(text, 'іс.json')
        return null
      } catch (error) {
        return faultOf(error)
      }
    }
    expect(fault('{')).toMatchObject({ code: 'badCaseFile', where: 'іс.json' })
    expect(fault('{"format":"ukim.case/2"}')).toMatchObject({ code: 'newerFormat', where: 'іс.json: /format' })
    expect(fault('{"format":"ukim.case/1","verdictOn":"2026-02-30"}')).toMatchObject({ where: 'іс.json: /verdictOn' })
    expect(fault('{"format":"ukim.case/1"}')).toBeNull()
  })
})

describe('this machine', () => {
  test('keeps data where its system wants it', () => {
    expect(defaultDataFolder({ UKIM_DATA: '/x' }, 'linux')).toBe('/x')
    expect(defaultDataFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/ukim')
    expect(defaultDataFolder({ LOCALAPPDATA: 'C:/L' }, 'win32')).toContain('Ukim')
    expect(defaultDataFolder({}, 'darwin')).toContain('Application Support')
  })
  test('knows its day', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})
