import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  appendSealed,
  incomingKey,
  readSealedWith,
  sourceBytes,
  SourceFile,
  sourceStream,
} from '../../../../electron/archive/import/sealed-files.ts'
import { randomOf } from '../../../../electron/archive/generate/random.ts'

let folder = ''
const secret = Buffer.alloc(32, 7)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ukim-sealed-'))
  readSealedWith(secret)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function sealed(plain: Buffer, cuts: number[]): Promise<string> {
  const path = join(folder, 'a.zip')
  let from = 0
  for (const to of [...cuts, plain.length]) {
    // oxlint-disable-next-line no-await-in-loop
    await appendSealed(path, plain.subarray(from, to), incomingKey(secret))
    from = to
  }
  return path
}

test('a file handed over in pieces reads as it was, whole, in a stream and in any stretch', async () => {
  const plain = randomBytes(700_001)
  const path = await sealed(plain, [3, 16, 17, 300_000])
  expect(sourceBytes(path).equals(plain)).toBe(true)
  const pieces: Buffer[] = []
  for await (const piece of sourceStream(path)) pieces.push(piece as Buffer)
  expect(Buffer.concat(pieces).equals(plain)).toBe(true)
  const random = randomOf(3)
  const file = new SourceFile(path)
  expect(file.size).toBe(plain.length)
  for (let i = 0; i < 200; i += 1) {
    const at = random.int(0, plain.length)
    const length = random.int(0, 5000)
    expect(file.read(at, length).equals(plain.subarray(at, at + length))).toBe(true)
  }
  file.close()
})

test('nothing of the text lies on the disk, and equal files do not look equal', async () => {
  const plain = Buffer.from('Приговор в отношении Иванова. '.repeat(200))
  const path = await sealed(plain, [100])
  const bytes = readFileSync(path)
  expect(bytes.includes(Buffer.from('Иванов'))).toBe(false)
  rmSync(path)
  expect(readFileSync(await sealed(plain, [100])).equals(bytes)).toBe(false)
})

test('the counter carries over its last byte', async () => {
  const plain = randomBytes(16 * 700)
  const path = await sealed(plain, [])
  const file = new SourceFile(path)
  for (const at of [16 * 255, 16 * 256, 16 * 257 + 5, 16 * 511 - 1])
    expect(file.read(at, 40).equals(plain.subarray(at, at + 40))).toBe(true)
  file.close()
})

test('files of other make are read as they are', () => {
  const path = join(folder, 'plain.txt')
  writeFileSync(path, 'Қарапайым мәтін')
  expect(sourceBytes(path).toString('utf8')).toBe('Қарапайым мәтін')
  writeFileSync(path, '')
  expect(sourceBytes(path)).toHaveLength(0)
})
