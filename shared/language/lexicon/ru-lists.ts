/** Russian words of circumstances, duties, restraints and bans: codes of the case file in our own wording. */
import type { AggravatingCode, Duty, MitigatingCode } from '../../case/kinds.ts'
import type { LifeBan } from '../../sentencing/guidance.ts'

/** Art. 53, 17(2), 26(4). */
export const MITIGATING: Record<MitigatingCode, { point: [string, string | null, string[]]; words: string }> = {
  firstByChance: {
    point: ['53', '1', ['1']],
    words: 'совершение уголовного правонарушения впервые вследствие случайного стечения обстоятельств',
  },
  minorOffender: { point: ['53', '1', ['2']], words: 'несовершеннолетие' },
  pregnancy: { point: ['53', '1', ['3']], words: 'беременность' },
  youngChild: { point: ['53', '1', ['4']], words: 'наличие малолетнего ребёнка' },
  helpedVictim: {
    point: ['53', '1', ['5']],
    words: 'оказание помощи потерпевшему непосредственно после деяния',
  },
  repairedHarm: {
    point: ['53', '1', ['6']],
    words: 'добровольное возмещение имущественного ущерба, заглаживание иного вреда',
  },
  hardshipOrCompassion: {
    point: ['53', '1', ['7']],
    words: 'тяжёлые личные, семейные или иные обстоятельства либо мотив сострадания',
  },
  coercionOrDependence: {
    point: ['53', '1', ['8']],
    words: 'действия под принуждением либо в силу материальной, служебной или иной зависимости',
  },
  exceededLawfulLimits: {
    point: ['53', '1', ['9']],
    words: 'выход за пределы необходимой обороны или иных правомерных действий',
  },
  victimMisconduct: {
    point: ['53', '1', ['10']],
    words: 'противоправное или аморальное поведение потерпевшего, послужившее поводом',
  },
  repentanceOrCooperation: {
    point: ['53', '1', ['11']],
    words: 'чистосердечное раскаяние, содействие раскрытию и расследованию',
  },
  otherMitigating: { point: ['53', '2', []], words: '' },
  diminishedSanity: { point: ['17', '2', []], words: 'психическое расстройство, не исключающее вменяемости' },
  failedPrevention: { point: ['26', '4', []], words: 'попытка предотвратить доведение деяния до конца соучастником' },
}

/** Art. 54(1). */
export const AGGRAVATING: Record<AggravatingCode, { point: string; words: string }> = {
  repetitionOrRecidivism: { point: '1', words: 'неоднократность совершения уголовных правонарушений' },
  graveConsequences: { point: '2', words: 'наступление тяжких последствий' },
  inGroup: { point: '3', words: 'совершение деяния в составе группы лиц' },
  leadingRole: { point: '4', words: 'особо активная роль' },
  usedVulnerable: {
    point: '5',
    words:
      'вовлечение лиц, заведомо страдающих тяжёлым психическим расстройством, либо не достигших возраста ответственности',
  },
  hatredRevengeOrCover: {
    point: '6',
    words:
      'национальная, расовая или религиозная ненависть, месть за правомерные действия либо цель скрыть или облегчить другое правонарушение',
  },
  vulnerableVictim: {
    point: '7',
    words:
      'совершение деяния в отношении заведомо беременной женщины, малолетнего, беззащитного, беспомощного либо зависимого лица',
  },
  victimsDuty: {
    point: '8',
    words:
      'совершение деяния в связи с выполнением потерпевшим или его близкими служебного, профессионального или общественного долга',
  },
  cruelty: { point: '9', words: 'особая жестокость, садизм, издевательство либо мучения для потерпевшего' },
  dangerousMeans: {
    point: '10',
    words: 'использование оружия, взрывчатых или иных опасных средств либо общеопасного способа',
  },
  emergency: {
    point: '11',
    words: 'совершение деяния в условиях чрезвычайного положения, чрезвычайной ситуации или массовых беспорядков',
  },
  intoxication: { point: '12', words: 'совершение деяния в состоянии опьянения' },
  oathBreach: { point: '13', words: 'нарушение принятой присяги или профессиональной клятвы' },
  abuseOfTrust: { point: '14', words: 'использование доверия, оказанного по службе или по договору' },
  officialGuise: { point: '15', words: 'использование форменной одежды или документов представителя власти' },
  lawOfficerOrJudge: {
    point: '16',
    words: 'использование служебного положения сотрудником правоохранительного или специального органа либо судьёй',
  },
}

/** Art. 44(2): infinitives after "возложить обязанности:". */
export const DUTIES: Record<Duty, string> = {
  noMoveWithoutNotice: 'не менять без уведомления службы пробации постоянного места жительства, работы и учёбы',
  noVisitPlaces: 'не посещать определённые судом места',
  treatment:
    'пройти лечение от расстройств, связанных с употреблением психоактивных веществ, или от заболеваний, передающихся половым путём',
  noSubstances: 'не употреблять психоактивные вещества в немедицинских целях',
  registerUnemployed: 'при отсутствии работы или учёбы в течение месяца зарегистрироваться в качестве безработного',
  stayHomeHours: 'не покидать место жительства в установленное время',
  supportFamily: 'осуществлять материальную поддержку семьи',
  other: '',
}

export const BANS: Record<LifeBan, { ban: string }> = {
  teachingAndMinors: {
    ban: 'занимать педагогические должности и должности, связанные с работой с несовершеннолетними',
  },
  stateService: {
    ban: 'занимать должности на государственной службе, судьи, в органах местного самоуправления, в Национальном Банке и его ведомствах, в органе по регулированию финансового рынка, в государственных организациях и субъектах квазигосударственного сектора',
  },
  driving: { ban: 'управлять транспортными средствами' },
}

/** Restraint until the verdict enters into force; accusative after "меру пресечения" needs the genitive of the thing. */
export const RESTRAINT: Record<string, { genitive: string }> = {
  custody: { genitive: 'содержания под стражей' },
  houseArrest: { genitive: 'домашнего ареста' },
  recognizance: { genitive: 'подписки о невыезде и надлежащем поведении' },
  personalSurety: { genitive: 'личного поручительства' },
  bail: { genitive: 'залога' },
  supervision: { genitive: 'отдачи под присмотр' },
}
