/** Grounds of release, and deferral. */
import type { Message } from '../template.ts'

export const RELEASE_STEPS = {
  release: [
    {
      kk: 'Босату негізі – {ground:ground}: {after:status} ({articles}).',
      ru: 'Основание освобождения – {ground:ground}: {after:status} ({articles}).',
      en: 'Ground of release – {ground:ground}: {after:status} ({articles}).',
    },
    {
      kk: 'Босату негізі: {after:status} ({articles}).',
      ru: 'Основание освобождения: {after:status} ({articles}).',
      en: 'Ground of release: {after:status} ({articles}).',
    },
  ],
  '68.reconciliation': [
    {
      kk: 'Татуласу: {@68(1)} – {after:status}; {@68(2)} – {part2:status}; {@68(3)} – {part3:status}.',
      ru: 'Примирение: {@68(1)} – {after:status}; {@68(2)} – {part2:status}; {@68(3)} – {part3:status}.',
      en: 'Reconciliation: {@68(1)} – {after:status}; {@68(2)} – {part2:status}; {@68(3)} – {part3:status}.',
    },
    {
      kk: 'Татуласу: {after:status} ({articles}).',
      ru: 'Примирение: {after:status} ({articles}).',
      en: 'Reconciliation: {after:status} ({articles}).',
    },
  ],
  '68(4).bar': [
    {
      kk: 'Татуласуға байланысты босатуға тыйым салынған: {articles}.',
      ru: 'Освобождение в связи с примирением закрыто: {articles}.',
      en: 'Release by reconciliation is closed: {articles}.',
    },
  ],
  '74.excluded': [
    {
      kk: 'Бас бостандығынан айыру {after:term|abl} асса, жазаны өтеуді кейінге қалдыруға тыйым салынуы мүмкін ({articles}).',
      ru: 'При лишении свободы свыше {after:term|gen} отсрочка может быть запрещена ({articles}).',
      en: 'With imprisonment over {after:term} deferral may be excluded ({articles}).',
    },
    {
      kk: 'Жазаны өтеуді кейінге қалдыруға тыйым салынуы мүмкін ({articles}).',
      ru: 'Отсрочка может быть запрещена ({articles}).',
      en: 'Deferral may be excluded ({articles}).',
    },
  ],
} satisfies Record<string, Message>
