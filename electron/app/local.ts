/** The services of this machine: the same for the window and for the loopback host. */
import { readdir, readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { composeActs } from '../../shared/acts/index.ts'
import { readCase } from '../../shared/case/read.ts'
import type { Law } from '../../shared/law/types.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import { guide } from '../../shared/sentencing/guide.ts'
import { toDocx, toPdf } from '../documents/index.ts'
import { builtInPacks, LawPackError, loadLawPack } from '../law/load.ts'
import { managedSettingsPath, readManagedSettings } from '../store/index.ts'
import type { ManagedSettings } from '../store/index.ts'
import type { KdfCost } from '../store/keys/seal.ts'
import { archiveBeside } from './archive.ts'
import { deskFault } from './faults.ts'
import { Jobs } from './jobs.ts'
import { lawPacks } from './packs.ts'
import { evidenceIn } from './evidence.ts'
import { letterheadAt } from './letterhead.ts'
import { seenActsAt } from './seen.ts'
import type { Dialogs, Services } from './services.ts'
import { settingsAt } from './settings.ts'
import { deskSignatures } from './signatures.ts'
import { storeVault } from './vault.ts'

export interface LocalOptions {
  host: Services['host']
  /** The program's folder: where package.json and resources/ lie. */
  programFolder: string
  /** Where this person's data lies; see {@link defaultDataFolder}. */
  dataFolder?: string
  exportFolder?: string
  /** The file of the court's IT; a test names one of its own. */
  managedFile?: string
  now?: () => Date
  kdfCost?: KdfCost
  openFolder?: (path: string) => Promise<void>
  dialogs?: Dialogs
}

/** Where data lies by the habits of each system; `UKIM_DATA` overrules. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env['UKIM_DATA']) return env['UKIM_DATA']
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Ukim')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Ukim')
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'ukim')
}

/** Reads the text of a case file; the first fault names the file, the place and the sentence. */
export function readCaseText(text: string, name: string): CaseFile {
  const reading = readCase(text)
  if (reading.ok) return reading.case
  const [first] = reading.faults
  const where = first === undefined || first.path === '' ? name : `${name}: ${first.path}`
  throw deskFault(first?.code === 'newerFormat' ? 'newerFormat' : 'badCaseFile', where, first?.says)
}

function versionOf(programFolder: string): string {
  const file: unknown = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8'))
  const version = typeof file === 'object' && file !== null && 'version' in file ? file.version : undefined
  return typeof version === 'string' ? version : '0'
}

async function readExamples(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}

/** The newest edition among the packs of a folder; from the program's folder, since a bundle lies elsewhere than its sources. */
function newestLaw(folder: string): Law {
  const id = builtInPacks(folder).at(-1)
  if (id === undefined) throw new LawPackError(`no law pack in ${folder}`)
  return loadLawPack(join(folder, id))
}

/** The data folder that IT has fixed. A mistake in its file is told at the gate, not by a program that does not start. */
function fixedFolder(managed: () => ManagedSettings): string | undefined {
  try {
    return managed().dataFolder
  } catch {
    return undefined
  }
}

/** Everything a desk on this machine needs. */
export function localServices(options: LocalOptions): Services {
  const managedFile = options.managedFile ?? managedSettingsPath(process.platform, process.env)
  const managed = () => readManagedSettings(managedFile)
  const dataFolder = fixedFolder(managed) ?? options.dataFolder ?? defaultDataFolder()
  const now = options.now ?? (() => new Date())
  const lawFolder = join(options.programFolder, 'resources', 'law')
  const law = newestLaw(lawFolder)
  const settings = settingsAt(join(dataFolder, 'settings.json'))
  const vault = storeVault({
    folder: join(dataFolder, 'store'),
    clock: { now },
    managed,
    ...(options.kdfCost === undefined ? {} : { kdfCost: options.kdfCost }),
  })
  return {
    version: versionOf(options.programFolder),
    host: options.host,
    vault,
    settings,
    machine: {
      packs: () => lawPacks(lawFolder, join(dataFolder, 'law'), law.id),
      managed: () => ({
        path: managedFile,
        settings: Object.entries(managed()).map(([name, value]) => ({ name, value: String(value ?? '—') })),
      }),
    },
    jobs: new Jobs(),
    archive: archiveBeside({
      folder: join(dataFolder, 'archive'),
      resources: join(options.programFolder, 'resources'),
      vault,
    }),
    law,
    rules: { guide, composeActs },
    documents: {
      toDocx: (act, { layout, letterhead, draft }) =>
        toDocx(act, layout, {
          ...(letterhead === undefined ? {} : { letterhead }),
          ...(draft === undefined ? {} : { draft }),
        }),
      toPdf: (act, { layout, ...options }) => toPdf(act, layout, options),
    },
    signatures: deskSignatures(() => settings.read().judgeIin),
    letterhead: letterheadAt(join(dataFolder, 'letterhead.json')),
    seen: seenActsAt(join(dataFolder, 'seen.json')),
    evidence: evidenceIn(vault, join(dataFolder, 'evidence')),
    readCase: readCaseText,
    examples: () => readExamples(join(options.programFolder, 'resources', 'examples')),
    now,
    dataFolder,
    exportFolder: options.exportFolder ?? join(homedir(), 'Documents', 'Ukim'),
    ...(options.dialogs === undefined ? {} : { dialogs: options.dialogs }),
    ...(options.openFolder === undefined ? {} : { openFolder: options.openFolder }),
  }
}
