/** The whole phrasebook in Russian. */
import type { FixedWords, Phrasebook } from '../phrasebook.ts'
import { decision } from './decision.ts'
import { introduction } from './introduction.ts'
import { reasoning } from './reasoning.ts'
import { termination } from './termination.ts'

const fixed: FixedWords = {
  verdictTitle: 'ПРИГОВОР',
  resolutionTitle: 'ПОСТАНОВЛЕНИЕ',
  privateTitle: 'ЧАСТНОЕ ПОСТАНОВЛЕНИЕ',
  terminationSubtitle: 'о прекращении уголовного дела',
  privateSubtitle: 'об устранении обстоятельств, способствовавших правонарушению',
  republic: 'Именем Республики Казахстан',
  found: 'УСТАНОВИЛ:',
  sentenced: 'ПРИГОВОРИЛ:',
  resolved: 'ПОСТАНОВИЛ:',
  judge: 'Судья',
  verdictName: 'Приговор',
  resolutionName: 'Постановление',
}

export const russian: Phrasebook = { fixed, ...introduction, ...reasoning, ...decision, ...termination }
