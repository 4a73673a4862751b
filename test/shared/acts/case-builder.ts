/** Builds invented cases for the tests of acts: no real person, court names of real districts. */
import type { CaseInput } from '../../../shared/case/schema.ts'

export type Lang = 'kk' | 'ru'
type DefendantInput = NonNullable<CaseInput['defendants']>[number]
type CountInput = NonNullable<DefendantInput['counts']>[number]
type ChoiceInput = NonNullable<DefendantInput['choice']>

/** The text of the case's language. */
export const t = (lang: Lang, kk: string, ru: string) => (lang === 'kk' ? kk : ru)

export function caseOf(
  lang: Lang,
  number: string,
  defendants: DefendantInput[],
  rest: Partial<CaseInput> = {},
): CaseInput {
  return {
    format: 'ukim.case/1',
    number: `1-${number}/2026`,
    language: lang,
    court: {
      name: { kk: 'Ақмола облысы Көкшетау қалалық соты', ru: 'Кокшетауский городской суд Акмолинской области' },
      place: { kk: 'Көкшетау қаласы', ru: 'город Кокшетау' },
      judge: t(lang, 'Жақсылықов Ержан Болатұлы', 'Жаксылыков Ержан Болатович'),
      clerk: t(lang, 'Сейітова М.А.', 'Сеитова М.А.'),
      appealCourt: { kk: 'Ақмола облыстық соты', ru: 'Акмолинский областной суд' },
    },
    verdictOn: '2026-11-20',
    hearing: {
      open: true,
      participants: [
        { role: 'prosecutor', name: t(lang, 'Төлегенов Қ.С.', 'Тулегенов К.С.') },
        { role: 'victim', name: t(lang, 'Искакова Гүлнар Маратқызы', 'Искакова Гульнара Маратовна') },
        { role: 'defender', name: t(lang, 'Омаров Д.Е.', 'Омаров Д.Е.') },
      ],
    },
    victims: [{ id: 'v1', name: t(lang, 'Искакова Гүлнар Маратқызы', 'Искакова Гульнара Маратовна') }],
    narrative: {
      facts: t(
        lang,
        'Көкшетау қаласындағы дүкеннің жанында жәбірленушінің мүлкі заңсыз иемденілген. Іс-әрекеттің себебі – пайда табу.',
        'Имущество потерпевшей похищено возле магазина в городе Кокшетау. Мотив – корысть.',
      ),
      position: t(
        lang,
        'Сотта кінә толық мойындалып, айғақ берілді.',
        'В суде вина признана полностью, даны показания.',
      ),
      evidence: t(
        lang,
        'Жәбірленушінің айғағы; оқиға орнын қарап-тексеру хаттамасы; сараптама қорытындысы.',
        'Показания потерпевшей; протокол осмотра места происшествия; заключение экспертизы.',
      ),
      rejected: null,
    },
    evidence: [{ item: t(lang, 'ұялы телефон', 'мобильный телефон'), fate: 'returnTo', to: 'v1' }],
    costs: [],
    civilClaims: [],
    defendants,
    ...rest,
  }
}

const NEUTRAL_FEATURES = {
  againstLifeOrHealth: false,
  againstLife: false,
  intentionalDeath: false,
  causedDeath: false,
  causedGraveHarm: false,
  violent: false,
  inCriminalGroup: false,
  aggravatingIsElement: false,
}

export function count(article: string, part: string | null, more: Partial<CountInput> = {}): CountInput {
  const { features, ...rest } = more
  return {
    id: 'c1',
    article,
    part,
    committedOn: '2026-05-12',
    damageTenge: 180000,
    damagePaid: 'none',
    otherHarm: false,
    features: { ...NEUTRAL_FEATURES, ...features },
    ...rest,
  }
}

export function man(
  lang: Lang,
  counts: CountInput[],
  choice: ChoiceInput | null,
  more: Partial<DefendantInput> = {},
): DefendantInput {
  return {
    id: 'd1',
    name: { last: 'Ахметов', first: t(lang, 'Нұрлан', 'Нурлан'), patronymic: t(lang, 'Серікұлы', 'Серикович') },
    iin: '900501300123',
    bornOn: '1990-05-01',
    sex: 'male',
    citizenship: 'KZ',
    birthplace: t(lang, 'Ақмола облысы, Зеренді ауылы', 'Акмолинская область, село Зеренда'),
    residence: t(
      lang,
      'Көкшетау қаласы, Абай көшесі, 5-үй, 12-пәтер',
      'город Кокшетау, улица Абая, дом 5, квартира 12',
    ),
    education: t(lang, 'орта арнаулы', 'среднее специальное'),
    work: t(lang, 'жүргізуші', 'водитель'),
    maritalStatus: t(lang, 'үйленген', 'женат'),
    person: { permanentWork: true, fitForWork: true, fullTimeStudy: false, ownIncome: true },
    counts,
    choice,
    ...more,
  }
}

export function woman(
  lang: Lang,
  counts: CountInput[],
  choice: ChoiceInput | null,
  more: Partial<DefendantInput> = {},
): DefendantInput {
  return man(lang, counts, choice, {
    id: 'd2',
    name: { last: 'Сәрсенова', first: 'Айгүл', patronymic: t(lang, 'Бақытқызы', 'Бақытқызы') },
    iin: '950317400456',
    bornOn: '1995-03-17',
    sex: 'female',
    work: t(lang, 'сатушы', 'продавец'),
    maritalStatus: t(lang, 'тұрмыс құрмаған', 'не замужем'),
    ...more,
  })
}

/** A choice that punishes one count. */
export function punish(
  main: NonNullable<NonNullable<ChoiceInput['counts']>[number]['main']>,
  more: Partial<ChoiceInput> = {},
  additional: NonNullable<NonNullable<ChoiceInput['counts']>[number]['additional']> = [],
): ChoiceInput {
  return {
    outcome: 'punish',
    counts: [{ count: 'c1', main, additional }],
    final: { method: 'single', main, additional },
    restraint: 'recognizance',
    ...more,
  }
}

export const release = (ground: string): ChoiceInput => ({ outcome: 'releaseLiability', ground })
