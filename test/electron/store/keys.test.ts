import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newRecoveryCode, readRecoveryCode } from '../../../electron/store/keys/recovery-code.ts'
import { protectorFault } from '../../../electron/store/keys/os-protector.ts'
import { waitAfter } from '../../../electron/store/keys/attempts.ts'
import type { OsProtector, Unlock } from '../../../electron/store/index.ts'
import { openStore, StoreFault, waysIn } from '../../../electron/store/index.ts'
import { FAST, faultOfPromise, freshStore, must, PASSPHRASE, someCase } from './help.ts'

/** A key ring that behaves like Electron's safeStorage. */
function keyRing(backend = 'gnome_libsecret'): OsProtector & { rotate: boolean; mask: number } {
  return {
    rotate: false,
    mask: 0x5a,
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    getSelectedStorageBackend: () => backend,
    encryptStringAsync(text) {
      return Promise.resolve(Buffer.from([this.mask, ...Buffer.from(text).map((byte) => byte ^ this.mask)]))
    },
    decryptStringAsync(bytes) {
      const mask = bytes[0] ?? 0
      const result = Buffer.from(bytes.subarray(1).map((byte) => byte ^ mask)).toString()
      return Promise.resolve({ shouldReEncrypt: this.rotate, result })
    },
  }
}

describe('ways in', () => {
  test('passphrase, recovery code and nothing else open the store', async () => {
    const { store, folder, clock, recoveryCode } = await freshStore()
    store.cases.create(someCase(), store.actor)
    store.close()
    const open = async (unlock: Unlock): Promise<number> => {
      const s = await openStore({ folder, clock, unlock })
      const { total } = s.cases.list()
      s.close()
      return total
    }
    expect(await open({ kind: 'passphrase', passphrase: `  ${PASSPHRASE.normalize('NFD')} ` })).toBe(1)
    expect(await open({ kind: 'recovery', code: recoveryCode.toLowerCase().replaceAll('-', ' ') })).toBe(1)
    expect((await faultOfPromise(open({ kind: 'passphrase', passphrase: 'алма мен анар 2027' }))).code).toBe(
      'wrongPassphrase',
    )
    const { code: otherCode } = newRecoveryCode()
    expect((await faultOfPromise(open({ kind: 'recovery', code: otherCode }))).code).toBe('wrongPassphrase')
    expect((await faultOfPromise(open({ kind: 'os' }))).reason).toBe('protectorRefused')
  })

  test('the passphrase is changed without writing the database anew', async () => {
    const { store, folder, clock } = await freshStore()
    store.cases.create(someCase(), store.actor)
    const inode = statSync(join(folder, 'store.db')).ino
    const salt = readFileSync(join(folder, 'store.db')).subarray(0, 16)
    const wrong = faultOfPromise(
      store.people.changePassphrase(store.actor.id, 'not the old one', 'жаңа құпия сөз', store.actor),
    )
    expect((await wrong).code).toBe('wrongPassphrase')
    expect(
      (await faultOfPromise(store.people.changePassphrase(store.actor.id, PASSPHRASE, 'қысқа', store.actor))).reason,
    ).toBe('weakPassphrase')
    await store.people.changePassphrase(store.actor.id, PASSPHRASE, 'жаңа құпия сөз', store.actor)
    store.close()
    expect(statSync(join(folder, 'store.db')).ino).toBe(inode)
    expect(readFileSync(join(folder, 'store.db')).subarray(0, 16)).toEqual(salt)
    expect(
      (await faultOfPromise(openStore({ folder, clock, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } }))).code,
    ).toBe('wrongPassphrase')
    const again = await openStore({ folder, clock, unlock: { kind: 'passphrase', passphrase: 'жаңа құпия сөз' } })
    expect(again.cases.list().total).toBe(1)
    again.close()
  })

  test('an open store lets nobody set a new passphrase without the old one or the code', async () => {
    const { store, recoveryCode } = await freshStore()
    const set = (): Promise<void> => store.people.changePassphrase(store.actor.id, null, 'жаңа құпия сөз', store.actor)
    expect((await faultOfPromise(set())).code).toBe('forbidden')
    expect((await faultOfPromise(store.unlock({ kind: 'recovery', code: newRecoveryCode().code }))).code).toBe(
      'wrongPassphrase',
    )
    expect((await faultOfPromise(store.unlock({ kind: 'passphrase', passphrase: 'қате құпия сөз' }))).code).toBe(
      'wrongPassphrase',
    )
    expect((await faultOfPromise(set())).code).toBe('forbidden')
    await store.unlock({ kind: 'recovery', code: recoveryCode })
    await set()
    store.lock()
    await store.unlock({ kind: 'passphrase', passphrase: 'жаңа құпия сөз' })
    expect(store.locked).toBe(false)
  })

  test('a new recovery code ends the old one', async () => {
    const { store, folder, clock, recoveryCode } = await freshStore()
    const code = store.people.newRecoveryCode(store.actor)
    store.close()
    expect(
      (await faultOfPromise(openStore({ folder, clock, unlock: { kind: 'recovery', code: recoveryCode } }))).code,
    ).toBe('wrongPassphrase')
    const again = await openStore({ folder, clock, unlock: { kind: 'recovery', code } })
    expect(again.audit.list({ action: 'unlocked' }).at(-1)?.detail).toContain('recovery')
    again.close()
  })

  test('wrong attempts are slowed down, over restarts, and stand in the trail afterwards', async () => {
    const { store, folder, clock } = await freshStore()
    store.close()
    const wrong = (): Promise<StoreFault> =>
      faultOfPromise(openStore({ folder, clock, unlock: { kind: 'passphrase', passphrase: 'x' } }))
    for (let i = 0; i < 3; i += 1) expect((await wrong()).code).toBe('wrongPassphrase')
    const right = { folder, clock, unlock: { kind: 'passphrase', passphrase: PASSPHRASE } as const }
    const closed = await faultOfPromise(openStore(right))
    expect(closed).toMatchObject({ code: 'tooManyAttempts', where: '2026-11-20T09:00:05.000Z' })
    clock.forward(-3_600_000)
    expect((await faultOfPromise(openStore(right))).code).toBe('tooManyAttempts')
    clock.forward(5_000)
    expect((await wrong()).code).toBe('wrongPassphrase')
    clock.forward(5_000)
    expect((await faultOfPromise(openStore(right))).code).toBe('tooManyAttempts')
    writeFileSync(join(folder, 'attempts.json'), '{ "count": 0')
    expect((await faultOfPromise(openStore(right))).code).toBe('tooManyAttempts')
    clock.forward(15 * 60_000)
    writeFileSync(
      join(folder, 'attempts.json'),
      JSON.stringify({
        count: 4,
        lastAt: '2026-11-20T08:00:05.000Z',
        failures: [{ at: '2026-11-20T08:00:05.000Z', with: 'passphrase of anyone' }],
      }),
    )
    const again = await openStore(right)
    expect(again.audit.list({ action: 'failedUnlock' })).toHaveLength(1)
    expect(again.audit.list({ action: 'unlocked' }).at(-1)?.detail).toContain('"failedBefore":4')
    again.close()
    expect([0, 2, 3, 4, 5, 20].map(waitAfter)).toEqual([0, 0, 5_000, 10_000, 20_000, 900_000])
  })

  test('the session of the operating system opens it; basic_text is refused', async () => {
    const ring = keyRing()
    const { store, folder, clock } = await freshStore({ osProtector: ring })
    await store.people.trustSystem(store.actor)
    store.close()
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toContain('"kind": "os"')
    const again = await openStore({ folder, clock, osProtector: ring, unlock: { kind: 'os' } })
    expect(again.actor.name).toBe('Әлия Серікқызы')
    again.close()
    ring.rotate = true
    ring.mask = 0x33
    const before = readFileSync(join(folder, 'keys.json'), 'utf8')
    const rotated = await openStore({ folder, clock, osProtector: ring, unlock: { kind: 'os' } })
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toBe(before)
    rotated.people.distrustSystem(rotated.actor)
    rotated.close()
    expect((await faultOfPromise(openStore({ folder, clock, osProtector: ring, unlock: { kind: 'os' } }))).code).toBe(
      'keyLost',
    )
    expect(await protectorFault(keyRing('basic_text'), 'linux')).toMatchObject({ reason: 'protectorRefused' })
    expect(await protectorFault(keyRing('unknown'), 'linux')).toMatchObject({ reason: 'protectorRefused' })
    expect(await protectorFault(keyRing('basic_text'), 'win32')).toBeNull()
    expect(
      await protectorFault({ ...keyRing(), isAsyncEncryptionAvailable: () => Promise.resolve(false) }),
    ).not.toBeNull()
  })

  test('a lost or damaged key file is taken from its copy; without both the fault says so', async () => {
    const { store, folder, clock } = await freshStore()
    store.close()
    const unlock = { kind: 'passphrase', passphrase: PASSPHRASE } as const
    writeFileSync(join(folder, 'keys.json'), '{"format":')
    const again = await openStore({ folder, clock, unlock })
    again.close()
    expect(waysIn(folder).map((slot) => slot.kind)).toEqual(['passphrase', 'recovery'])
    rmSync(join(folder, 'keys.json'))
    writeFileSync(join(folder, 'keys.copy.json'), 'x')
    const files = readdirSync(folder)
    expect(await faultOfPromise(openStore({ folder, clock, unlock }))).toMatchObject({
      code: 'keyLost',
      reason: 'keyFileMissing',
    })
    writeFileSync(join(folder, 'keys.json'), '{"format": "ukim.keys/7"}')
    expect((await faultOfPromise(openStore({ folder, clock, unlock }))).code).toBe('newerFormat')
    expect(files.every((file) => existsSync(join(folder, file)))).toBe(true)
  })

  test('a slot cannot be given to another person or moved to another store', async () => {
    const { store, folder, clock } = await freshStore()
    store.close()
    const path = join(folder, 'keys.json')
    const text = readFileSync(path, 'utf8')
    const person = /"person": "([^"]+)"/.exec(text)?.[1] ?? ''
    const forged = text.replaceAll(person, '00000000-0000-4000-8000-000000000000')
    writeFileSync(path, forged)
    writeFileSync(join(folder, 'keys.copy.json'), forged)
    const unlock = { kind: 'passphrase', passphrase: PASSPHRASE } as const
    expect((await faultOfPromise(openStore({ folder, clock, unlock }))).code).toBe('wrongPassphrase')
  })
})

describe('the recovery code', () => {
  test('is read with look-alike letters, and a typing error is told apart', () => {
    for (let i = 0; i < 200; i += 1) {
      const { code, secret } = newRecoveryCode()
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(readRecoveryCode(code)).toEqual(secret)
      const cyrillic = code.replaceAll('A', 'А').replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('H', 'н')
      expect(readRecoveryCode(cyrillic)).toEqual(secret)
      const at = i % 4
      const wrong = code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1)
      expect(() => readRecoveryCode(wrong)).toThrow('typing error')
    }
    expect(() => readRecoveryCode('ABCD')).toThrow('36 letters')
  })
})

describe('people', () => {
  test('an assistant drafts and does not decide; IT has no key and sees no case', async () => {
    const { store, folder, clock } = await freshStore()
    const judge = store.actor
    const assistant = await store.people.add(
      { name: 'Данияр', role: 'assistant', passphrase: 'көмекші құпиясы 1' },
      judge,
    )
    const it = await store.people.add({ name: 'АТ бөлімі', role: 'it' }, judge)
    expect(
      (await faultOfPromise(store.people.add({ name: 'x', role: 'it', passphrase: 'құпия сөзім 123' }, judge))).code,
    ).toBe('forbidden')
    expect(() => store.cases.create(someCase(), it)).toThrow(StoreFault)
    expect(
      (await faultOfPromise(store.people.add({ name: 'y', role: 'judge', passphrase: 'құпия сөзім 123' }, assistant)))
        .reason,
    ).toBe('notYourRole')
    store.close()
    const second = await openStore({
      folder,
      clock,
      kdfCost: FAST,
      unlock: { kind: 'passphrase', passphrase: 'көмекші құпиясы 1' },
    })
    expect(second.actor).toEqual(assistant)
    const { id } = second.cases.create(someCase(), second.actor)
    expect(second.cases.get(id)?.changedBy).toBe('Данияр')
    const decided = someCase()
    must(decided.defendants[0]).choice = {
      outcome: 'acquit',
      ground: '394',
      counts: [],
      final: null,
      conditional: false,
      controlMonths: null,
      duties: [],
      institution: null,
      fullSecurityMonths: null,
      restraint: null,
      departures: [],
    }
    expect(() => second.cases.save(id, decided, 1, second.actor)).toThrow('assistant may not decide')
    // A caller cannot make itself a judge: name and role come from the store.
    expect(() => second.cases.save(id, decided, 1, { ...second.actor, role: 'judge' })).toThrow(
      'assistant may not decide',
    )
    expect(second.cases.get(id)?.version).toBe(1)
    second.close()
    const again = await openStore({
      folder,
      clock,
      kdfCost: FAST,
      unlock: { kind: 'passphrase', passphrase: PASSPHRASE },
    })
    expect(() => again.people.deactivate(judge.id, again.actor)).toThrow('last judge')
    again.people.deactivate(assistant.id, again.actor)
    again.close()
    expect(
      (
        await faultOfPromise(
          openStore({ folder, clock, unlock: { kind: 'passphrase', passphrase: 'көмекші құпиясы 1' } }),
        )
      ).code,
    ).toBe('wrongPassphrase')
  })
})

describe('lock', () => {
  test('a locked store answers every call with a fault and opens again', async () => {
    const { store } = await freshStore()
    store.cases.create(someCase(), store.actor)
    store.lock('screen')
    expect(store.locked).toBe(true)
    for (const call of [
      () => store.cases.list(),
      () => store.actor,
      () => store.audit.verify(),
      () => store.settings.all(),
      () => store.people.list(),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: 'storeLocked' }))
    }
    await store.unlock({ kind: 'passphrase', passphrase: PASSPHRASE })
    expect(store.cases.list().total).toBe(1)
    expect(store.audit.list({ action: 'lockedStore' })[0]?.detail).toBe('{"reason":"screen"}')
    expect(store.audit.verify().ok).toBe(true)
  })
})
