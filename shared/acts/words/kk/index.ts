/** The whole phrasebook in Kazakh. */
import type { FixedWords, Phrasebook } from '../phrasebook.ts'
import { correction } from './correction.ts'
import { facts } from './facts.ts'
import { guilt } from './guilt.ts'
import { introduction } from './introduction.ts'
import { materials } from './materials.ts'
import { person } from './person.ts'
import { sentencing } from './sentencing.ts'
import { serving } from './serving.ts'
import { termination } from './termination.ts'

const fixed: FixedWords = {
  verdictTitle: 'ҮКІМ',
  resolutionTitle: 'ҚАУЛЫ',
  privateTitle: 'ЖЕКЕШЕ ҚАУЛЫ',
  terminationSubtitle: 'қылмыстық істі тоқтату туралы',
  privateSubtitle: 'құқық бұзушылық жасауға ықпал еткен мән-жайларды жою туралы',
  republic: 'Қазақстан Республикасының атынан',
  found: 'АНЫҚТАДЫ:',
  sentenced: 'ҮКІМ ЕТТІ:',
  resolved: 'ҚАУЛЫ ЕТТІ:',
  judge: 'Судья',
  supplementaryTitle: 'ҚОСЫМША ҚАУЛЫ',
  supplementaryName: 'Қосымша қаулы',
  verdictName: 'Үкім',
  privateName: 'Жекеше қаулы',
  resolutionName: 'Қаулы',
}

export const kazakh: Phrasebook = {
  fixed,
  ...introduction,
  ...facts,
  ...person,
  ...sentencing,
  ...guilt,
  ...serving,
  ...materials,
  ...termination,
  ...correction,
}
