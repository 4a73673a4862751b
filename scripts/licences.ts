/** The licences of everything the program carries, read from the installed packages when the screen is built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export interface Licence {
  name: string
  version: string
  /** As the package names it, an SPDX expression as a rule. */
  licence: string
  /** The words of its licence file; empty where it brings none. */
  text: string
}

/** Carried by the program although they are tools of the build otherwise: the font of the screen, and Electron itself. */
const CARRIED_TOO = ['node_modules/@fontsource-variable/inter', 'node_modules/electron']

interface Locked {
  version?: string
  dev?: boolean
  devOptional?: boolean
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function json(path: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function licenceText(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)(?:[.-](?:md|txt|mit))?$/iu.test(file))
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim()
}

function licenceOf(description: Record<string, unknown>): string {
  const { license } = description
  if (typeof license === 'string') return license
  return isRecord(license) && typeof license['type'] === 'string' ? license['type'] : ''
}

/** Every installed package of the lock file that the program needs to run. */
export function readLicences(root: string): Licence[] {
  const lock = json(join(root, 'package-lock.json'))
  const packages = isRecord(lock?.['packages']) ? lock['packages'] : {}
  const found = new Map<string, Licence>()
  for (const [folder, entry] of Object.entries(packages)) {
    const locked: Locked = isRecord(entry) ? entry : {}
    const carried = !(locked.dev === true || locked.devOptional === true) || CARRIED_TOO.includes(folder)
    if (folder === '' || !carried) continue
    // What is not installed here (the other systems' binaries) is not carried by what is built here.
    const description = json(join(root, folder, 'package.json'))
    if (description === null) continue
    const name =
      typeof description['name'] === 'string' ? description['name'] : folder.replace(/^.*node_modules\//u, '')
    const version = locked.version ?? ''
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: licenceOf(description),
      text: licenceText(join(root, folder)),
    })
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

const ID = 'virtual:licences'

/** Gives the list to the screen as a module of its own, loaded when somebody asks for it. */
export function licences(root: string): Plugin {
  return {
    name: 'ukim-licences',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(readLicences(root))}` : null),
  }
}
