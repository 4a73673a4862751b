/** How the desk's settings put acts on paper. */
import type { ActDocument } from '../../shared/acts/document.ts'
import type { CaseFile } from '../../shared/case/schema.ts'
import type { Paper, Services } from './services.ts'

/** `Үкім 1-123-2026`: what a person looks for in the folder. */
export function fileNameOf(act: ActDocument): string {
  return act.title
}

/** Where exports go. */
export function exportFolderOf({ settings, exportFolder }: Pick<Services, 'settings' | 'exportFolder'>): string {
  return settings.read().exportFolder ?? exportFolder
}

/**
 * Layout, letterhead and data of the settings as they are now, for any case; the writers' own defaults where nothing
 * is set.
 */
export function paperOf({
  settings,
  letterhead,
}: Pick<Services, 'settings' | 'letterhead'>): (file: CaseFile) => Paper {
  const { layout, qr, attachCase } = settings.read()
  const head = letterhead.read()
  return (file) => ({
    layout,
    qr,
    ...(attachCase ? { caseFile: { json: JSON.stringify(file, null, 2) } } : {}),
    ...(head === null ? {} : { letterhead: head }),
  })
}
