/** The supplementary resolution in Russian: a correction of an act that is already signed (CPC 406-1, 476). */
import { ruArticle, ruArticles } from '../../../language/grammar/ru-articles.ts'
import { ruDate } from '../../../language/grammar/ru-units.ts'
import { or, say } from '../../pieces.ts'
import type { CorrectedKind, Phrasebook } from '../phrasebook.ts'
import { cpk } from './basics.ts'

const ACT: Record<CorrectedKind, { nominative: string; genitive: string; prepositional: string }> = {
  verdict: { nominative: 'приговор', genitive: 'приговора', prepositional: 'приговоре' },
  resolution: { nominative: 'постановление', genitive: 'постановления', prepositional: 'постановлении' },
}

export const correction: Pick<
  Phrasebook,
  | 'supplementarySubtitle'
  | 'supplementaryHearing'
  | 'correctedAct'
  | 'slipLead'
  | 'supplementaryLaw'
  | 'correctionLead'
  | 'unchanged'
> = {
  supplementarySubtitle: (of) => `об устранении недостатков ${ACT[of].genitive}`,
  supplementaryHearing: (of) =>
    `рассмотрев вопрос об устранении недостатков ${ACT[of].genitive} по уголовному делу в отношении:`,
  correctedAct: (of, at) =>
    say`Судом по данному делу ${of.kind === 'verdict' ? 'постановлен приговор' : 'вынесено постановление'} от ${or(of.date, 'correctedDate', `${at}/date`, (d) => ruDate(d))} № ${or(of.number, 'correctedNumber', `${at}/number`, (n) => n)}${of.sha256 === null ? '' : ` (подписанный файл: SHA-256 ${of.sha256})`}.`,
  slipLead: (of) => `В ${ACT[of].prepositional} допущен следующий недостаток, не затрагивающий существа решения.`,
  supplementaryLaw: (entered, at) =>
    say`На основании изложенного и руководствуясь ${or(entered, 'entered', at, (yes) => (yes ? `${ruArticle({ article: '476', points: ['23'] })}, ${ruArticles(['478'])}` : ruArticles(['406-1'])))} Уголовно-процессуального кодекса Республики Казахстан, суд`,
  correctionLead: (of) =>
    `Недостаток ${ACT[of].genitive} устранить (${cpk('406-1')}), изложив его в следующей редакции.`,
  unchanged: (of) => `В остальной части ${ACT[of].nominative} оставить без изменения.`,
}
