/** Archive of court practice: import, search, an act and its facts. */
import type { MessageArea } from './icu.ts'

export const archiveWords = {
  'nav.archive': { kk: 'Сот тәжірибесі', ru: 'Судебная практика', en: 'Court practice' },
} as const satisfies MessageArea
