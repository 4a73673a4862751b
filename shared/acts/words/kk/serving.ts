/** How a punishment is served in Kazakh: institution, term, credit, probation (CPC 398). */
import { kkDate, kkMci, kkQuantity, kkTerm } from '../../../language/grammar/kk-terms.ts'
import { figure } from '../../../language/grammar/figures.ts'
import { gap, joinPieces, or, say, type Piece } from '../../pieces.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { INSTITUTION } from '../../../language/lexicon/kk-punishments.ts'
import { brief, ck, list } from './basics.ts'
import { DUTIES } from '../../../language/lexicon/kk-lists.ts'

/** Days with a half where there is one: "58,5 күн", "39 (отыз тоғыз) күн". */
const days = (n: number) => (Number.isInteger(n) ? kkQuantity(n, 'күн') : `${figure(n)}\u00a0күн`)

const RATE: Record<string, string> = { '1': 'бір күні', '1.5': 'бір жарым күні', '2': 'екі күні' }

/** Arrest is counted in тәулік, the other terms in күн (CC 62(1), (3), (4)). */
const day = (kind: string) => (kind === 'arrest' ? 'бір тәулігі' : 'бір күні')

export const serving: Pick<
  Phrasebook,
  | 'finePayment'
  | 'institution'
  | 'termStart'
  | 'credit'
  | 'conditional'
  | 'duties'
  | 'restrictionControl'
  | 'probationVisit'
  | 'consequences'
> = {
  finePayment: (who, months, at) =>
    say`${brief(who, 'dative')} үкім заңды күшіне енген күннен бастап айыппұлды төлеу мерзімі белгіленсін: ${or(months, 'finePayment', at, (m) => kkTerm(m))}.`,

  institution: (who, institution, fullSecurityMonths, at) =>
    say`${brief(who)} жазасын қылмыстық-атқару жүйесінің ${or(institution, 'institution', at, (i) => INSTITUTION[i])} мекемесінде өтесін.${
      fullSecurityMonths === null
        ? ''
        : ` ${ck('46', '6', 'dative')} сәйкес жазаның ${kkTerm(fullSecurityMonths)} мерзімдегі бөлігі қылмыстық-атқару жүйесінің толық қауіпсіз мекемесінде өтелсін.`
    }`,

  termStart: (who, start, at) =>
    say`${brief(who, 'genitive')} жазасын өтеу мерзімі мына күннен бастап есептелсін: ${or(start, 'termStart', at, (d) => kkDate(d))}.`,

  credit(who, c) {
    const target =
      c.kind === 'restrictionOfLiberty'
        ? 'бас бостандығын шектеудің'
        : c.kind === 'arrest'
          ? 'қамаққа алудың'
          : 'бас бостандығынан айырудың'
    const prison = c.kind === 'imprisonment' || c.kind === 'lifeImprisonment'
    const span = (kind: string) =>
      list(
        c.periods
          .filter((p) => p.kind === kind)
          .map((p) => `${kkDate(p.from, 'ablative')} ${kkDate(p.to, 'dative')} дейін`),
      )
    const parts: Piece[] = []
    if (c.custodyDays > 0) {
      const rate: Piece =
        c.kind === 'communityService' || c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? c.rate === null
            ? gap('institution', c.institutionAt)
            : c.kind === 'communityService'
              ? `күзетпен ұсталған бір күн үшін қоғамдық жұмыстардың ${kkQuantity(c.rate, 'сағат')} есебімен`
              : `күзетпен ұсталған бір күн үшін ${kkMci(c.rate)} есебімен`
          : c.rate === null
            ? say`мекеменің түріне қарай ${gap('institution', c.institutionAt)} есебімен`
            : `күзетпен ұсталған бір күн үшін ${target} ${c.kind === 'arrest' && c.rate === 1 ? 'бір тәулігі' : (RATE[String(c.rate)] ?? days(c.rate))} есебімен`
      parts.push(
        say`${ck('62', prison ? '3' : '3-1', 'dative')} сәйкес ${span('custody')} (бірінші және соңғы күнді қоса алғанда) күзетпен ұсталған уақыты, барлығы ${days(c.custodyDays)}, ${rate}`,
      )
    }
    if (c.houseArrestDays > 0)
      parts.push(
        say`${ck('62', '4', 'dative')} сәйкес ${span('houseArrest')} (бірінші және соңғы күнді қоса алғанда) үйқамақта болған уақыты, барлығы ${days(c.houseArrestDays)}, ${
          c.kind === 'communityService'
            ? 'үйқамақтың бір күні үшін қоғамдық жұмыстардың екі сағаты есебімен'
            : c.kind === 'fine' || c.kind === 'correctionalWorks'
              ? 'үйқамақтың бір күні үшін екі айлық есептік көрсеткіш есебімен'
              : `үйқамақтың екі күні үшін ${target} ${day(c.kind)} есебімен`
        }`,
      )
    if (c.foreignDays > 0)
      parts.push(
        say`${ck('62', '5', 'dative')} сәйкес шет мемлекетте күзетпен ұсталған уақыты (${span('foreignCustody')}), барлығы ${days(c.foreignDays)}, бір күн үшін бір күн есебімен`,
      )
    const unit = c.kind === 'communityService' ? 'сағат' : null
    const total =
      c.total === null
        ? ''
        : c.kind === 'fine' || c.kind === 'correctionalWorks'
          ? ` Есепке алынатын мөлшер – ${kkMci(c.total)}.`
          : ` Есепке алынатын мерзім – ${unit === null ? days(c.total) : kkQuantity(c.total, unit)}.`
    const lead = c.conditional ? 'Шартты түрде соттаудың күші жойылған жағдайда ' : ''
    return say`${lead}${brief(who, 'genitive')} ${joinPieces(parts, '; ')} ${c.kind === 'fine' || c.kind === 'correctionalWorks' ? 'жаза мөлшеріне' : 'жаза мерзіміне'} есепке алынсын.${total}`
  },

  conditional: (who, controlMonths, _minor, at) =>
    say`${ck('63', null, 'nominative')} негізінде тағайындалған бас бостандығынан айыру жазасы шартты деп саналып, ${brief(who, 'dative')} ${or(controlMonths, 'controlTerm', at, (m) => `${kkTerm(m)} мерзімге`)} пробациялық бақылау белгіленсін.`,

  duties: (who, duties, at) =>
    say`Пробациялық бақылау кезеңінде ${brief(who, 'dative')} мынадай міндеттер жүктелсін: ${
      duties.length === 0
        ? gap('duties', at)
        : joinPieces(
            duties.map((d): Piece => (d === 'other' ? gap('otherDuty', at) : DUTIES[d])),
            '; ',
          )
    }.`,

  restrictionControl: (who, months, _labour, at) =>
    say`${ck('44', null, 'dative')} сәйкес ${brief(who, 'dative')} ${or(months, 'controlTerm', at, (m) => `${kkTerm(m)} мерзімге`)} пробациялық бақылау белгіленсін; осы бапта аталған жағдайларды қоспағанда, мәжбүрлі еңбек осы бапта көзделген тәртіппен қолданылады.`,

  probationVisit: (who) =>
    say`${brief(who)} үкім заңды күшіне енгеннен кейін он тәулік ішінде есепке тұру үшін тұрғылықты жеріндегі пробация қызметіне келсін.`,

  consequences(who, f) {
    const probation = f.conditional || f.restriction || f.works || f.service
    const breach = f.conditional
      ? `пробациялық бақылау талаптарын орындамаудың ${ck('64', null, 'locative')} көзделген салдары`
      : f.restriction
        ? `бас бостандығын шектеуді өтеуден қаскөйлікпен жалтарудың ${ck('44', null, 'locative')} көзделген салдары`
        : f.works
          ? `түзеу жұмыстарын орындамаудың ${ck('42', null, 'locative')} көзделген салдары`
          : f.service
            ? `қоғамдық жұмыстардан жалтарудың ${ck('43', null, 'locative')} көзделген салдары`
            : `айыппұлды мерзімінде төлемеудің ${ck('41', '6', 'locative')} көзделген салдары`
    return say`${brief(who, 'dative')} ${probation ? 'пробация қызметіне келмеудің салдары және ' : ''}${breach} түсіндірілсін.`
  },
}
