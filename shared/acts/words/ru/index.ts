/** The whole phrasebook in Russian. */
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
  supplementaryTitle: 'ДОПОЛНИТЕЛЬНОЕ ПОСТАНОВЛЕНИЕ',
  supplementaryName: 'Дополнительное постановление',
  verdictName: 'Приговор',
  privateName: 'Частное постановление',
  resolutionName: 'Постановление',
}

export const russian: Phrasebook = {
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
