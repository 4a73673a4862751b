/** Where the program's packs lie: the sources, the bundle and its chunks have different depths. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Upwards from this module until a folder holds `resources/<name>`. Where none does, the place it has in the sources is
 * answered, so that the reader's own fault names a path.
 */
export function resourcesFolder(name: string, from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'resources', name)
    if (existsSync(place)) return place
    if (folder === dirname(folder)) return join(from, '..', '..', 'resources', name)
  }
}
