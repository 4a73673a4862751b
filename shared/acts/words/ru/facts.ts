/** Facts, evidence and qualification in Russian (CPC 397, 399). */
import { ruArticles } from '../../../language/grammar/ru-articles.ts'
import { ruDate, ruMoney } from '../../../language/grammar/ru-units.ts'
import { gap, or, say } from '../../pieces.ts'
import type { CountWords, Phrasebook } from '../phrasebook.ts'
import { CRIME_TO } from '../../../language/lexicon/ru-punishments.ts'
import { allNorms, brief, ck, code, cpk, g, list } from './basics.ts'
import { acquittalPoint } from '../ground-codes.ts'
import { lawOf } from '../law-of.ts'
import { acquittalGround, releaseWords } from './grounds.ts'

/** Form of guilt: of the count, else of the article where it leaves no choice. */
function faultOf(c: CountWords): string | null {
  const fault = c.count.fault ?? c.row?.fault ?? 'either'
  return fault === 'negligent' ? 'по неосторожности' : fault === 'intentional' ? 'умышленно' : null
}

export const facts: Pick<
  Phrasebook,
  | 'factsLead'
  | 'essence'
  | 'deed'
  | 'harm'
  | 'positionLead'
  | 'evidenceLead'
  | 'evidenceByAgreement'
  | 'rejectedLead'
  | 'acquittalReasons'
  | 'qualification'
  | 'category'
  | 'endedCounts'
  | 'claimReasons'
  | 'otherReasons'
  | 'law'
  | 'releaseReasons'
> = {
  factsLead: (writ) =>
    `${writ ? 'По материалам дела' : 'В главном судебном разбирательстве'} судом установлены следующие обстоятельства.`,

  essence: (who, counts) =>
    say`Сущность обвинения, предъявленного ${brief(who, 'dative')}: ${g(who, 'он обвиняется', 'она обвиняется')} в совершении ${counts.length > 1 ? 'уголовных правонарушений, предусмотренных' : 'уголовного правонарушения, предусмотренного'} ${allNorms(counts, `${who.at}/counts`)}\u00a0УК.`,

  deed(who, c) {
    const { count } = c
    const when =
      count.startedOn === null || count.startedOn === count.committedOn
        ? ruDate(count.committedOn)
        : `в период с ${ruDate(count.startedOn)} по ${ruDate(count.committedOn)}`
    const fault = faultOf(c)
    return say`Деяние, предусмотренное ${code(c.refs)}, ${brief(who)} ${g(who, 'совершил', 'совершила')} ${when}${fault === null ? '' : ` ${fault}`}.`
  },

  harm(c, several) {
    const { count } = c
    const paid = {
      full: 'Ущерб возмещён добровольно и в полном объёме.',
      part: 'Ущерб возмещён частично.',
      none: 'Ущерб не возмещён.',
    }
    const about = several ? ` (${code([c.refs.at(-1) ?? { article: count.article }])})` : ''
    const sentences: string[] = []
    if (count.damageTenge !== null && count.damageTenge > 0) {
      sentences.push(
        `Уголовным правонарушением${about} причинён имущественный ущерб на сумму ${ruMoney(count.damageTenge)}.`,
      )
      if (count.damagePaid !== null) sentences.push(paid[count.damagePaid])
    }
    if (count.otherHarm === true)
      sentences.push(
        count.otherHarmMadeUp === true
          ? `Иной (моральный, физический) вред, причинённый уголовным правонарушением${about}, заглажен.`
          : `Иной (моральный, физический) вред, причинённый уголовным правонарушением${about}, не заглажен.`,
      )
    return sentences.join(' ')
  },

  positionLead: (writ) =>
    writ
      ? 'Отношение к предъявленному обвинению таково.'
      : 'Отношение к предъявленному обвинению и показания в суде таковы.',

  evidenceLead: (kind, convicted, writ) =>
    kind === 'acquittal'
      ? 'Исследовав представленные сторонами доказательства, суд установил следующее.'
      : say`Вина ${convicted[0] !== undefined && convicted.length === 1 ? g(convicted[0], 'подсудимого', 'подсудимой') : 'подсудимых'} ${list(convicted.map((who) => brief(who, 'genitive')))} подтверждается следующими доказательствами${writ ? ', имеющимися в деле' : ', исследованными в главном судебном разбирательстве'}.`,

  evidenceByAgreement: () =>
    'Поскольку дело рассмотрено в согласительном производстве, доказательства в суде не исследовались; суд основывается на процессуальном соглашении.',

  rejectedLead: () => 'Следующие доводы суд отклоняет по указанным ниже мотивам.',

  acquittalReasons: (who, ground, at, counts) =>
    say`Оценив исследованные доказательства в их совокупности, суд приходит к выводу, что ${brief(who)}${counts === null ? '' : ` в части обвинения по ${code(counts.flatMap((c) => c.refs))}`} подлежит оправданию ${acquittalGround(ground, at)} (${cpk('394', '2', acquittalPoint(ground))}).`,

  qualification(who, c, weighed) {
    const role = {
      perpetrator: '',
      organizer: ' в качестве организатора',
      instigator: ' в качестве подстрекателя',
      aider: ' в качестве пособника',
    }[c.count.role]
    const stage = { completed: '', attempt: ', как покушение', preparation: ', как приготовление' }[c.count.stage]
    const fault = faultOf(c)
    const title = c.row === null ? '' : ` («${c.row.title.ru}»)`
    return say`${weighed ? 'Оценив исследованные доказательства в их совокупности, суд' : 'Суд'} квалифицирует действия ${brief(who, 'genitive')}, ${g(who, 'совершённые им', 'совершённые ею')} ${or(fault, 'fault', `${c.at}/fault`, (f) => f)}${role}, по ${code(c.refs)}${title}${stage}.`
  },

  category: (gravity, c) => {
    const norm = code([c.refs.at(-1) ?? { article: c.count.article }])
    if (gravity === null) return say`В соответствии со ${ck('11')} данное деяние относится к: ${gap('category', c.at)}.`
    return gravity === 'infraction'
      ? `В соответствии со ${ck('10')} деяние, предусмотренное ${norm}, является уголовным проступком.`
      : `В соответствии со ${ck('11')} деяние, предусмотренное ${norm}, относится к ${CRIME_TO[gravity]}.`
  },

  endedCounts: (who, counts) =>
    say`В части обвинения ${brief(who, 'genitive')} по ${code(counts.flatMap((c) => c.refs))} уголовное дело прекращено отдельным постановлением суда.`,

  claimReasons: (several, acquittal) =>
    acquittal
      ? 'Гражданский иск разрешается в зависимости от основания оправдания.'
      : `Разрешая ${several ? 'гражданские иски' : 'гражданский иск'}, суд исходит из размера причинённого вреда и возмещённой его части.`,

  otherReasons: () =>
    `Вопросы о вещественных доказательствах, процессуальных издержках и мере пресечения подлежат разрешению в соответствии с ${cpk('390', '1')}.`,

  law: (kind, procedure, more) =>
    `На основании изложенного и руководствуясь ${ruArticles(lawOf(kind, procedure, more))} Уголовно-процессуального кодекса Республики Казахстан, суд`,

  releaseReasons: (who, ground, at, d) => releaseWords(who, ground, at, d),
}
