/** Names of punishments and institutions in the cases sentences ask for. */
import { expect, test } from 'vitest'
import { declineName } from '../../../../shared/language/explain/names/decline.ts'
import { nameOf, type NameList } from '../../../../shared/language/explain/names.ts'
import type { Form } from '../../../../shared/language/explain/forms.ts'
import type { Language } from '../../../../shared/language/say.ts'

const TABLE: [list: NameList, code: string, lang: Language, form: Form, expected: string][] = [
  ['kind', 'fine', 'ru', 'gen', 'штрафа'],
  ['kind', 'fine', 'ru', 'acc', 'штраф'],
  ['kind', 'arrest', 'ru', 'ins', 'арестом'],
  ['kind', 'correctionalWorks', 'ru', 'gen', 'исправительных работ'],
  ['kind', 'correctionalWorks', 'ru', 'dat', 'исправительным работам'],
  ['kind', 'communityService', 'ru', 'gen', 'привлечения к общественным работам'],
  ['kind', 'restrictionOfLiberty', 'ru', 'dat', 'ограничению свободы'],
  ['kind', 'imprisonment', 'ru', 'ins', 'лишением свободы'],
  ['kind', 'lifeImprisonment', 'ru', 'gen', 'пожизненного лишения свободы'],
  ['kind', 'lifeImprisonment', 'ru', 'abl', 'пожизненного лишения свободы'],
  ['kind', 'expulsion', 'ru', 'loc', 'выдворении за пределы страны'],
  ['additional', 'confiscation', 'ru', 'acc', 'конфискацию имущества'],
  ['additional', 'confiscation', 'ru', 'gen', 'конфискации имущества'],
  ['additional', 'deprivationOfCitizenship', 'ru', 'gen', 'лишения гражданства'],
  ['method', 'absorption', 'ru', 'gen', 'поглощения наказаний'],
  ['method', 'partialAddition', 'ru', 'gen', 'частичного сложения наказаний'],
  ['method', 'single', 'ru', 'gen', 'без сложения наказаний'],
  ['institution', 'medium', 'ru', 'loc', 'учреждении средней безопасности'],
  ['ban', 'driving', 'ru', 'gen', 'пожизненного запрета управлять транспортными средствами'],
  ['kind', 'fine', 'kk', 'acc', 'айыппұлды'],
  ['kind', 'fine', 'kk', 'dat', 'айыппұлға'],
  ['kind', 'correctionalWorks', 'kk', 'acc', 'түзеу жұмыстарын'],
  ['kind', 'correctionalWorks', 'kk', 'dat', 'түзеу жұмыстарына'],
  ['kind', 'communityService', 'kk', 'acc', 'қоғамдық жұмыстарға тартуды'],
  ['kind', 'arrest', 'kk', 'acc', 'қамаққа алуды'],
  ['kind', 'expulsion', 'kk', 'dat', 'елден шығарып жіберуге'],
  ['kind', 'restrictionOfLiberty', 'kk', 'gen', 'бас бостандығын шектеудің'],
  ['kind', 'imprisonment', 'kk', 'acc', 'бас бостандығынан айыруды'],
  ['kind', 'imprisonment', 'kk', 'gen', 'бас бостандығынан айырудың'],
  ['additional', 'confiscation', 'kk', 'acc', 'мүлікті тәркілеуді'],
  ['institution', 'medium', 'kk', 'loc', 'орташа қауіпсіз мекемеде'],
  ['institution', 'maximum', 'kk', 'dat', 'қауіпсіздігі барынша жоғары мекемеге'],
  ['kind', 'fine', 'en', 'acc', 'a fine'],
  ['kind', 'imprisonment', 'en', 'acc', 'imprisonment'],
  ['institution', 'extraordinary', 'en', 'acc', 'an extraordinary-security institution'],
  ['category', 'especiallyGrave', 'en', 'acc', 'an especially grave crime'],
]

test.each(TABLE)('%s %s %s %s', (list, code, lang, form, expected) => {
  expect(declineName(nameOf(list, code, lang), lang, form)).toBe(expected)
})

test('a name whose head is not known stays in the nominative', () => {
  expect(declineName('общественное порицание', 'ru', 'gen')).toBe('общественного порицания')
  expect(declineName('розги', 'ru', 'gen')).toBe('розги')
})
