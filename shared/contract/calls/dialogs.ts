/** Choosing folders and files by the window's own dialogs. A desk in a browser has none and answers `notAvailable`. */
import { z } from 'zod'
import { nothing } from './shapes.ts'

export const CHOICES = ['exportFolder', 'backupFolder', 'trustFolder', 'intakeFolder', 'keyFile'] as const
export type PathChoice = (typeof CHOICES)[number]

/**
 * What stands at a path. `missing`: nothing yet, in a place that could hold it; `nowhere`: not even a folder to hold it;
 * `relative`: a path that means something else in every folder.
 */
export const PATH_STATES = ['good', 'missing', 'nowhere', 'relative', 'notFolder', 'notFile', 'notAllowed'] as const
export type PathState = (typeof PATH_STATES)[number]

const path = z.string().min(1).max(4000)

export const dialogCalls = {
  /** One path, or null where the person thought better of it. */
  'dialog.choose': {
    input: z.strictObject({ what: z.enum(CHOICES) }),
    output: z.strictObject({ path: path.nullable() }),
  },
  /** Case files as text, to be handed to `cases.import` one by one; none where the dialog was left. */
  'dialog.chooseCases': {
    input: nothing,
    output: z.strictObject({ files: z.array(z.strictObject({ name: z.string(), text: z.string() })) }),
  },
  /** What stands at a path that was typed. Nothing is made or changed there. */
  'files.checkPath': {
    input: z.strictObject({ path, as: z.enum(['folder', 'file']) }),
    output: z.strictObject({ state: z.enum(PATH_STATES) }),
  },
} as const
