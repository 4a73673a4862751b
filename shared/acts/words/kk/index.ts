/** The whole phrasebook in Kazakh. */
import type { FixedWords, Phrasebook } from '../phrasebook.ts'
import { decision } from './decision.ts'
import { introduction } from './introduction.ts'
import { reasoning } from './reasoning.ts'
import { termination } from './termination.ts'

const fixed: FixedWords = {
  verdictTitle: 'ҮКІМ',
  resolutionTitle: 'ҚАУЛЫ',
  privateTitle: 'ЖЕКЕ ҚАУЛЫ',
  terminationSubtitle: 'қылмыстық істі тоқтату туралы',
  privateSubtitle: 'құқық бұзушылық жасауға ықпал еткен мән-жайларды жою туралы',
  republic: 'Қазақстан Республикасының атынан',
  found: 'АНЫҚТАДЫ:',
  sentenced: 'ҮКІМ ЕТТІ:',
  resolved: 'ҚАУЛЫ ЕТТІ:',
  judge: 'Судья',
  verdictName: 'Үкім',
  resolutionName: 'Қаулы',
}

export const kazakh: Phrasebook = { fixed, ...introduction, ...reasoning, ...decision, ...termination }
