/** Cases whose acts are held as golden files in both languages. Each is written in the language of its proceedings. */
import type { CaseInput } from '../../../shared/case/schema.ts'
import { caseOf, count, man, punish, release, t, woman, type Lang } from './case-builder.ts'

type Make = (lang: Lang) => CaseInput

const reconciled = { reached: true, allVictims: true, mediated: true, harmMadeUp: true, on: '2026-10-20' }
const served = {
  sentencedOn: '2021-02-10',
  committedOn: '2020-11-01',
  article: '191',
  part: '3',
  category: 'grave',
  intentional: true,
  punishment: 'imprisonment',
  months: 36,
  servedImprisonment: true,
  completedOn: '2024-02-10',
} as const
const custody = [{ kind: 'custody', from: '2026-05-13', to: '2026-11-20' } as const]
const claim = (amount: number): CaseInput['civilClaims'] => [
  { claimant: 'v1', against: ['d1'], amountTenge: amount, ruling: 'granted', grantedTenge: amount },
]

export const GOLDEN: Record<string, Make> = {
  'theft-reconciled': (l) =>
    caseOf(l, '101', [
      woman(l, [count('188', '2', { points: ['1'], damagePaid: 'full' })], release('68(1)'), {
        mitigating: [{ code: 'repairedHarm' }],
        reconciliation: reconciled,
      }),
    ]),
  'robbery-recidivism': (l) =>
    caseOf(
      l,
      '102',
      [
        man(
          l,
          [count('191', '3', { points: ['2'], damagePaid: 'part', features: { violent: true } })],
          punish({ kind: 'imprisonment', amount: 84 }, { institution: 'maximum', restraint: 'custody' }, [
            { kind: 'confiscation', what: t(l, 'пышақ – қылмыс жасау құралы', 'нож – орудие преступления') },
          ]),
          {
            priorConvictions: [served],
            restraints: custody,
            mitigating: [{ code: 'repentanceOrCooperation' }],
            aggravating: [{ code: 'intoxication' }],
          },
        ),
      ],
      {
        civilClaims: claim(120000),
        costs: [
          {
            what: t(l, 'сот-тауартану сараптамасы', 'судебно-товароведческая экспертиза'),
            amountTenge: 30000,
            from: 'd1',
          },
        ],
      },
    ),
  'fraud-two-counts-conditional': (l) =>
    caseOf(
      l,
      '103',
      [
        woman(
          l,
          [
            count('190', '3', { points: ['1'], damageTenge: 5000000, damagePaid: 'part' }),
            count('190', '1', { id: 'c2', committedOn: '2026-03-02', damageTenge: 90000, damagePaid: 'full' }),
          ],
          {
            outcome: 'punish',
            counts: [
              {
                count: 'c1',
                main: { kind: 'imprisonment', amount: 40 },
                additional: [
                  { kind: 'confiscation', what: t(l, 'алаяқтықпен алынған ақша', 'деньги, полученные мошенничеством') },
                ],
              },
              {
                count: 'c2',
                main: { kind: 'restrictionOfLiberty', amount: 12 },
                additional: [
                  { kind: 'confiscation', what: t(l, 'алаяқтықпен алынған ақша', 'деньги, полученные мошенничеством') },
                ],
              },
            ],
            final: {
              method: 'partialAddition',
              main: { kind: 'imprisonment', amount: 42.5 },
              additional: [
                { kind: 'confiscation', what: t(l, 'алаяқтықпен алынған ақша', 'деньги, полученные мошенничеством') },
              ],
            },
            conditional: true,
            controlMonths: 42.5,
            duties: ['noMoveWithoutNotice', 'registerUnemployed', 'supportFamily'],
            restraint: 'recognizance',
          },
          {
            mitigating: [{ code: 'youngChild' }, { code: 'repairedHarm', note: t(l, 'ішінара', 'частично') }],
            person: { permanentWork: true, fitForWork: true, children: [{ bornOn: '2020-04-11' }], ownIncome: true },
          },
        ),
      ],
      {
        civilClaims: [
          { claimant: 'v1', against: ['d2'], amountTenge: 5000000, ruling: 'partly', grantedTenge: 3500000 },
        ],
      },
    ),
  'traffic-death': (l) =>
    caseOf(l, '104', [
      man(
        l,
        [
          count('345', '3', {
            damageTenge: 0,
            otherHarm: true,
            otherHarmMadeUp: true,
            features: { causedDeath: true, againstLifeOrHealth: true },
          }),
        ],
        punish({ kind: 'imprisonment', amount: 24 }, { institution: 'minimum', restraint: 'recognizance' }, [
          {
            kind: 'disqualification',
            months: 84,
            what: t(l, 'көлік құралын басқару', 'управлять транспортными средствами'),
          },
        ]),
        { mitigating: [{ code: 'helpedVictim' }, { code: 'repairedHarm' }] },
      ),
    ]),
  'minor-theft-restriction': (l) =>
    caseOf(l, '105', [
      man(
        l,
        [count('188', '3', { points: ['3'], damagePaid: 'part' })],
        punish({ kind: 'restrictionOfLiberty', amount: 15 }, { duties: ['noVisitPlaces', 'stayHomeHours'] }),
        {
          bornOn: '2009-09-03',
          iin: '090903500321',
          maritalStatus: t(l, 'үйленбеген', 'не женат'),
          work: t(l, 'мектеп оқушысы', 'учащийся школы'),
          person: { fullTimeStudy: true, permanentWork: false },
          mitigating: [{ code: 'minorOffender' }],
        },
      ),
    ]),
  'drugs-house-arrest': (l) =>
    caseOf(
      l,
      '106',
      [
        man(
          l,
          [count('297', '1', { damageTenge: 0 })],
          punish({ kind: 'imprisonment', amount: 63 }, { institution: 'medium', restraint: 'custody' }, [
            { kind: 'confiscation', what: t(l, 'таразы – қылмыс жасау құралы', 'весы – орудие преступления') },
          ]),
          {
            mitigating: [{ code: 'repentanceOrCooperation' }],
            repentance: { cameForward: false, helpedSolve: true, sincere: true },
            restraints: [
              { kind: 'custody', from: '2026-05-13', to: '2026-06-20' },
              { kind: 'houseArrest', from: '2026-06-21', to: '2026-11-19' },
            ],
          },
        ),
      ],
      {
        victims: [],
        hearing: {
          open: true,
          participants: [
            { role: 'prosecutor', name: t(l, 'Төлегенов Қ.С.', 'Тулегенов К.С.') },
            { role: 'defender', name: 'Ким Т.В.' },
          ],
        },
        evidence: [{ item: t(l, 'есірткі зат', 'наркотическое средство'), fate: 'destroy' }],
      },
    ),
  'fine-with-custody': (l) =>
    caseOf(l, '107', [
      man(l, [count('293', '1', { damageTenge: 0 })], punish({ kind: 'fine', amount: 500 }), {
        restraints: [{ kind: 'custody', from: '2026-05-13', to: '2026-05-22' }],
        aggravating: [{ code: 'intoxication', counted: false }],
      }),
    ]),
  'community-service': (l) =>
    caseOf(l, '108', [
      woman(
        l,
        [count('188', '1', { damageTenge: 45000, damagePaid: 'part' })],
        punish({ kind: 'communityService', amount: 240 }),
        {
          restraints: [{ kind: 'houseArrest', from: '2026-06-01', to: '2026-06-10' }],
          mitigating: [{ code: 'firstByChance' }],
        },
      ),
    ]),
  'correctional-works': (l) =>
    caseOf(l, '109', [man(l, [count('191', '1')], punish({ kind: 'correctionalWorks', amount: 400 }))]),
  'restriction-of-liberty': (l) =>
    caseOf(l, '110', [
      woman(
        l,
        [count('191', '2', { points: ['1'] })],
        punish({ kind: 'restrictionOfLiberty', amount: 36 }, { duties: ['noVisitPlaces', 'treatment'] }),
        {
          person: { permanentWork: false, fitForWork: true, children: [{ bornOn: '2024-10-01' }] },
          restraints: [{ kind: 'custody', from: '2026-05-13', to: '2026-11-20' }],
          mitigating: [{ code: 'youngChild' }],
          aggravating: [{ code: 'inGroup', isElement: true }],
        },
      ),
    ]),
  arrest: (l) =>
    caseOf(l, '111', [
      man(
        l,
        [
          count('108-1', '1', {
            damageTenge: 0,
            otherHarm: true,
            otherHarmMadeUp: false,
            features: { violent: true, againstLifeOrHealth: true },
          }),
        ],
        punish({ kind: 'arrest', amount: 22 }, { restraint: 'none' }),
        {
          restraints: [{ kind: 'custody', from: '2026-05-13', to: '2026-05-15' }],
        },
      ),
    ]),
  'attempted-robbery': (l) =>
    caseOf(l, '112', [
      man(
        l,
        [
          count('192', '2', {
            points: ['2'],
            stage: 'attempt',
            damageTenge: 0,
            features: { violent: true, againstLifeOrHealth: true },
          }),
        ],
        punish({ kind: 'imprisonment', amount: 50 }, { institution: 'medium', restraint: 'custody' }, [
          { kind: 'confiscation', what: t(l, 'газ тапаншасы', 'газовый пистолет') },
        ]),
        { restraints: custody, mitigating: [{ code: 'hardshipOrCompassion' }] },
      ),
    ]),
  'aider-in-theft': (l) =>
    caseOf(l, '113', [
      man(
        l,
        [count('188', '3', { points: ['1'], role: 'aider' })],
        punish({ kind: 'restrictionOfLiberty', amount: 24 }, { duties: ['noMoveWithoutNotice'] }),
      ),
    ]),
  'set-b-absorption': (l) =>
    caseOf(l, '114', [
      man(l, [count('188', '1', { damagePaid: 'part' }), count('202', '1', { id: 'c2', committedOn: '2026-06-03' })], {
        outcome: 'punish',
        counts: [
          { count: 'c1', main: { kind: 'fine', amount: 300 } },
          { count: 'c2', main: { kind: 'fine', amount: 600 } },
        ],
        final: { method: 'absorption', main: { kind: 'fine', amount: 600 } },
        restraint: 'none',
      }),
    ]),
  'set-d-full-addition': (l) =>
    caseOf(l, '115', [
      man(
        l,
        [
          count('99', '2', {
            points: ['8'],
            damageTenge: 0,
            otherHarm: true,
            features: {
              violent: true,
              againstLife: true,
              againstLifeOrHealth: true,
              intentionalDeath: true,
              causedDeath: true,
            },
          }),
          count('192', '2', { id: 'c2', points: ['2'], features: { violent: true, againstLifeOrHealth: true } }),
        ],
        {
          outcome: 'punish',
          counts: [
            { count: 'c1', main: { kind: 'imprisonment', amount: 216 } },
            {
              count: 'c2',
              main: { kind: 'imprisonment', amount: 72 },
              additional: [{ kind: 'confiscation', what: t(l, 'балта', 'топор') }],
            },
          ],
          final: {
            method: 'fullAddition',
            main: { kind: 'imprisonment', amount: 288 },
            additional: [{ kind: 'confiscation', what: t(l, 'балта', 'топор') }],
          },
          institution: 'medium',
          fullSecurityMonths: null,
          restraint: 'custody',
        },
        { restraints: custody, aggravating: [{ code: 'cruelty' }] },
      ),
    ]),
  'life-imprisonment': (l) =>
    caseOf(l, '116', [
      man(
        l,
        [
          count('99', '2', {
            points: ['1'],
            damageTenge: 0,
            otherHarm: true,
            features: {
              violent: true,
              againstLife: true,
              againstLifeOrHealth: true,
              intentionalDeath: true,
              causedDeath: true,
            },
          }),
        ],
        punish({ kind: 'lifeImprisonment' }, { institution: 'extraordinary', restraint: 'custody' }),
        {
          restraints: custody,
          priorConvictions: [served],
          aggravating: [{ code: 'cruelty' }, { code: 'vulnerableVictim' }],
        },
      ),
    ]),
  'cumulative-sentences': (l) =>
    caseOf(l, '117', [
      man(
        l,
        [count('188', '3', { points: ['2'] })],
        {
          outcome: 'punish',
          counts: [
            {
              count: 'c1',
              main: { kind: 'imprisonment', amount: 36 },
              additional: [
                { kind: 'confiscation', what: t(l, 'ұрланған мүліктен түскен ақша', 'деньги от сбыта похищенного') },
              ],
            },
          ],
          final: { method: 'partialAddition', main: { kind: 'imprisonment', amount: 42 } },
          institution: 'medium',
          restraint: 'custody',
        },
        {
          restraints: custody,
          unserved: [{ kind: 'imprisonment', amount: 14, sentencedOn: '2026-01-15' }],
          priorConvictions: [
            {
              sentencedOn: '2026-01-15',
              committedOn: '2025-08-02',
              article: '188',
              part: '2',
              category: 'medium',
              intentional: true,
              punishment: 'imprisonment',
              months: 18,
              conditional: true,
            },
          ],
        },
      ),
    ]),
  'bribe-life-ban': (l) =>
    caseOf(
      l,
      '118',
      [
        man(
          l,
          [count('366', '1', { damageTenge: 0 })],
          punish({ kind: 'fine', amount: 20 }, {}, [
            { kind: 'confiscation', what: t(l, 'пара ретінде алынған ақша', 'деньги, полученные в качестве взятки') },
          ]),
          {
            mitigating: [{ code: 'repentanceOrCooperation' }],
            work: t(l, 'аудан әкімі аппаратының бас маманы', 'главный специалист аппарата акима района'),
          },
        ),
      ],
      { victims: [], evidence: [] },
    ),
  'dangerous-recidivism': (l) =>
    caseOf(l, '119', [
      man(
        l,
        [count('191', '3', { points: ['1'], features: { violent: false } })],
        punish(
          { kind: 'imprisonment', amount: 108 },
          { institution: 'maximum', restraint: 'custody', fullSecurityMonths: 24 },
          [{ kind: 'confiscation', what: t(l, 'автокөлік', 'автомобиль') }],
        ),
        {
          restraints: custody,
          priorConvictions: [
            served,
            {
              ...served,
              sentencedOn: '2014-05-06',
              committedOn: '2014-01-10',
              completedOn: '2020-09-01',
              months: 76,
              article: null,
              part: null,
            },
          ],
        },
      ),
    ]),
  'plea-agreement': (l) =>
    caseOf(
      l,
      '120',
      [
        man(
          l,
          [count('190', '2', { points: ['4'], damagePaid: 'full', otherHarm: false })],
          punish({ kind: 'fine', amount: 1500 }, {}, [
            { kind: 'confiscation', what: t(l, 'алаяқтықпен алынған ақша', 'деньги, полученные мошенничеством') },
          ]),
          {
            procedure: 'plea',
            agreementMet: true,
            mitigating: [{ code: 'repairedHarm' }, { code: 'repentanceOrCooperation' }],
          },
        ),
      ],
      {
        narrative: {
          facts: t(
            l,
            'Сотталушы интернет арқылы тауар сатамын деп алдап, ақша алған.',
            'Подсудимый получил деньги, обманув покупателя через интернет.',
          ),
          position: t(l, 'Сотталушы кінәсін толық мойындайды.', 'Подсудимый вину признаёт полностью.'),
        },
      },
    ),
  'writ-fine': (l) =>
    caseOf(l, '121', [
      man(
        l,
        [count('202', '1', { damagePaid: 'full', damageTenge: 60000 })],
        punish({ kind: 'fine', amount: 60 }, { restraint: 'none' }),
        { procedure: 'writ' },
      ),
    ]),
  'accelerated-grave': (l) =>
    caseOf(l, '122', [
      man(
        l,
        [count('188', '3', { points: ['1'] })],
        punish({ kind: 'imprisonment', amount: 36 }, { institution: 'medium', restraint: 'recognizance' }, [
          { kind: 'confiscation', what: t(l, 'ұрланған мал құны', 'стоимость похищенного скота') },
        ]),
        {
          procedure: 'accelerated',
          aggravating: [{ code: 'leadingRole' }],
        },
      ),
    ]),
  'exceptional-circumstances': (l) =>
    caseOf(l, '123', [
      woman(
        l,
        [count('297', '1', { damageTenge: 0 })],
        punish(
          { kind: 'imprisonment', amount: 36 },
          { conditional: true, controlMonths: 36, duties: ['treatment', 'noSubstances'] },
        ),
        {
          exceptional: t(
            l,
            'сотталушы топтың өзге қатысушыларын әшкерелеуге белсенді көмектесті.',
            'подсудимая активно содействовала изобличению других участников группы.',
          ),
          mitigating: [
            { code: 'repentanceOrCooperation' },
            { code: 'otherMitigating', note: t(l, 'анасының ауыр науқасы', 'тяжёлая болезнь матери') },
          ],
        },
      ),
    ]),
  'departure-explained': (l) =>
    caseOf(l, '124', [
      man(
        l,
        [count('188', '2', { points: ['1'] })],
        punish(
          { kind: 'imprisonment', amount: 12 },
          {
            institution: 'minimum',
            restraint: 'custody',
            departures: [
              {
                from: '52(2)',
                reason: t(
                  l,
                  'сотталушы бұған дейін тағайындалған айыппұлды төлемеген және тұрақты тұрғылықты жері жоқ.',
                  'подсудимый ранее назначенный штраф не уплатил и постоянного места жительства не имеет.',
                ),
              },
            ],
          },
          [{ kind: 'confiscation', what: t(l, 'бұзу құралдары', 'орудия взлома') }],
        ),
        { restraints: [{ kind: 'custody', from: '2026-10-01', to: '2026-11-20' }] },
      ),
    ]),
  'acquitted-no-elements': (l) =>
    caseOf(l, '125', [woman(l, [count('190', '1')], { outcome: 'acquit', ground: '394(2)2)' })], {
      narrative: {
        facts: t(
          l,
          'Тараптар арасында қарыз шарты жасалған, сотталушы ақшаны қайтару мерзімін кешіктірген.',
          'Между сторонами заключён договор займа, подсудимая просрочила возврат денег.',
        ),
        position: t(l, 'Сотталушы кінәсін мойындамайды.', 'Подсудимая вину не признаёт.'),
        evidence: t(
          l,
          'Қарыз шарты мен қолхат азаматтық-құқықтық қатынасты растайды; айыптау тарапы ұсынған дәлелдемелер алдау ниетін көрсетпейді.',
          'Договор займа и расписка подтверждают гражданско-правовые отношения; доказательства обвинения умысла на обман не показывают.',
        ),
      },
      civilClaims: [{ claimant: 'v1', against: ['d2'], amountTenge: 300000, ruling: 'leftUnexamined' }],
    }),
  'acquitted-not-proven': (l) =>
    caseOf(
      l,
      '126',
      [
        man(
          l,
          [count('188', '3', { points: ['1'] })],
          { outcome: 'acquit', ground: '394(2)3)' },
          { restraints: custody },
        ),
      ],
      {
        narrative: {
          facts: t(
            l,
            'Ұрлықты белгісіз адам жасаған, сотталушы сол уақытта жұмыс орнында болған.',
            'Кража совершена неустановленным лицом, подсудимый в это время находился на работе.',
          ),
          position: t(l, 'Сотталушы кінәсін мойындамайды.', 'Подсудимый вину не признаёт.'),
          evidence: t(
            l,
            'Куәлардың айғақтары және бейнежазба сотталушының жұмыста болғанын растайды.',
            'Показания свидетелей и видеозапись подтверждают нахождение подсудимого на работе.',
          ),
        },
      },
    ),
  'one-convicted-one-acquitted': (l) =>
    caseOf(l, '127', [
      man(
        l,
        [count('191', '2', { points: ['1'] })],
        punish({ kind: 'restrictionOfLiberty', amount: 36 }, { duties: ['noVisitPlaces'] }),
      ),
      woman(l, [count('191', '2', { points: ['1'], id: 'k1' })], { outcome: 'acquit', ground: '394(2)3)' }),
    ]),
  'one-convicted-one-reconciled': (l) =>
    caseOf(l, '128', [
      man(
        l,
        [count('188', '2', { points: ['1'], damagePaid: 'none' })],
        punish({ kind: 'communityService', amount: 300 }),
      ),
      woman(l, [count('188', '2', { points: ['1'], id: 'k1', damagePaid: 'full' })], release('68'), {
        reconciliation: { ...reconciled, mediated: false },
      }),
    ]),
  'two-convicted-claim': (l) =>
    caseOf(
      l,
      '129',
      [
        man(
          l,
          [count('191', '2', { points: ['1'], features: { violent: true } })],
          punish(
            { kind: 'imprisonment', amount: 36 },
            { conditional: true, controlMonths: 36, duties: ['noMoveWithoutNotice', 'noVisitPlaces'] },
          ),
        ),
        woman(
          l,
          [count('191', '2', { points: ['1'], id: 'c1', role: 'instigator' })],
          punish({ kind: 'restrictionOfLiberty', amount: 36 }, { duties: ['noVisitPlaces'] }),
        ),
      ],
      { civilClaims: [{ claimant: 'v1', against: ['d1', 'd2'], amountTenge: 180000, ruling: 'granted' }] },
    ),
  'surety-release': (l) =>
    caseOf(l, '130', [
      man(l, [count('293', '1', { damageTenge: 0 })], {
        outcome: 'releasePunishment',
        ground: '69',
        controlMonths: 18,
        restraint: 'none',
        counts: [{ count: 'c1', main: { kind: 'fine', amount: 600 } }],
        final: { method: 'single', main: { kind: 'fine', amount: 600 } },
      }),
    ]),
  'amnesty-78': (l) =>
    caseOf(l, '147', [
      man(l, [count('188', '1', { damagePaid: 'part' })], {
        outcome: 'releasePunishment',
        ground: '78',
        restraint: 'none',
        counts: [{ count: 'c1', main: { kind: 'restrictionOfLiberty', amount: 18 } }],
      }),
    ]),
  'deferral-74': (l) =>
    caseOf(l, '148', [
      woman(
        l,
        [count('188', '3', { points: ['3'], damagePaid: 'part' })],
        {
          outcome: 'releasePunishment',
          ground: '74',
          controlMonths: 30,
          restraint: 'none',
          counts: [
            {
              count: 'c1',
              main: { kind: 'imprisonment', amount: 30 },
              additional: [{ kind: 'confiscation', what: t(l, 'ұрланған мүлік құны', 'стоимость похищенного') }],
            },
          ],
        },
        {
          mitigating: [{ code: 'youngChild' }],
          person: { children: [{ bornOn: '2024-10-01' }], permanentWork: false },
        },
      ),
    ]),
  'illness-75': (l) =>
    caseOf(l, '149', [
      man(l, [count('297', '1', { damageTenge: 0 })], {
        outcome: 'releasePunishment',
        ground: '75',
        restraint: 'none',
        counts: [{ count: 'c1', main: { kind: 'imprisonment', amount: 60 } }],
      }),
    ]),
  'custody-absorbs-term': (l) =>
    caseOf(l, '131', [
      man(
        l,
        [count('188', '1', { damagePaid: 'none' })],
        {
          outcome: 'releasePunishment',
          ground: '62',
          institution: 'minimum',
          restraint: 'none',
          counts: [{ count: 'c1', main: { kind: 'imprisonment', amount: 6 } }],
          final: { method: 'single', main: { kind: 'imprisonment', amount: 6 } },
        },
        { restraints: custody },
      ),
    ]),
  'repentance-65': (l) =>
    caseOf(l, '132', [
      man(l, [count('188', '3', { points: ['1'], damagePaid: 'full' })], release('65'), {
        repentance: { cameForward: true, helpedSolve: true, madeUpHarm: true, sincere: true },
      }),
    ]),
  'defence-66': (l) =>
    caseOf(l, '133', [
      man(l, [count('107', '1', { damageTenge: 0, otherHarm: true, features: { violent: true } })], release('66'), {
        mitigating: [{ code: 'exceededLawfulLimits' }],
      }),
    ]),
  'cooperation-67': (l) =>
    caseOf(
      l,
      '134',
      [
        man(l, [count('297', '2', { damageTenge: 0 })], release('67'), {
          procedure: 'cooperation',
          agreementMet: true,
        }),
      ],
      { victims: [] },
    ),
  'assets-67-1': (l) =>
    caseOf(
      l,
      '135',
      [
        man(l, [count('218', '2', { points: ['1'] })], release('67-1'), {
          procedure: 'assetReturn',
          agreementMet: true,
        }),
      ],
      { victims: [] },
    ),
  'mother-grave-68-2': (l) =>
    caseOf(l, '136', [
      woman(l, [count('188', '3', { points: ['3'], damagePaid: 'full' })], release('68(2)'), {
        reconciliation: reconciled,
        person: { children: [{ bornOn: '2021-01-30' }, { bornOn: '2018-07-09' }], raisesAlone: true },
      }),
    ]),
  'public-harm-68-3': (l) =>
    caseOf(
      l,
      '137',
      [
        man(l, [count('341', '1', { damagePaid: 'full' })], release('68(3)'), {
          repentance: { sincere: true, madeUpHarm: true },
        }),
      ],
      {
        victims: [
          {
            id: 'v1',
            name: t(l, 'Орман шаруашылығы мемлекеттік мекемесі', 'Государственное учреждение лесного хозяйства'),
            private: false,
          },
        ],
        hearing: { open: true, participants: [{ role: 'prosecutor', name: t(l, 'Төлегенов Қ.С.', 'Тулегенов К.С.') }] },
      },
    ),
  'changed-situation-70': (l) => caseOf(l, '138', [man(l, [count('188', '1', { damagePaid: 'full' })], release('70'))]),
  'limitation-71': (l) =>
    caseOf(l, '139', [
      man(l, [count('188', '1', { committedOn: '2020-02-05' })], release('71'), { evadedCourt: false }),
    ]),
  'minor-83': (l) =>
    caseOf(l, '140', [
      woman(l, [count('188', '2', { points: ['1'], damagePaid: 'full' })], release('83'), {
        bornOn: '2009-12-01',
        iin: '091201600777',
        work: t(l, 'колледж студенті', 'студентка колледжа'),
      }),
    ]),
  'foreigner-expelled': (l) =>
    caseOf(
      l,
      '141',
      [
        man(
          l,
          [count('287', '3', { damageTenge: 0 })],
          punish({ kind: 'imprisonment', amount: 24 }, { institution: 'minimum', restraint: 'custody' }, [
            { kind: 'expulsion' },
            { kind: 'confiscation', what: t(l, 'тапанша', 'пистолет') },
          ]),
          {
            name: { last: 'Смирнов', first: 'Павел', patronymic: 'Ильич' },
            citizenship: 'RU',
            restraints: [
              { kind: 'custody', from: '2026-09-01', to: '2026-11-20' },
              { kind: 'foreignCustody', from: '2026-08-01', to: '2026-08-31' },
            ],
          },
        ),
      ],
      { victims: [], evidence: [] },
    ),
  'partly-acquitted': (l) =>
    caseOf(l, '142', [
      man(
        l,
        [
          count('188', '3', { points: ['1'], damagePaid: 'part' }),
          count('190', '1', { id: 'c2', committedOn: '2026-03-02', damageTenge: 90000 }),
          count('202', '1', { id: 'c3', committedOn: '2026-03-09', damageTenge: 70000 }),
        ],
        {
          outcome: 'punish',
          counts: [
            {
              count: 'c1',
              main: { kind: 'restrictionOfLiberty', amount: 24 },
              additional: [{ kind: 'confiscation', what: t(l, 'ұрланған мүлік құны', 'стоимость похищенного') }],
            },
            { count: 'c2', acquitted: '394(2)2)' },
            { count: 'c3', acquitted: '394(2)3)' },
          ],
          final: null,
          duties: ['noVisitPlaces'],
          restraint: 'recognizance',
        },
      ),
    ]),
  'acquitted-and-reconciled': (l) =>
    caseOf(l, '143', [
      woman(
        l,
        [
          count('188', '2', { points: ['1'], damagePaid: 'full' }),
          count('190', '1', { id: 'c2', committedOn: '2026-03-02', damageTenge: 90000 }),
        ],
        { outcome: 'releaseLiability', ground: '68(1)', counts: [{ count: 'c2', acquitted: '394(2)1)' }] },
        { reconciliation: reconciled },
      ),
    ]),
  'one-count-reconciled': (l) =>
    caseOf(l, '150', [
      man(
        l,
        [
          count('188', '3', { points: ['1'], damagePaid: 'part' }),
          count('188', '2', { id: 'c2', points: ['1'], committedOn: '2026-03-02', damagePaid: 'full' }),
        ],
        {
          outcome: 'punish',
          counts: [
            {
              count: 'c1',
              main: { kind: 'restrictionOfLiberty', amount: 24 },
              additional: [{ kind: 'confiscation', what: t(l, 'ұрланған мүлік құны', 'стоимость похищенного') }],
            },
            { count: 'c2', released: '68(1)' },
          ],
          duties: ['noVisitPlaces'],
          restraint: 'recognizance',
        },
        { reconciliation: reconciled },
      ),
    ]),
  'death-35': (l) =>
    caseOf(l, '144', [man(l, [count('188', '3', { points: ['1'] })], release('35(1)11)'))], {
      costs: [{ what: t(l, 'сараптама', 'экспертиза'), amountTenge: 12000 }],
    }),
  'private-prosecution-35': (l) =>
    caseOf(l, '145', [woman(l, [count('131', '1', { damageTenge: 0 })], release('CPC 35(1)5)'))]),
  'charge-dropped-337': (l) => caseOf(l, '146', [man(l, [count('293', '1', { damageTenge: 0 })], release('337(7)'))]),
  'nothing-known': (l) => ({
    format: 'ukim.case/1',
    language: l,
    defendants: [{ id: 'd1', counts: [{ id: 'c1', article: '188', part: '2', committedOn: '2026-05-12' }] }],
  }),
}
