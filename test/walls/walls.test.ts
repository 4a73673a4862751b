/** The linter's walls bite: a file that reaches over one is refused, and every room is covered. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(root, 'test', 'walls', 'tmp-'))
// Globs of the configuration are relative to its own folder, so it comes along.
copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the linter says of a source file at a place of the tree, under the project's own rules. */
function lint(place: string, source: string): string {
  const file = join(folder, place)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, source)
  try {
    const bin = join(root, 'node_modules', '.bin', 'oxlint')
    return execFileSync(bin, ['-c', '.oxlintrc.json', '--format', 'unix', place], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout)
  }
}

const BREACHES: [string, string][] = [
  ['shared/case/a.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n"],
  ['shared/case/b.ts', "import { app } from 'electron'\nexport const b = app\n"],
  ['shared/sentencing/c.ts', 'export const c = () => Date.now()\n'],
  ['shared/law/d.ts', "import { x } from '../../electron/store/index.ts'\nexport const d = x\n"],
  ['renderer/screens/e.ts', "import { x } from '../../electron/store/index.ts'\nexport const e = x\n"],
  ['renderer/screens/f.ts', "import { ipcRenderer } from 'electron'\nexport const f = ipcRenderer\n"],
  ['electron/store/g.ts', "import { safeStorage } from 'electron'\nexport const g = safeStorage\n"],
  ['electron/cli/h.ts', "import { x } from '../../renderer/bridge.ts'\nexport const h = x\n"],
]

describe('a breach is refused', () => {
  test.each(BREACHES)('%s', (place, source) => {
    expect(lint(place, source)).toMatch(/no-restricted-(imports|globals)/)
  })
})

test('the shell may import electron', () => {
  expect(lint('electron/shell/ok.ts', "import { app } from 'electron'\nexport const ok = app\n")).not.toContain(
    'no-restricted',
  )
})
