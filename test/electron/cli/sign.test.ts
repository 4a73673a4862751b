import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { issue, makePkcs12, makeTestKeySet } from '../../../scripts/make-test-key.ts'
import { example, json, ukim, workFolder } from './help.ts'

const work = workFolder()
const set = makeTestKeySet(
  { commonName: 'СЫНАҚОВ СЫНАҚ', surname: 'СЫНАҚОВ', patronymic: 'СЫНАҚҰЛЫ', iin: '841103300127' },
  'p256',
)
const key = work.put('key.p12', set.p12)
const password = work.put('password.txt', `${set.password}\r\n`)
const trust = join(work.path, 'trust')
const withKey = ['--key', key, '--password-file', password]
let pdf: string
let docx: string

beforeAll(async () => {
  mkdirSync(trust)
  writeFileSync(join(trust, 'ca.pem'), set.authorityPem)
  writeFileSync(join(trust, 'ca.crl'), set.crlPem)
  const fill = 'explained.d1=сотталушы қарсылық білдірмеді'
  await ukim('draft', example('01'), '--out', work.path, '--fill', fill)
  pdf = join(work.path, '1-214-2026_termination_kk.pdf')
  docx = join(work.path, '1-214-2026_termination_kk.docx')
})

describe('sign and verify', () => {
  test('a PDF inside, the original untouched', async () => {
    const before = readFileSync(pdf)
    const signed = await ukim('sign', pdf, ...withKey, '--iin', '841103300127')
    expect(signed).toMatchObject({ code: 0, err: '' })
    expect(signed.out).toContain('СЫНАҚОВ СЫНАҚ')
    expect(readFileSync(pdf)).toEqual(before)
    const file = pdf.replace('.pdf', '.signed.pdf')
    for (const [language, words] of [
      ['kk', 'барлық қолтаңба (1) жарамды'],
      ['ru', 'все подписи (1) действительны'],
      ['en', 'every signature (1) is valid'],
    ] as const)
      expect(await ukim('verify', file, '--trust', trust, '--lang', language)).toMatchObject({
        code: 0,
        out: expect.stringContaining(words),
      })
  })
  test('a panel signs one after another', async () => {
    const first = join(work.path, 'first.pdf')
    const second = join(work.path, 'second.pdf')
    await ukim('sign', pdf, ...withKey, '--out', first)
    expect((await ukim('sign', first, ...withKey, '--out', second)).code).toBe(0)
    const report = JSON.parse((await ukim('verify', second, '--trust', trust, '--json')).out) as object
    expect(report).toMatchObject({ ok: true, signatures: [{ ok: true }, { ok: true }] })
  })
  test('what verification rests on today lies beside it, and is used', async () => {
    const out = join(work.path, 'kept.pdf')
    expect((await ukim('sign', pdf, ...withKey, '--out', out, '--trust', trust)).code).toBe(0)
    const kept = readFileSync(`${out}.evidence.pem`, 'utf8')
    expect(kept.match(/BEGIN (?:CERTIFICATE|X509 CRL)/g)).toHaveLength(3)
    const authority = join(work.path, 'authority')
    mkdirSync(authority)
    writeFileSync(join(authority, 'ca.pem'), set.authorityPem)
    const said = async () => (await ukim('verify', out, '--trust', authority, '--lang', 'ru')).out
    expect(await said()).toContain('На момент подписания сертификат не был отозван.')
    rmSync(`${out}.evidence.pem`)
    expect(await said()).toContain('Не проверено, отозван ли сертификат')
  })
  test('without a trust folder the answer does not vouch for the signer', async () => {
    const out = join(work.path, 'unchecked.pdf')
    await ukim('sign', pdf, ...withKey, '--out', out)
    const answer = await ukim('verify', out, '--lang', 'ru')
    expect(answer.code).toBe(0)
    expect(answer.out).toContain('кто подписал, не проверено')
    expect(answer.out).not.toContain('ДЕЙСТВИТЕЛЬНА')
  })
  test('a DOCX inside', async () => {
    expect((await ukim('sign', docx, ...withKey)).code).toBe(0)
    const report = await ukim('verify', docx.replace('.docx', '.signed.docx'), '--trust', trust, '--json')
    expect(report.code).toBe(0)
    expect(JSON.parse(report.out)).toMatchObject({ kind: 'docx', signatures: [{ format: 'OOXML', chain: 'trusted' }] })
  })
  test('beside the file: any file, and a PDF where it is asked for', async () => {
    const text = work.put('note.txt', 'сөз')
    expect((await ukim('sign', text, ...withKey)).code).toBe(0)
    expect((await ukim('verify', `${text}.cms`, '--content', text, '--trust', trust)).code).toBe(0)
    expect((await ukim('sign', pdf, '--detached', ...withKey, '--out', join(work.path, 'act.cms'))).code).toBe(0)
    expect((await ukim('verify', join(work.path, 'act.cms'), '--content', pdf)).code).toBe(0)
    expect((await ukim('verify', join(work.path, 'act.cms'), '--content', docx)).code).toBe(1)
    expect((await ukim('verify', join(work.path, 'act.cms'))).code).toBe(1)
  })
  test('no signature, a changed byte, words added at the end: exit 1', async () => {
    expect((await ukim('verify', pdf)).code).toBe(1)
    await ukim('sign', pdf, ...withKey, '--out', join(work.path, 'whole.pdf'))
    const bytes = readFileSync(join(work.path, 'whole.pdf'))
    const longer = work.put('longer.pdf', Buffer.concat([bytes, Buffer.from('\n% more\n')]))
    expect((await ukim('verify', longer, '--trust', trust)).code).toBe(1)
    const changed = Buffer.from(bytes)
    changed[2000] = (changed[2000] ?? 0) ^ 1
    const answer = await ukim('verify', work.put('changed.pdf', changed), '--trust', trust, '--lang', 'ru')
    expect(answer).toMatchObject({ code: 1, out: expect.stringContaining('нельзя признать действительными') })
  })
})

describe('what is refused', () => {
  const words = {
    kk: /құпиясөзі дұрыс емес/,
    ru: /Неверный пароль/,
    en: /password of the key file is wrong/,
  } as const

  test.each(['kk', 'ru', 'en'] as const)('a wrong password (%s)', async (language) => {
    const wrong = work.put('wrong.txt', 'not-it')
    const out = join(work.path, 'not-signed.pdf')
    const answer = await ukim('sign', pdf, '--key', key, '--password-file', wrong, '--out', out, '--lang', language)
    expect(answer).toMatchObject({ code: 2, out: '' })
    expect(answer.err).toMatch(words[language])
    expect(answer.err).toContain(key)
    expect(answer.err.split('\n')).toHaveLength(1)
    expect(existsSync(out)).toBe(false)
  })
  test('an empty password file, a key that is none, a key that is not there', async () => {
    const call = (k: string, p: string) => ukim('sign', pdf, '--key', k, '--password-file', p, '--lang', 'ru')
    expect(await call(key, work.put('empty.txt', ''))).toMatchObject({
      code: 2,
      err: expect.stringContaining('пуст'),
    })
    expect(await call(work.put('none.p12', 'x'), password)).toMatchObject({
      code: 2,
      err: expect.stringContaining('PKCS#12'),
    })
    expect(await call(join(work.path, 'no.p12'), password)).toMatchObject({
      code: 2,
      err: expect.stringContaining('нет такого файла'),
    })
  })
  test('an empty line is an empty password', async () => {
    const open = work.put('open.p12', makePkcs12(set.judge, [set.authority.certificate], ''))
    const line = work.put('line.txt', '\n')
    const out = join(work.path, 'by-empty-password.pdf')
    expect((await ukim('sign', pdf, '--key', open, '--password-file', line, '--out', out)).code).toBe(0)
    const wrong = await ukim('sign', pdf, '--key', key, '--password-file', line, '--out', out, '--lang', 'ru')
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('Неверный пароль') })
  })
  test('a key whose issuer is not in it, until the trust folder has it', async () => {
    const alone = work.put('alone.p12', makePkcs12(issue({ commonName: 'A' }, set.authority, {}), [], 'pw'))
    const call = ['sign', pdf, '--key', alone, '--password-file', work.put('pw.txt', 'pw'), '--out']
    expect(await ukim(...call, join(work.path, 'alone1.pdf'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('trust folder'),
    })
    expect((await ukim(...call, join(work.path, 'alone2.pdf'), '--trust', trust)).code).toBe(0)
  })
  test('the key of another person', async () => {
    const out = join(work.path, 'other.pdf')
    const answer = await ukim('sign', pdf, ...withKey, '--iin', '900101300999', '--out', out)
    expect(answer).toMatchObject({ code: 2, err: expect.stringContaining('841103300127') })
    expect(existsSync(out)).toBe(false)
  })
  test('a draft with open elements', async () => {
    const folder = join(work.path, 'drafts')
    await ukim('draft', work.put('open.json', { ...json(example('01')), number: null }), '--out', folder)
    for (const kind of ['pdf', 'docx']) {
      for (const detached of [[], ['--detached']]) {
        const file = join(folder, `open_termination_kk.${kind}`)
        const answer = await ukim('sign', file, ...detached, ...withKey, '--lang', 'kk')
        expect(answer).toMatchObject({ code: 2, err: expect.stringContaining('жобаға қол қойылмайды') })
      }
    }
  })
  test('writing over the file that is signed, or where nothing can be written', async () => {
    expect(await ukim('sign', pdf, ...withKey, '--out', pdf)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--out'),
    })
    expect(await ukim('sign', pdf, ...withKey, '--out', join(key, 'below.pdf'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written'),
    })
  })
  test('a trust folder that is not there', async () => {
    expect((await ukim('verify', pdf, '--trust', join(work.path, 'nowhere'))).code).toBe(2)
  })
})
