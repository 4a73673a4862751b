import { describe, expect, test } from 'vitest'
import {
  blockText,
  completeness,
  composeActs,
  composeCorrection,
  OPTIONAL_SLOTS,
  type ActDocument,
} from '../../../shared/acts/index.ts'
import { caseSchema } from '../../../shared/case/schema.ts'
import { guide } from '../../../shared/sentencing/guide.ts'
import { loadBuiltInLaw } from '../../../electron/law/load.ts'
import { t } from './case-builder.ts'
import { GOLDEN } from './golden-cases.ts'

const law = loadBuiltInLaw()
const TODAY = '2026-11-20'

/** An act as lines of text: the block's id and its words, then what is missing. */
function printed(act: ActDocument): string {
  const head = `== ${act.kind} · ${act.language} · ${act.title}`
  const blocks = act.blocks.map((b) => `[${b.id}]${b.own ? ' own' : ''}\n${blockText(b).replaceAll('\u00a0', ' ')}`)
  const missing = completeness(act).map((m) => `${m.block} ${m.says} ${m.fact}`)
  return [head, ...blocks, ...(missing.length > 0 ? ['-- missing', ...missing] : ['-- complete']), ''].join('\n')
}

describe('golden acts', () => {
  for (const [name, make] of Object.entries(GOLDEN))
    for (const language of ['kk', 'ru'] as const)
      test(`${name} in ${language}`, async () => {
        const file = caseSchema.parse(make(language))
        const acts = composeActs(file, guide(file, law, TODAY), law, { language, today: TODAY })
        expect(acts.length).toBeGreaterThan(0)
        await expect(acts.map(printed).join('\n')).toMatchFileSnapshot(`../../fixtures/acts/${name}.${language}.txt`)
      })

  for (const language of ['kk', 'ru'] as const)
    test(`translation into ${language}`, async () => {
      const file = caseSchema.parse(GOLDEN['robbery-recidivism']?.(language === 'kk' ? 'ru' : 'kk'))
      const acts = composeActs(file, guide(file, law, TODAY), law, { language, today: TODAY })
      expect(acts.every((act) => act.translation)).toBe(true)
      await expect(acts.map(printed).join('\n')).toMatchFileSnapshot(`../../fixtures/acts/translation.${language}.txt`)
    })

  for (const language of ['kk', 'ru'] as const)
    test(`correction of a signed verdict in ${language}`, async () => {
      const file = caseSchema.parse(GOLDEN['robbery-recidivism']?.(language))
      const act = composeCorrection(file, guide(file, law, TODAY), law, {
        language,
        today: TODAY,
        fills: { dateLine: t(language, '2026 жылғы 25 қараша', '25 ноября 2026 года') },
        correction: {
          of: { kind: 'verdict', date: '2026-11-20', number: '1-102/2026', sha256: 'ab'.repeat(32) },
          entered: false,
          slip: t(
            language,
            'Қарар бөлігінде заттай дәлелдеменің тағдыры көрсетілмеген.',
            'В резолютивной части не указана судьба вещественного доказательства.',
          ),
          correction: t(
            language,
            '«Заттай дәлелдеме – пышақ – жойылсын».',
            '«Вещественное доказательство – нож – уничтожить».',
          ),
        },
      })
      await expect(printed(act)).toMatchFileSnapshot(`../../fixtures/acts/correction.${language}.txt`)
    })

  for (const language of ['kk', 'ru'] as const)
    test(`elements that open by being written in ${language}`, async () => {
      const file = caseSchema.parse(GOLDEN['fine-with-custody']?.(language))
      const fills = Object.fromEntries([
        ...OPTIONAL_SLOTS.map((slot) => [slot, t(language, `сот шешімі (${slot})`, `решение суда (${slot})`)]),
        ['finePayment.d1', t(language, 'бір ай', 'один месяц')],
      ])
      const acts = composeActs(file, guide(file, law, TODAY), law, { language, today: TODAY, fills })
      const ids = acts[0]?.blocks.map((block) => block.id) ?? []
      expect(OPTIONAL_SLOTS.every((slot) => ids.includes(slot))).toBe(true)
      expect(acts.flatMap((act) => completeness(act))).toEqual([])
    })

  for (const language of ['kk', 'ru'] as const)
    test(`private resolution in ${language}`, async () => {
      const file = caseSchema.parse(GOLDEN['theft-reconciled']?.(language))
      const acts = composeActs(file, guide(file, law, TODAY), law, {
        language,
        today: TODAY,
        privateResolution: {
          addressee: t(language, 'Көкшетау қаласының әкімдігі', 'акимат города Кокшетау'),
          circumstances: t(
            language,
            'Дүкен алдындағы алаң түнде жарықтандырылмайды, бейнебақылау камералары жұмыс істемейді.',
            'Площадка перед магазином ночью не освещается, камеры наблюдения не работают.',
          ),
        },
      })
      expect(acts.map((act) => act.kind)).toEqual(['termination', 'privateResolution'])
      await expect(acts.slice(1).map(printed).join('\n')).toMatchFileSnapshot(
        `../../fixtures/acts/private-resolution.${language}.txt`,
      )
    })
})
