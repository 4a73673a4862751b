/** Similar situations, practice picture, where a choice lies, forecast. */
import type { MessageArea } from './icu.ts'

export const practiceWords = {} as const satisfies MessageArea
