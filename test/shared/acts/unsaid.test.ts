/** A list the case file leaves out is not known yet: an open place. An empty one says that there is nothing. */
import { describe, expect, test } from 'vitest'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { blockText, completeness, composeActs, unsaidIn } from '../../../shared/acts/index.ts'
import { CASE_LISTS, PERSON_LISTS } from '../../../shared/acts/unsaid.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { caseOf, count, man, punish } from './case-builder.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

/** A case in which every list is said to be empty. */
function emptied(lang: 'kk' | 'ru', conditional = false): Record<string, unknown> {
  const choice = punish({ kind: 'imprisonment', amount: 24 }, { conditional })
  const made = caseOf(lang, '1', [man(lang, [count('188', '3', { points: ['1'] })], choice)])
  const file = JSON.parse(JSON.stringify(caseSchema.parse(made))) as Record<string, unknown>
  for (const list of CASE_LISTS) file[list] = []
  const [d] = file['defendants'] as Record<string, unknown>[]
  for (const list of PERSON_LISTS) if (d) d[list] = []
  return file
}

const without = (file: Record<string, unknown>, ...lists: string[]) => {
  const copy = structuredClone(file)
  const [d] = copy['defendants'] as Record<string, unknown>[]
  for (const list of lists) {
    delete copy[list]
    if (d) delete d[list]
  }
  return copy
}

function words(written: Record<string, unknown>, lang: 'kk' | 'ru') {
  const file = caseSchema.parse(written)
  const [act] = composeActs(file, guide(file, law, TODAY), law, {
    language: lang,
    today: TODAY,
    unsaid: unsaidIn(written),
  })
  if (!act) throw new Error('no act')
  const text = act.blocks.map(blockText).join('\n').replaceAll('\u00a0', ' ')
  return { text, open: completeness(act).map(({ fact }) => fact) }
}

/** List · what an empty one states, null where nothing · what an absent one leaves open. */
const CASES: Record<'kk' | 'ru', [list: string, stated: string | null, open: string][]> = {
  ru: [
    ['priorConvictions', 'ранее не судим', '[сведения о судимости]'],
    ['mitigating', 'смягчающих ответственность и наказание Ахметова Н.С. (ст. 53 УК), судом не', '[смягчающие обст'],
    ['aggravating', 'отягчающих ответственность и наказание Ахметова Н.С. (ст. 54 УК), судом не', '[отягчающие обст'],
    ['costs', 'процессуальных издержек по делу нет', '[решение о процессуальных издержках]'],
    ['civilClaims', null, '[гражданский иск и решение по нему]'],
    ['evidence', null, '[вещественные доказательства и их судьба]'],
    ['restraints', null, '[время задержания, содержания под стражей'],
  ],
  kk: [
    ['priorConvictions', 'бұрын сотталмаған', '[бұрынғы сотталғандығы туралы мәлімет]'],
    ['mitigating', 'жеңілдететін мән-жайларды (ҚК-нің 53-бабы) сот анықтаған жоқ', '[жеңілдететін мән-жайлар'],
    ['aggravating', 'ауырлататын мән-жайларды (ҚК-нің 54-бабы) сот анықтаған жоқ', '[ауырлататын мән-жайлар'],
    ['costs', 'өндірілуге жататын процестік шығасылар жоқ', '[процестік шығасылар туралы шешім]'],
    ['civilClaims', null, '[азаматтық талап және ол бойынша шешім]'],
    ['evidence', null, '[заттай дәлелдемелер және олардың тағдыры]'],
    ['restraints', null, '[ұстау, күзетпен ұстау, үйқамақ уақыты'],
  ],
}

describe.each(['ru', 'kk'] as const)('%s', (lang) => {
  test.each(CASES[lang])('%s: stated when empty, open when left out', (list, stated, open) => {
    const said = words(emptied(lang), lang)
    if (stated !== null) expect(said.text).toContain(stated)
    expect(said.text).not.toContain(open)
    const unsaid = words(without(emptied(lang), list), lang)
    if (stated !== null) expect(unsaid.text).not.toContain(stated)
    expect(unsaid.text).toContain(open)
    const place = (CASE_LISTS as readonly string[]).includes(list) ? `/${list}` : `/defendants/0/${list}`
    expect(unsaid.open).toContain(place)
    expect(said.open).not.toContain(place)
  })

  test('of a record nobody spoke of no other sentence makes use either', () => {
    const [none, noRecidivism] =
      lang === 'ru'
        ? ['отсутствия прежних судимостей', 'Рецидива преступлений в действиях']
        : ['бұрын сотталмағанын', 'қылмыстардың қайталануы жоқ']
    expect(words(emptied(lang, true), lang).text).toContain(none)
    const { text } = words(without(emptied(lang, true), 'priorConvictions'), lang)
    expect(text).not.toContain(none)
    expect(text).not.toContain(noRecidivism)
  })
})

test('places of what a case leaves out, none of anything that is no case', () => {
  expect(unsaidIn({ costs: [], defendants: [{ restraints: [], mitigating: [] }, 7] })).toEqual([
    '/civilClaims',
    '/evidence',
    '/defendants/0/priorConvictions',
    '/defendants/0/aggravating',
    ...PERSON_LISTS.map((list) => `/defendants/1/${list}`),
  ])
  for (const value of [null, 1, 'x', [], undefined]) expect(unsaidIn(value)).toEqual(CASE_LISTS.map((l) => `/${l}`))
})

test('a body among the participants has its own name in each language; persons have one', () => {
  const made = caseOf('ru', '1', [man('ru', [count('188', '1')], null)], {
    hearing: {
      open: true,
      participants: [
        { role: 'victim', name: 'Городская поликлиника № 2' },
        { role: 'other', name: 'Верховный Суд' },
        { role: 'defender', name: 'Омаров Даулет' },
      ],
    },
  })
  const file = caseSchema.parse(made)
  const said = (['ru', 'kk'] as const).map((language) => {
    const [act] = composeActs(file, guide(file, law, TODAY), law, { language, today: TODAY })
    const block = act?.blocks.find(({ id }) => id === 'participants')
    return block ? blockText(block).replaceAll('\u00a0', ' ') : ''
  })
  expect(said[0]).toContain('потерпевшего Городской поликлиники № 2, Верховного Суда, защитника – адвоката Омарова Д.')
  expect(said[1]).toContain('жәбірленуші [қазақ тіліне аударылмаған: Городская поликлиника № 2], [')
  expect(said[1]).toContain('[қазақ тіліне аударылмаған: Верховный Суд], қорғаушы – адвокат Д. Омаровтың')
})
