/** Restraint, property, claims, evidence, costs and appeal in Russian (CPC 401). */
import { ruMoney, ruQuantity } from '../../../language/grammar/ru-units.ts'
import { flatten, gap, or, say, type Piece } from '../../pieces.ts'
import { isResolution } from '../../slots.ts'
import type { Phrasebook } from '../phrasebook.ts'
import { brief, ck, g, list } from './basics.ts'
import { RESTRAINT } from '../../../language/lexicon/ru-lists.ts'

/** "с Ахметова", but "со Смирнова", "со Щукина": before с, з, ш, ж with another consonant, and before щ. */
function withS(name: Piece): Piece {
  const first = flatten(name)[0]
  const heavy = typeof first === 'string' && /^(?:[сзшж][бвгджзйклмнпрстфхцчшщ]|щ)/iu.test(first)
  return say`${heavy ? 'со' : 'с'} ${name}`
}

export const materials: Pick<
  Phrasebook,
  | 'restraint'
  | 'courtroomRelease'
  | 'confiscation'
  | 'propertyArrest'
  | 'claim'
  | 'evidence'
  | 'costs'
  | 'noCosts'
  | 'fund'
  | 'appeal'
  | 'copies'
> = {
  restraint(who, measure, f) {
    if (f.elsewhere)
      return say`Вопрос о мере пресечения в отношении ${brief(who, 'genitive')} разрешён приговором по остальной части обвинения.`
    if (f.kind === 'termination' || f.acquitted)
      return say`Меру пресечения, арест имущества и иные меры процессуального принуждения в отношении ${brief(who, 'genitive')} отменить.`
    if (measure === null) return say`Мера пресечения в отношении ${brief(who, 'genitive')}: ${gap('restraint', f.at)}.`
    if (measure === 'none') return say`Меру пресечения в отношении ${brief(who, 'genitive')} отменить.`
    const name = RESTRAINT[measure]?.genitive ?? measure
    if (f.take)
      return say`До вступления приговора в законную силу применять в отношении ${brief(who, 'genitive')} меру пресечения в виде ${name}, взять ${g(who, 'его', 'её')} под стражу в зале суда.`
    return f.keep
      ? say`Меру пресечения в виде ${name} в отношении ${brief(who, 'genitive')} до вступления приговора в законную силу оставить без изменения.`
      : say`До вступления приговора в законную силу применять в отношении ${brief(who, 'genitive')} меру пресечения в виде ${name}.`
  },

  courtroomRelease: (who) => say`Освободить ${brief(who, 'accusative')} из-под стражи в зале суда немедленно.`,

  confiscation: (item) =>
    say`На основании ${ck('48')} конфисковать в собственность государства следующее имущество: ${item}.`,

  propertyArrest: (ruling) =>
    ruling === 'keep'
      ? 'Арест, наложенный на имущество, сохранить до исполнения приговора в части гражданского иска и конфискации.'
      : ruling === 'cancel'
        ? 'Арест, наложенный на имущество, отменить.'
        : say`Арест, наложенный на имущество: ${gap('propertyArrest', '/civilClaims')}.`,

  claim(f) {
    const from: Piece =
      f.against.length === 0
        ? say`с ${gap('claimParty', f.at)}`
        : withS(list(f.against.map((w) => brief(w, 'genitive'))))
    const claim = say`Гражданский иск ${f.claimant}`
    switch (f.ruling) {
      case 'granted':
      case 'partly':
        return say`${claim} удовлетворить${f.ruling === 'partly' ? ' частично' : ''}: взыскать ${from} в пользу истца ${or(f.granted, 'claimAmount', f.at, (n) => ruMoney(n))}.`
      case 'leftUnexamined':
        return say`${claim} оставить без рассмотрения, разъяснив право на предъявление иска в порядке гражданского судопроизводства.`
      case 'refused':
        return say`В удовлетворении гражданского иска ${f.claimant} к ${f.against.length === 0 ? gap('claimParty', f.at) : list(f.against.map((w) => brief(w, 'dative')))} отказать.`
      default:
        return say`${claim}: ${gap('claimRuling', f.at)}.`
    }
  },

  evidence(item, fate, owner, at, kind) {
    const thing = say`По вступлении ${kind === 'termination' ? 'постановления' : 'приговора'} в законную силу вещественное доказательство – ${item} –`
    switch (fate) {
      case 'returnTo':
        return say`${thing} вернуть ${owner}.`
      case 'destroy':
        return say`${thing} уничтожить.`
      case 'keepInFile':
        return say`${thing} хранить при уголовном деле.`
      case 'toState':
        return say`${thing} обратить в доход государства.`
      default:
        return say`${thing} ${gap('evidenceFate', at)}.`
    }
  },

  costs: (what, tenge, from, at) =>
    say`Процессуальные издержки (${what}) в сумме ${or(tenge, 'costsAmount', at, (n) => ruMoney(n))} взыскать ${from === null ? say`с ${gap('costsFrom', at)}` : withS(brief(from, 'genitive'))} в доход государства.`,

  noCosts: () => 'Подлежащих взысканию процессуальных издержек по делу нет.',

  fund: (who, mci, tenge, at) =>
    say`Взыскать ${withS(brief(who, 'genitive'))} в Фонд компенсации потерпевшим принудительный платёж в размере ${
      mci === null
        ? gap('fund', at)
        : say`${ruQuantity(mci, 'mci', 'genitive')}, что составляет ${tenge === null ? gap('tenge', at) : ruMoney(tenge)}`
    }.`,

  appeal(f) {
    // The names of appeal courts are headed by "суд": accusative and nominative are one.
    const court: Piece = or(f.court, 'appealCourt', f.at, (c) => c)
    if (isResolution(f.kind))
      return say`На постановление в течение пятнадцати суток со дня его вынесения могут быть поданы частная жалоба, ходатайство прокурора в ${court} через суд, его вынесший.`
    if (f.procedure === 'writ')
      return say`${f.convict === null ? 'Осуждённые вправе' : g(f.convict, 'Осуждённый вправе', 'Осуждённая вправе')} в течение семи суток со дня получения копии приговора подать возражение в суд, его постановивший; потерпевший, гражданский истец, гражданский ответчик и прокурор вправе в тот же срок подать жалобу, ходатайство в ${court} через этот суд.`
    const custody = f.custody
      ? ', а осуждённым, содержащимся под стражей, – в тот же срок со дня вручения ему копии приговора'
      : ''
    return say`Приговор может быть обжалован либо пересмотрен по ходатайству прокурора в апелляционном порядке в ${court} через суд, его постановивший, в течение пятнадцати суток со дня провозглашения${custody}.`
  },

  copies(kind, f) {
    if (kind === 'termination')
      return `Копии постановления направить прокурору, ${f.persons.length > 1 ? 'лицам, в отношении которых дело прекращено,' : 'лицу, в отношении которого дело прекращено,'} и потерпевшему.`
    if (kind === 'supplementaryResolution')
      return `Копии постановления вручить ${f.persons.length > 1 ? 'лицам' : 'лицу'}, в отношении ${f.persons.length > 1 ? 'которых' : 'которого'} вынесен исправленный акт, защитнику и прокурору.`
    if (kind === 'privateResolution')
      return 'Копию постановления в течение трёх суток после вступления его в законную силу направить для исполнения.'
    const convicted =
      f.convicted[0] === undefined
        ? ''
        : f.convicted.length > 1
          ? 'осуждённым'
          : g(f.convicted[0], 'осуждённому', 'осуждённой')
    const acquitted =
      f.acquitted[0] === undefined
        ? ''
        : f.acquitted.length > 1
          ? 'оправданным'
          : g(f.acquitted[0], 'оправданному', 'оправданной')
    const persons = [convicted, acquitted].filter((word) => word !== '').join(', ')
    const when = f.writ ? 'одних суток со дня вынесения' : 'пяти суток со дня провозглашения'
    return `Копии приговора в течение ${when} вручить ${persons}, защитнику и прокурору.`
  },
}
