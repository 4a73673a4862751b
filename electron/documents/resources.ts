/** Where the program's own files are, in the source tree as well as in the packed program. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DocumentFault } from './faults.ts'

/** Upwards from this module until a folder holds `resources/<name>`: the tree and the bundle have different depths. */
export function readResource(name: string): Buffer {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'resources', name)
    if (existsSync(file)) return readFileSync(file)
    if (folder === path.dirname(folder)) throw new DocumentFault('resourceMissing', `resources/${name}`)
  }
}

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** The four faces of Tinos (metrics of Times New Roman, Kazakh letters, free licence), from its npm package. */
export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return FACES.map((face) => {
    const name = `@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`
    try {
      return readFileSync(resolve(name))
    } catch (cause) {
      throw new DocumentFault('resourceMissing', name, cause)
    }
  })
}
