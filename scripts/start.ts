/** `npm start`: the window where Electron's program is on this machine, else the same desk in the machine's browser. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDesk } from '../electron/app/desk.ts'
import { keepBackups, systemTimer } from '../electron/app/keeping.ts'
import { localServices } from '../electron/app/local.ts'
import { startHttpHost } from '../electron/host/http.ts'

const programFolder = join(import.meta.dirname, '..')
const pages = join(programFolder, 'out', 'renderer')

/**
 * The path of Electron's program, or null where it was not downloaded. Read from the package's own note: asking the
 * package itself would start a download, and this program works with no network.
 */
function electronProgram(): string | null {
  const folder = join(programFolder, 'node_modules', 'electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const path = join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : null
}

function run(command: string, args: string[]): void {
  const result = spawnSync(command, args, { cwd: programFolder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (result.status !== 0) {
    process.stderr.write(`Ukim could not be built: ${command} ${args.join(' ')} failed.\n`)
    process.exit(1)
  }
}

function buildWith(tool: 'vite' | 'electron-vite', args: string[]): void {
  const script = { vite: 'vite/bin/vite.js', 'electron-vite': 'electron-vite/bin/electron-vite.js' }[tool]
  run(process.execPath, [join(programFolder, 'node_modules', script), 'build', ...args])
}

/** Opens an address in the system's browser; where none can be started the printed address remains. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address.replaceAll('&', '^&')]
      : process.platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address]
  const child = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

async function startInBrowser(): Promise<void> {
  if (!existsSync(join(pages, 'index.html'))) {
    process.stdout.write('Building the screen …\n')
    buildWith('vite', ['--config', join(programFolder, 'renderer', 'vite.config.ts')])
  }
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const services = localServices({ host: 'browser', programFolder })
  const router = createDesk(services, log)
  keepBackups(services, systemTimer, log)
  const host = await startHttpHost({ router, pages })
  const address = host.invite()
  process.stdout.write(
    `Ukim is ready. Open this address once, in a browser of this computer:\n\n  ${address}\n\nCtrl+C ends it.\n`,
  )
  if (!process.argv.includes('--no-open')) openBrowser(address)
  const stop = () => {
    void host.close().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function startWindow(program: string): void {
  if (!existsSync(join(programFolder, 'out', 'app', 'main', 'main.js'))) buildWith('electron-vite', [])
  const child = spawn(program, [programFolder], { stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 0))
}

const program = process.argv.includes('--browser') ? null : electronProgram()
if (program === null) await startInBrowser()
else startWindow(program)
