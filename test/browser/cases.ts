/** Invented cases for the journeys: complete enough for an act without gaps. */
import type { CaseInput } from '../../shared/case/schema.ts'

/** The number with its check digit, for a birth date and an order of our own. */
export function iinFor(eleven: string): string {
  const digits = Array.from(eleven, Number)
  const sum = (weights: number[]) => weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0) % 11
  const first = sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const check = first === 10 ? sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first
  return `${eleven}${check}`
}

type DefendantInput = NonNullable<CaseInput['defendants']>[number]

const COURT: NonNullable<CaseInput['court']> = {
  name: { kk: 'Ақмола облысының Көкшетау қалалық соты', ru: 'Кокшетауский городской суд Акмолинской области' },
  place: { kk: 'Көкшетау қаласы', ru: 'город Кокшетау' },
  judge: 'Сейітова А. Қ.',
  clerk: 'Омаров Б. Т.',
  appealCourt: { kk: 'Ақмола облыстық соты', ru: 'Акмолинский областной суд' },
}

/** A man of 1990 with every datum the introduction of an act asks for. */
export function person(id: string, last: string): DefendantInput {
  return {
    id,
    name: { last, first: 'Айдос', patronymic: 'Болатұлы' },
    iin: iinFor('90050130012'),
    bornOn: '1990-05-01',
    sex: 'male',
    citizenship: 'KZ',
    birthplace: 'Көкшетау қаласы',
    residence: 'Көкшетау қаласы, Абай көшесі, 1-үй',
    education: 'орта',
    work: 'жұмыс істемейді',
    maritalStatus: 'үйленбеген',
    person: { fitForWork: true, permanentWork: false, fullTimeStudy: false, ownIncome: false },
    evadedCourt: false,
  }
}

/** One act of hooliganism, one mitigating circumstance: a plain conviction with the cap of Art. 55(2). */
export function hooliganism(language: 'kk' | 'ru' = 'kk'): CaseInput {
  return {
    format: 'ukim.case/1',
    number: '1-101/2026',
    language,
    court: COURT,
    receivedOn: '2026-10-01',
    verdictOn: '2026-11-20',
    hearing: {
      open: true,
      participants: [
        { role: 'prosecutor', name: 'Төлегенов Қ. С.' },
        { role: 'defender', name: 'Ысқақов М. Н.' },
      ],
    },
    victims: [{ id: 'v1', name: 'Ахметов Д. С.' }],
    defendants: [
      {
        ...person('d1', 'Серіков'),
        counts: [
          {
            id: 'c1',
            article: '293',
            part: '1',
            committedOn: '2026-05-12',
            damageTenge: 0,
            damagePaid: 'none',
            otherHarm: false,
            features: {
              againstLifeOrHealth: false,
              causedDeath: false,
              violent: false,
              inCriminalGroup: false,
              aggravatingIsElement: false,
            },
          },
        ],
        mitigating: [{ code: 'repentanceOrCooperation' }],
        reconciliation: { reached: false },
        repentance: { cameForward: false, helpedSolve: true, madeUpHarm: false, sincere: true },
        restraints: [{ kind: 'custody', from: '2026-05-13', to: '2026-06-20' }],
      },
    ],
    evidence: [{ item: 'бейнежазба', fate: 'keepInFile' }],
    narrative: {
      facts: 'Сотталушы 2026 жылғы 12 мамырда қоғамдық орында бұзақылық жасады.',
      position: 'Сотталушы кінәсін толық мойындады.',
      evidence: 'Жәбірленушінің айғақтары, тану хаттамасы.',
      rejected: null,
    },
  }
}

/** Two defendants, four counts: each defendant with two of them. */
export function robberyOfTwo(): CaseInput {
  const base = hooliganism('ru')
  const count = (id: string, article: string, part: string) => ({
    id,
    article,
    part,
    committedOn: '2026-03-02',
    damageTenge: 90000,
    damagePaid: 'none' as const,
  })
  return {
    ...base,
    number: '1-202/2026',
    defendants: [
      { ...person('d1', 'Серіков'), counts: [count('c1', '188', '2'), count('c2', '191', '1')] },
      { ...person('d2', 'Жүнісов'), counts: [count('c3', '191', '2'), count('c4', '293', '1')] },
    ],
  }
}
