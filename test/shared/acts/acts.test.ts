import { describe, expect, test } from 'vitest'
import {
  blockText,
  blocksTouchedBy,
  compareActs,
  completeness,
  composeActs,
  doubtsIn,
  requiredSlots,
  SLOTS,
  type ActDocument,
  type ComposeOptions,
} from '../../../shared/acts/index.ts'
import { ownParagraphs } from '../../../shared/acts/narrative.ts'
import { acquittalCode } from '../../../shared/acts/words/ground-codes.ts'
import { parseRef } from '../../../shared/acts/refs.ts'
import { caseSchema, type CaseInput } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { caseOf, count, man, punish, woman } from './case-builder.ts'
import { GOLDEN } from './golden-cases.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

function compose(input: CaseInput, options: Partial<ComposeOptions> = {}): ActDocument[] {
  const file = caseSchema.parse(input)
  return composeActs(file, guide(file, law, TODAY), law, { language: file.language, today: TODAY, ...options })
}

function one(input: CaseInput, options: Partial<ComposeOptions> = {}): ActDocument {
  const act = compose(input, options)[0]
  if (!act) throw new Error('no act')
  return act
}

const golden = (name: string, lang: 'kk' | 'ru' = 'kk'): CaseInput => {
  const make = GOLDEN[name]
  if (!make) throw new Error(name)
  return make(lang)
}

const textOf = (act: ActDocument, id: string): string => {
  const block = act.blocks.find((b) => b.id === id)
  return block ? blockText(block).replaceAll('\u00a0', ' ') : ''
}

describe('which acts a case gives', () => {
  test('a verdict for the punished and a resolution for the released', () => {
    const acts = compose(golden('one-convicted-one-reconciled'))
    expect(acts.map((a) => [a.kind, a.defendants])).toEqual([
      ['conviction', ['d1']],
      ['termination', ['d2']],
    ])
  })
  test('one verdict for a convicted and an acquitted person', () => {
    expect(compose(golden('one-convicted-one-acquitted')).map((a) => [a.kind, a.defendants])).toEqual([
      ['conviction', ['d1', 'd2']],
    ])
  })
  test('release from punishment and acquittal have their own kinds', () => {
    expect(one(golden('surety-release')).kind).toBe('convictionWithoutPunishment')
    expect(one(golden('acquitted-no-elements')).kind).toBe('acquittal')
  })
  test('no defendant, no act', () => {
    expect(compose({ format: 'ukim.case/1' })).toEqual([])
  })
  test('two released on one ground share a resolution, on two grounds they do not', () => {
    const release = (ground: string) => ({ outcome: 'releaseLiability', ground }) as const
    const counts = [count('188', '1', { damagePaid: 'full' })]
    const same = caseOf('ru', '1', [man('ru', counts, release('68(1)')), woman('ru', counts, release('68(1)'))])
    const other = caseOf('ru', '1', [man('ru', counts, release('68(1)')), woman('ru', counts, release('65'))])
    expect(compose(same)).toHaveLength(1)
    expect(compose(other)).toHaveLength(2)
  })
  test('a private resolution beside the verdict where its facts are given', () => {
    const acts = compose(golden('robbery-recidivism', 'ru'), {
      privateResolution: {
        addressee: 'аким города Кокшетау',
        circumstances: 'Двор не освещён.\nОграждение отсутствует.',
      },
    })
    const act = acts[1]
    expect(act?.kind).toBe('privateResolution')
    expect(act ? completeness(act) : null).toEqual([])
    expect(act ? textOf(act, 'privateCircumstances.own.2') : '').toBe('Ограждение отсутствует.')
    expect(act ? textOf(act, 'privateAnswer') : '').toContain('в месячный срок')
  })
})

describe('acquittal of some counts', () => {
  const act = one(golden('partly-acquitted', 'ru'))
  test('the punished count is the only one with deed, category and punishment', () => {
    const about = (slot: string) => act.blocks.filter((b) => b.slot === slot).map((b) => b.id)
    expect(about('deed')).toEqual(['deed.d1.c1'])
    expect(about('qualification')).toEqual(['qualification.d1.c1'])
    expect(about('punishment')).toEqual([])
    expect(about('cumulation')).toEqual([])
    expect(textOf(act, 'charge.d1')).toContain('ч. 1 ст. 190')
    expect(textOf(act, 'guilty.d1')).not.toContain('190')
  })
  test('each acquitted count has its ground in reasons and decision', () => {
    expect(textOf(act, 'acquitted.d1')).toContain('ч. 1 ст. 190')
    expect(textOf(act, 'acquitted.d1')).toContain('отсутствием в деянии состава')
    expect(textOf(act, 'acquitted.d1.2')).toContain('ч. 1 ст. 202')
    expect(textOf(act, 'acquitted.d1.2')).toContain('недоказанностью участия')
    expect(textOf(act, 'acquittalReasons.d1.2')).toContain('п. 3) ч. 2 ст. 394 УПК')
    expect(textOf(act, 'law')).toContain('393, 394, 395')
  })
  test('the rules count no set of offences, and ask no punishment for an acquitted count', () => {
    const file = caseSchema.parse(golden('partly-acquitted', 'ru'))
    const [guidance] = guide(file, law, TODAY)
    expect(guidance?.cumulation.set).toBe(null)
    expect(guidance?.check.filter((v) => v.severity === 'error')).toEqual([])
    expect(guidance?.counts.map((c) => c.penalties === null)).toEqual([false, true, true])
  })
  test('every count acquitted by itself is an acquittal', () => {
    const input = caseOf('ru', '5', [
      man('ru', [count('188', '1'), count('202', '1', { id: 'c2' })], {
        outcome: 'punish',
        counts: [
          { count: 'c1', acquitted: '394(2)1)' },
          { count: 'c2', acquitted: '394(2)2)' },
        ],
      }),
    ])
    const whole = one(input)
    expect(whole.kind).toBe('acquittal')
    expect(textOf(whole, 'acquitted.d1')).toContain('за отсутствием события')
    expect(textOf(whole, 'acquitted.d1.2')).toContain('за отсутствием в деянии состава')
    expect(completeness(whole)).toEqual([])
  })
  test('acquitted of one count and reconciled over another: a verdict and a resolution, things disposed of once', () => {
    const acts = compose(golden('acquitted-and-reconciled', 'ru'))
    expect(acts.map((a) => a.kind)).toEqual(['acquittal', 'termination'])
    expect(acts.map((a) => a.blocks.filter((b) => b.slot === 'physicalEvidence').length)).toEqual([1, 0])
    expect(acts[1] ? textOf(acts[1], 'terminated.d2') : '').not.toContain('190')
  })
  test('doubtful words in the part that acquits are found', () => {
    const doubtful: ActDocument = {
      ...act,
      blocks: act.blocks.map((b) =>
        b.id === 'acquittalReasons.d1' ? { ...b, own: true, runs: [{ text: 'Доказательств недостаточно.' }] } : b,
      ),
    }
    expect(doubtsIn(doubtful)).toEqual([{ block: 'acquittalReasons.d1', word: 'недостаточно' }])
  })
})

describe('a case terminated for one count only', () => {
  const acts = compose(golden('one-count-reconciled', 'ru'))
  const [verdict, resolution] = acts
  test('a verdict for the rest and a resolution for the count', () => {
    expect(acts.map((a) => [a.kind, a.defendants])).toEqual([
      ['conviction', ['d1']],
      ['termination', ['d1']],
    ])
    if (!verdict || !resolution) throw new Error('no acts')
    expect(textOf(verdict, 'endedCounts.d1')).toBe(
      'В части обвинения Ахметова Н.С. по п. 1) ч. 2 ст. 188 УК уголовное дело прекращено отдельным постановлением суда.',
    )
    expect(textOf(verdict, 'guilty.d1')).not.toContain('ч. 2')
    expect(verdict.blocks.some((b) => b.slot === 'cumulation')).toBe(false)
    expect(textOf(resolution, 'terminated.d1')).toContain('по п. 1) ч. 2 ст. 188')
    expect(textOf(resolution, 'terminated.d1')).not.toContain('ч. 3')
    // The resolution lifts nothing that the verdict keeps.
    expect(textOf(resolution, 'restraint.d1')).toContain('разрешён приговором')
    expect(textOf(verdict, 'restraint.d1')).toContain('подписки о невыезде')
  })
  test('the rules sentence the rest alone and still hold the release against the law', () => {
    const file = caseSchema.parse(golden('one-count-reconciled', 'ru'))
    const [guidance] = guide(file, law, TODAY)
    expect(guidance?.cumulation.set).toBe(null)
    expect(guidance?.check.filter((v) => v.severity === 'error').map((v) => v.code)).toEqual([])
    const wrong = structuredClone(file)
    if (wrong.defendants[0]) wrong.defendants[0].reconciliation.reached = false
    const [again] = guide(wrong, law, TODAY)
    expect(again?.check.filter((v) => v.severity === 'error').map((v) => [v.code, v.about])).toEqual([
      ['releasedWhereNotMet', expect.stringContaining('/choice/counts/1/released')],
    ])
  })
})

describe('figures in the words', () => {
  test('a fine is told in MCI of the day of the offence and in tenge', () => {
    expect(textOf(one(golden('fine-with-custody', 'ru')), 'guilty.d1')).toContain(
      '500 (пятисот) месячных расчётных показателей, что составляет 2 162 500 (два миллиона сто шестьдесят две тысячи пятьсот) тенге',
    )
  })
  test('counts of different years: the sum of a joint fine is left to the judge', () => {
    const input = caseOf('ru', '2', [
      man('ru', [count('188', '1'), count('202', '1', { id: 'c2', committedOn: '2025-06-03' })], {
        outcome: 'punish',
        counts: [
          { count: 'c1', main: { kind: 'fine', amount: 300 } },
          { count: 'c2', main: { kind: 'fine', amount: 500 } },
        ],
        final: { method: 'fullAddition', main: { kind: 'fine', amount: 800 } },
      }),
    ])
    expect(textOf(one(input), 'cumulation.d1')).toContain('[сумма в тенге]')
  })
  test('credit follows the institution: one and a half in medium, two in minimum', () => {
    const credit = (institution: 'medium' | 'minimum' | 'maximum') =>
      textOf(
        one(
          caseOf('kk', '3', [
            man('kk', [count('188', '3')], punish({ kind: 'imprisonment', amount: 36 }, { institution }), {
              restraints: [{ kind: 'custody', from: '2026-11-11', to: '2026-11-20' }],
            }),
          ]),
        ),
        'credit.d1',
      )
    expect(credit('medium')).toContain('бір жарым күні есебімен')
    expect(credit('medium')).toContain('15 (он бес) күн.')
    expect(credit('minimum')).toContain('екі күні есебімен')
    expect(credit('maximum')).toContain('бір күні есебімен')
  })
  test('half a month is 15 days', () => {
    expect(textOf(one(golden('fraud-two-counts-conditional', 'ru')), 'conditional.d2')).toContain(
      '3 (три) года 6 (шесть) месяцев 15 (пятнадцать) дней',
    )
  })
  test('the cap of 55(2) is explained with fraction and figures', () => {
    const text = textOf(one(golden('traffic-death', 'ru')), 'caps.d1.c1')
    expect(text).toContain('половины')
    expect(text).toContain('2 (два) года 6 (шесть) месяцев (максимум санкции – 5 (пять) лет)')
  })
  test('the life ban of Art. 50 stands though the judge forgot it', () => {
    expect(textOf(one(golden('bribe-life-ban')), 'lifeBan.d1.stateService')).toContain('өмір бойына айырылсын')
  })
  test('a limitation that has not run out is never called expired', () => {
    const input = caseOf('ru', '4', [
      man('ru', [count('188', '1', { committedOn: '2026-02-05' })], { outcome: 'releaseLiability', ground: '71' }),
    ])
    const act = one(input)
    expect(textOf(act, 'terminationGround.d1')).toContain('[обстоятельства, подтверждающие основание]')
    expect(textOf(one(golden('limitation-71', 'ru')), 'terminationGround.d1')).toContain('истёк 5 февраля 2025 года')
  })
})

describe('parties that are no persons', () => {
  const claims = (lang: 'kk' | 'ru', name: string) =>
    one({
      ...golden('fine-with-custody', lang),
      victims: [{ id: 'v1', name }],
      hearing: { open: true, participants: [{ role: 'victim', name }] },
      civilClaims: [{ claimant: 'v1', against: ['d1'], amountTenge: 5000, ruling: 'granted' }],
    })
  test('keep their names whole, in the right case', () => {
    const kk = claims('kk', '«Өзен-Көлік» ЖШС')
    expect(textOf(kk, 'claim.1')).toContain('«Өзен-Көлік» ЖШС-нің азаматтық талабы')
    expect(textOf(kk, 'participants')).toContain('жәбірленуші «Өзен-Көлік» ЖШС-нің')
    const ru = claims('ru', 'Государственное учреждение лесного хозяйства')
    expect(textOf(ru, 'claim.1')).toContain(
      'Гражданский иск Государственного учреждения лесного хозяйства удовлетворить',
    )
    expect(textOf(ru, 'participants')).toContain('потерпевшего Государственного учреждения лесного хозяйства')
  })
})

describe('what is not known is not made up', () => {
  test('an identifier that leads to nobody is no name', () => {
    expect(textOf(one(golden('assets-67-1', 'ru')), 'physicalEvidence.1')).toContain('вернуть [стороны иска]')
    expect(textOf(one(golden('assets-67-1')), 'physicalEvidence.1')).not.toContain('v1')
  })
  test('bars of 68(4) that the rules could not decide stay open', () => {
    const input = golden('theft-reconciled', 'ru')
    const unknown = structuredClone(input)
    for (const c of unknown.defendants?.[0]?.counts ?? []) c.features = {}
    const said = textOf(one(unknown), 'noBar.d2')
    const status = guide(caseSchema.parse(unknown), law, TODAY)[0]?.counts[0]?.release?.['68(1)']
    expect([status, said]).toEqual(
      status === 'ask'
        ? ['ask', '[имеются ли ограничения ч. 4 ст. 68 УК].']
        : [status, 'Ограничений, предусмотренных ч. 4 ст. 68 УК, не установлено.'],
    )
  })
  test('death and private prosecution end a case without a release from liability', () => {
    const death = one(golden('death-35', 'ru'))
    expect(textOf(death, 'terminated.d1')).toContain('на основании п. 11) ч. 1 ст. 35 Уголовно-процессуального кодекса')
    expect(textOf(death, 'terminated.d1')).not.toContain('освободить')
    expect(textOf(death, 'explained.d1')).toContain('Близкие родственники')
    expect(completeness(death).map((m) => m.says)).toContain('[дата смерти и подтверждающий документ]')
    const dropped = one(golden('charge-dropped-337', 'ru'))
    expect(textOf(dropped, 'law')).toContain('ст.ст. 35, 36, 288, 327, 337, 343')
  })
  test('after an open sum the additional punishment is set off by a comma', () => {
    expect(textOf(one(golden('bribe-life-ban', 'ru')), 'guilty.d1')).toContain('[сумма в тенге], с конфискацией')
  })
  test('"со" before a heavy beginning', () => {
    expect(textOf(one(golden('foreigner-expelled', 'ru')), 'fund.d1')).toContain('Взыскать со Смирнова П.И.')
  })
})

describe('completeness', () => {
  test('the start of the term is a placeholder until somebody writes it in', () => {
    const act = one(golden('departure-explained', 'ru'))
    const open = completeness(act).map((m) => m.block)
    expect(open).toContain('termStart.d1')
    const filled = one(golden('departure-explained', 'ru'), {
      fills: {
        'termStart.d1': '20 ноября 2026 года',
        propertyArrest: 'отменить',
        'confiscationReasons.d1.1': 'орудие преступления, п. 4) ч. 2; протокол осмотра',
      },
    })
    expect(completeness(filled)).toEqual([])
    expect(textOf(filled, 'termStart.d1')).toBe('Срок наказания Ахметову Н.С. исчислять с 20 ноября 2026 года.')
  })
  test('a placeholder written over on the desk is no longer missing, a removed required block is', () => {
    const act = one(golden('departure-explained', 'ru'))
    const edited: ActDocument = {
      ...act,
      blocks: act.blocks
        .filter((b) => b.slot !== 'appeal')
        .map((b) =>
          b.id === 'termStart.d1' ? { ...b, own: true, runs: [{ text: 'Срок исчислять с 20 ноября 2026 года.' }] } : b,
        ),
    }
    const open = completeness(edited)
    expect(open.some((m) => m.block === 'termStart.d1')).toBe(false)
    expect(open.find((m) => m.slot === 'appeal')?.article).toBe('CPC 401(4)')
  })
  test('nothing known: every fact is a visible placeholder with its place in the case', () => {
    const act = one(golden('nothing-known'))
    const open = completeness(act)
    expect(open.length).toBeGreaterThan(25)
    expect(open.every((m) => m.fact.startsWith('/') && m.says.startsWith('['))).toBe(true)
    expect(open.map((m) => m.fact)).toContain('/defendants/0/bornOn')
  })
  test('every required slot of every kind is a slot with an article', () => {
    for (const kind of [
      'conviction',
      'convictionWithoutPunishment',
      'acquittal',
      'termination',
      'privateResolution',
    ] as const)
      for (const slot of requiredSlots(kind)) expect(SLOTS[slot].article).toMatch(/^(CPC|CC) \d/u)
  })
})

describe('an acquittal', () => {
  test('says nothing that casts doubt, and finds such words in the judge’s text', () => {
    const act = one(golden('acquitted-no-elements', 'ru'))
    expect(doubtsIn(act)).toEqual([])
    const input = golden('acquitted-no-elements', 'ru')
    const narrative = { ...input.narrative, evidence: 'Доказательств недостаточно; имеются сомнения.' }
    expect(doubtsIn(one({ ...input, narrative }))).toEqual([
      { block: 'evidence.own.1', word: 'недостаточно' },
      { block: 'evidence.own.1', word: 'сомнения' },
    ])
    expect(doubtsIn(one(golden('robbery-recidivism', 'ru')))).toEqual([])
  })
})

describe('the second language', () => {
  test('is marked as a translation and asks for the judge’s own words', () => {
    const act = one(golden('robbery-recidivism', 'kk'), { language: 'ru' })
    expect(act.translation).toBe(true)
    expect(textOf(act, 'translation')).toBe('Перевод приговора с казахского языка')
    const says = completeness(act).map((m) => m.says)
    expect(says).toContain('[не переведено на русский язык: жүргізуші]')
    expect(says).toContain('[не переведено на русский язык: пышақ – қылмыс жасау құралы]')
    // A long paragraph stands beside its mark.
    expect(textOf(act, 'facts.own.1')).toMatch(/^\[не переведено на русский язык\] Көкшетау қаласындағы/u)
    expect(act.blocks.some((block) => block.own)).toBe(false)
  })
  test('each text is translated by itself, and nothing is left of the other language', () => {
    const act = one(golden('robbery-recidivism', 'kk'), {
      language: 'ru',
      fills: {
        'facts.own.1': 'Имущество похищено.',
        'defendant.d1/translation/defendants/0/work': 'водитель',
        'physicalEvidence.1': 'мобильный телефон',
      },
    })
    expect(textOf(act, 'facts.own.1')).toBe('Имущество похищено.')
    expect(textOf(act, 'defendant.d1')).toContain(
      'место работы, род занятий – водитель, место жительства – [не переведено',
    )
    expect(textOf(act, 'physicalEvidence.1')).toContain('вещественное доказательство – мобильный телефон – вернуть')
    const open = completeness(act)
    expect(open.some((m) => m.block === 'facts.own.1')).toBe(false)
    expect(open.find((m) => m.says.includes('Зеренді'))?.fill).toBe('defendant.d1/translation/defendants/0/birthplace')
  })
  test('an organisation is named in its own words in each language', () => {
    const act = one(
      {
        ...golden('fine-with-custody', 'kk'),
        victims: [{ id: 'v1', name: '«Өзен-Көлік» ЖШС' }],
        civilClaims: [{ claimant: 'v1', against: ['d1'], amountTenge: 5000, ruling: 'granted' }],
      },
      { language: 'ru' },
    )
    expect(textOf(act, 'claim.1')).toContain('Гражданский иск [не переведено на русский язык: «Өзен-Көлік» ЖШС]')
  })
  test('takes a translated narrative', () => {
    const narrative = { facts: 'Факты.', position: 'Вину признал.', evidence: 'Показания.', rejected: null }
    const act = one(golden('writ-fine', 'kk'), { language: 'ru', narrative })
    expect(completeness(act).some((m) => /^(?:facts|position|evidence)/u.test(m.block))).toBe(false)
    expect(textOf(act, 'facts.own.1')).toBe('Факты.')
  })
})

describe('what a changed fact changes', () => {
  const before = golden('fine-with-custody', 'ru')
  const file = caseSchema.parse(before)
  const changed = structuredClone(file)
  const choice = changed.defendants[0]?.choice
  if (choice?.counts[0]?.main && choice.final?.main) {
    choice.counts[0].main.amount = 600
    choice.final.main.amount = 600
  }
  const again = (f: typeof file) => composeActs(f, guide(f, law, TODAY), law, { language: 'ru', today: TODAY })[0]
  const old = again(file)
  const fresh = again(changed)
  if (!old || !fresh) throw new Error('no act')

  test('blocks touched by a pointer', () => {
    const touched = blocksTouchedBy(old, ['/defendants/0/choice/counts/0/main/amount'])
    expect(touched).toContain('guilty.d1')
    expect(touched).not.toContain('court')
    expect(blocksTouchedBy(old, ['/court/judge'])).toEqual(['court', 'signature'])
  })
  test('old and new text, block by block', () => {
    const { changes, merged } = compareActs(old, fresh)
    expect(changes.map((c) => [c.block, c.change])).toEqual([['guilty.d1', 'changed']])
    expect(changes[0]?.old).toContain('500 (пятисот)')
    expect(changes[0]?.new).toContain('600 (шестисот)')
    expect(merged.blocks).toEqual(fresh.blocks)
  })
  test('the judge’s own words are never overwritten, nor lost', () => {
    const own = {
      id: 'own.1',
      slot: 'facts',
      style: 'paragraph' as const,
      runs: [{ text: 'Моё.' }],
      facts: [],
      articles: [],
      own: true,
    }
    const edited: ActDocument = {
      ...old,
      blocks: old.blocks.flatMap((b) =>
        b.id === 'guilty.d1' ? [{ ...b, own: true, runs: [{ text: 'Моя редакция.' }] }, own] : [b],
      ),
    }
    const { changes, merged } = compareActs(edited, fresh)
    expect(changes.find((c) => c.block === 'guilty.d1')).toMatchObject({ kept: true, old: 'Моя редакция.' })
    expect(changes.find((c) => c.block === 'own.1')).toMatchObject({ kept: true, change: 'removed' })
    const at = merged.blocks.findIndex((b) => b.id === 'guilty.d1')
    expect(merged.blocks[at]?.runs).toEqual([{ text: 'Моя редакция.' }])
    expect(merged.blocks[at + 1]?.id).toBe('own.1')
  })
  test('nothing changed, nothing said', () => {
    expect(compareActs(old, old).changes).toEqual([])
  })
})

describe('the judge’s own words', () => {
  test('plain text becomes a paragraph a line', () => {
    expect(ownParagraphs('Бірінші.\n\n  Екінші  жол. ')).toEqual([
      { runs: [{ text: 'Бірінші.' }] },
      { runs: [{ text: 'Екінші жол.' }] },
    ])
    expect(ownParagraphs(null)).toEqual([])
    expect(ownParagraphs('  ')).toEqual([])
  })
  test('a TipTap document keeps marks, lists and their numbers', () => {
    const p = (text: string, marks: { type: string }[] = []) => ({
      type: 'paragraph',
      content: [{ type: 'text', text, marks }],
    })
    const item = (text: string) => ({ type: 'listItem', content: [p(text)] })
    const doc = {
      type: 'doc' as const,
      content: [
        p('мәтін', [{ type: 'bold' }]),
        { type: 'orderedList', attrs: { start: 3 }, content: [item('үш'), item('төрт')] },
        { type: 'bulletList', content: [item('тармақ')] },
        { type: 'paragraph' },
      ],
    }
    expect(ownParagraphs(doc)).toEqual([
      { runs: [{ text: 'мәтін', bold: true }] },
      { runs: [{ text: 'үш' }], number: '3' },
      { runs: [{ text: 'төрт' }], number: '4' },
      { runs: [{ text: '– ' }, { text: 'тармақ' }] },
    ])
    expect(ownParagraphs({ type: 'doc', content: 5 })).toEqual([])
  })
})

test('the grounds of an acquittal are the points of CPC 394(2)', () => {
  expect(['394(2)1)', '394(1)2)', '3', 'noEvent', '394(2)', '394', null].map((g) => acquittalCode(g))).toEqual([
    'noEvent',
    'noElements',
    'notProven',
    'noEvent',
    null,
    null,
    null,
  ])
})

test('references are read back from their codes', () => {
  expect(parseRef('55(2)')).toEqual({ article: '55', part: '2', points: [] })
  expect(parseRef('53(1)11)')).toEqual({ article: '53', part: '1', points: ['11'] })
  expect(parseRef('67-1')).toEqual({ article: '67-1', part: null, points: [] })
  expect(parseRef('as the judge sees fit')).toBe(null)
})

test('a corrected form of a name is used where it is given', () => {
  const act = one(golden('fine-with-custody', 'ru'), {
    nameForms: { d1: { accusative: 'Ахметова Нурлана Серик-улы', genitive: 'Ахметова Нурлана Серик-улы' } },
  })
  expect(textOf(act, 'guilty.d1')).toContain('Ахметова Нурлана Серик-улы признать виновным')
})
