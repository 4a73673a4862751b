/** The supplementary resolution in Kazakh: a correction of an act that is already signed (CPC 406-1, 476). */
import { kkArticle, kkArticles } from '../../../language/grammar/kk-articles.ts'
import { kkDateOf } from '../../../language/grammar/kk-terms.ts'
import { or, say } from '../../pieces.ts'
import type { CorrectedKind, Phrasebook } from '../phrasebook.ts'
import { cpk } from './basics.ts'

const ACT: Record<CorrectedKind, { nominative: string; genitive: string; locative: string }> = {
  verdict: { nominative: 'үкім', genitive: 'үкімнің', locative: 'Үкімде' },
  resolution: { nominative: 'қаулы', genitive: 'қаулының', locative: 'Қаулыда' },
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

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
  supplementarySubtitle: (of) => `${ACT[of].genitive} кемшіліктерін жою туралы`,
  supplementaryHearing: (of, defendants) =>
    `мына ${defendants > 1 ? 'адамдарға' : 'адамға'} қатысты қылмыстық іс бойынша ${ACT[of].genitive} кемшіліктерін жою туралы мәселені қарап:`,
  correctedAct: (of, at) =>
    say`Сот осы іс бойынша ${or(of.date, 'correctedDate', `${at}/date`, (d) => kkDateOf(d))} № ${or(of.number, 'correctedNumber', `${at}/number`, (n) => n)} ${ACT[of.kind].nominative} шығарған${of.sha256 === null ? '' : ` (қол қойылған файл: SHA-256 ${of.sha256})`}.`,
  slipLead: (of) => `${ACT[of].locative} шешімнің мәнін қозғамайтын мынадай кемшілік жіберілген.`,
  supplementaryLaw: (entered, at) =>
    say`Баяндалғанның негізінде және Қазақстан Республикасы Қылмыстық-процестік кодексінің ${or(entered, 'entered', at, (yes) => (yes ? `${kkArticle({ article: '476', points: ['23'] }, 'accusative')}, ${kkArticles(['478'], 'accusative')}` : kkArticles(['406-1'], 'accusative')))} басшылыққа алып, сот`,
  correctionLead: (of) =>
    `${upper(ACT[of].genitive)} кемшілігі жойылсын (${cpk('406-1', null, 'nominative')}) және ол мынадай редакцияда жазылсын.`,
  unchanged: (of) => `${upper(ACT[of].genitive)} қалған бөлігі өзгеріссіз қалдырылсын.`,
}
