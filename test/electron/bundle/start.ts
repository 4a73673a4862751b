/** Starts a built main bundle on the stub of Electron, in a process of its own, and tells what it answers: `start.ts ROOT DATA`. */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [root = '', data = ''] = process.argv.slice(2)
const stubAddress = new URL('../../stubs/electron.ts', import.meta.url).href

// Wherever the bundle asks for Electron it gets the stub, the one whose state is set below.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: stubAddress, shortCircuit: true } : next(specifier, context),
})

const stub = await import('../../stubs/electron.ts')
stub.state.appPath = root
stub.state.userData = data
stub.state.documents = data
await import(pathToFileURL(join(root, 'out', 'app', 'main', 'main.js')).href)

const own = { senderFrame: { url: 'app://ukim/index.html', parent: null } }
interface Reply {
  ok: boolean
  value?: Record<string, unknown>
  fault?: { code: string; where?: string; says: { en: string } }
}

async function ask(name: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = (await stub.ipcHandlers.get('ukim:call')?.(own, name, input)) as Reply
  if (!reply.ok) throw new Error(`${name}: ${reply.fault?.code} ${reply.fault?.where ?? ''} ${reply.fault?.says.en}`)
  return reply.value ?? {}
}

// The window opens a moment after the module was evaluated.
for (let i = 0; i < 200 && stub.windows.length === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 25))

const said: Record<string, unknown> = { windows: stub.windows.length, options: stub.windows[0]?.options }
said['info'] = await ask('app.info', {})
const page = (await stub.handlers.protocol.get('app')?.({ url: 'app://ukim/index.html', method: 'GET' })) as Response
said['page'] = { status: page.status, text: (await page.text()).slice(0, 200) }
await ask('settings.save', { ...(await ask('settings.get', {})), judge: 'Сейітова А. Қ.' })
await ask('store.create', { passphrase: 'бумада жасалған қойма' })
const { ids } = (await ask('cases.importExamples', {})) as { ids: string[] }
// Needs the calendar of working days, which is found from the bundle's own place.
said['listed'] = ((await ask('cases.list', { sort: 'deadline' })) as { cases: { deadline: unknown }[] }).cases.length
said['law'] = ((await ask('law.get', {})) as { rows: unknown[] }).rows.length
said['packs'] = ((await ask('law.packs', {})) as { packs: { fault: unknown }[] }).packs.map(({ fault }) => fault)
// The compiler of the typesetter, its fonts and its resources.
const { base64 } = (await ask('acts.pdf', { id: ids[0], act: 0, language: 'kk' })) as { base64: string }
const bytes = Buffer.from(base64, 'base64')
said['pdf'] = { head: bytes.subarray(0, 5).toString(), bytes: bytes.length }
// Names the readers of signatures and of foreign PDF files.
const verified = await ask('files.verify', { name: 'a.pdf', base64 })
said['verified'] = verified['valid']
await ask('store.lock', {})
process.stdout.write(JSON.stringify(said))
process.exit(0)
