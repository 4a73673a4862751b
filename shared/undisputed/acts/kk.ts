/** The acts of an exit ban in Kazakh. Names of the field as the Law and the Code have them; the wording is our own. */
import { kkBody, kkName } from '../../language/grammar/kk-names.ts'
import { kkDecline, type KkCase } from '../../language/grammar/kk-cases.ts'
import { kkCount, kkDate, kkDateOf, kkMoney } from '../../language/grammar/kk-terms.ts'
import { shortName } from '../../language/grammar/ru-names.ts'
import { daysBetween } from '../../time/date.ts'
import { IMPROPER_CHANNELS, LEAST_SUM_MCI, NOTICE_WORKING_DAYS, SPECIAL_FORM } from '../procedures/exit-ban.ts'
import type { ExitBanMaterial } from '../exit-ban-schema.ts'
import type { ConditionFinding, FigureValue } from '../types.ts'
import { PAPER_WORDS } from '../words/conditions.ts'
import type { Book, Facts } from './book.ts'
import { LAW_OF } from './law-names.ts'
import { specialFormFails } from './special-form.ts'
import { or } from './sheet.ts'
import type { Piece } from './sheet.ts'

const money = (value: FigureValue | undefined, kase: KkCase = 'nominative'): string =>
  kkMoney(typeof value === 'number' ? value : 0, kase)
const day = (value: FigureValue | undefined, kase: KkCase = 'nominative'): string =>
  kkDate(typeof value === 'string' ? value : '', kase)

function debtor({ material, court }: Facts, kase: KkCase): Piece {
  const { debtor: who } = material
  const iin: Piece = ['(ЖСН ', or(who.iin, 'iin', '/debtor/iin'), ')']
  const name = or(who.name, 'debtor', '/debtor/name', (text) => kkName(text, kase))
  if (who.kind !== 'entityHead') return ['борышкер ', name, ' ', iin]
  return ['борышкер ', or(court.entity, 'entity', '/entity'), ' басшысы ', name, ' ', iin]
}

/** "2026 жылғы 5 қарашадағы № 114" */
function resolution({ material }: Facts): Piece {
  return [
    or(material.resolution.issuedOn, 'resolutionDate', '/resolution/issuedOn', kkDateOf),
    ' № ',
    or(material.resolution.number, 'resolutionNumber', '/resolution/number'),
  ]
}

const bailiff = ({ material }: Facts, kase: KkCase): Piece =>
  or(material.resolution.bailiff, 'bailiff', '/resolution/bailiff', (text) => kkName(text, kase))

const papersOf = (keys: readonly string[]): string => keys.map((key) => PAPER_WORDS[key]?.kk ?? key).join(', ')

function groundFailed({ figures }: ConditionFinding, { material }: Facts): string {
  const { amountTenge, mciTenge, thresholdTenge, unpaidSince, monthsEndOn, decidedOn } = figures
  const sum = [
    `${(material.decidedOn ?? '').slice(0, 4)} жылғы айлық есептік көрсеткіш ${money(mciTenge)}, оның ${LEAST_SUM_MCI} еселенген мөлшері ${money(thresholdTenge)} болады. `,
    `Атқарушылық құжаттағы талап сомасы ${money(amountTenge)}, бұл шектен ${money(Number(thresholdTenge) - Number(amountTenge), 'dative')} кем. `,
  ].join('')
  if (typeof unpaidSince !== 'string')
    return `${sum}Бұл құжат бойынша мерзімді төлемдер өндірілмейді, сондықтан екінші негіз қолданылмайды.`
  return `${sum}Мерзімді төлемдер ${day(unpaidSince, 'ablative')} бастап төленбеген; үш ай ${day(monthsEndOn)} күні толады, сондықтан ${day(decidedOn)} күніне орындамау мерзімі үш айдан аспайды.`
}

/** Without proof the day is only what the bailiff states. */
const served = ({ notice }: ExitBanMaterial, when: string): string =>
  notice.proof === true ? `Хабарлама ${when} күні тапсырылған` : `Хабарлама тапсырылған күн ретінде ${when} көрсетілген`

function noticeFailed({ material, court }: Facts): Piece {
  const form = specialFormFails(material)
  const { aboutRestriction, proof, channel } = material.notice
  const reasons = [
    aboutRestriction === false ? 'хабарламаның мазмұнында шығуды шектеуді қолдану туралы айтылмаған' : '',
    proof === false ? 'хабарламаның жеткізілгені расталмаған' : '',
    channel !== null && (IMPROPER_CHANNELS as readonly string[]).includes(channel)
      ? 'таңдалған тәсіл хабарлауды тіркеп отыруды қамтамасыз етпейді'
      : '',
    form ? `хабарлама ${kkDate(SPECIAL_FORM.from, 'ablative')} бастап қолданылатын нысанда жасалмаған` : '',
  ].filter((text) => text !== '')
  return [
    `Шектеуді қолдану туралы тиісті хабарлама жоқ: ${reasons.join('; ')}`,
    form ? [' (', or(court.noticeFormOrder.kk, 'formOrder', '/noticeFormOrder/kk'), ')'] : '',
    '.',
  ]
}

function failed(finding: ConditionFinding, facts: Facts): Piece {
  const { material } = facts
  const { figures } = finding
  switch (finding.code) {
    case 'resolutionComplete': {
      const { complete, reasoned } = material.resolution
      const what = [
        complete === false ? 'барлық міндетті мәліметтер' : '',
        reasoned === false ? 'уәждер мен негіздер' : '',
      ].filter((text) => text !== '')
      return `Сот орындаушысының қаулысында ${what.join(' және ')} көрсетілмеген.`
    }
    case 'courtOfPlace':
      return 'Атқарушылық әрекеттер осы соттың қызметі қолданылатын аумақтан тыс жерде жасалуда.'
    case 'materials': {
      const absent = Object.entries(material.materials).flatMap(([key, given]) => (given === false ? [key] : []))
      return `Қаулыға қоса берілмеген құжаттар: ${papersOf(absent)}.`
    }
    case 'person':
      return material.debtor.kind === 'entityHead'
        ? 'Қаралған күні бұл адам борышкердің басшысы (басшысының міндетін атқарушы) болып табылмайды.'
        : 'Бұл адам атқарушылық іс жүргізу бойынша борышкер болып табылмайды.'
    case 'ground':
      return groundFailed(finding, facts)
    case 'notice':
      return noticeFailed(facts)
    case 'noticeTerm': {
      const issued = material.resolution.issuedOn
      const later = daysBetween(String(figures['decidedOn']), String(figures['deliveredOn'])) > 0
      return [
        `${served(material, day(figures['deliveredOn']))}; ${kkCount(NOTICE_WORKING_DAYS)} жұмыс күні ${day(figures['termEndsOn'])} күні аяқталады.`,
        issued === null ? '' : ` Қаулы ${kkDate(issued)} күні шығарылған.`,
        ` Қаралған күні, ${day(figures['decidedOn'])}, бұл мерзім өтпеген${later ? ': хабарлама кейін тапсырылған' : ''}.`,
      ]
    }
    default: {
      const { alive, debtCleared, claimantAsksToLift, debtToState } = material.proceedings
      const reasons = [
        alive === false
          ? 'атқарушылық іс жүргізу тоқтатылған, құжат кері шақырылған не іс жүргізуді қозғау туралы қаулының күші жойылған'
          : '',
        debtCleared === true ? 'берешек өтелген' : '',
        claimantAsksToLift === true && debtToState === false
          ? 'өндіріп алушы шектеуді алып тастауды сұрайды, ал берешек мемлекет пайдасына өндірілмейді'
          : '',
      ].filter((text) => text !== '')
      return `Шектеуге негіз жойылған: ${reasons.join('; ')}.`
    }
  }
}

export const kazakh: Book = {
  stampTitle: 'САНКЦИЯЛАЙМЫН',
  rulingTitle: 'ҰЙҒАРЫМ',
  rulingSubtitle: 'сот орындаушысының қаулысын санкциялаудан бас тарту туралы',
  found: 'АНЫҚТАДЫ:',
  decided: 'ҰЙҒАРДЫ:',
  judgePost: 'Судья',
  rulingName: 'Ұйғарым',
  stampName: 'Санкция',
  machineOrigin: 'Жобаны бағдарлама жасады; судья қол қойғанға дейін ол сот актісі болып табылмайды.',
  date: (value, fact) => or(value, 'date', fact, kkDate),
  number: (value) => or(value, 'number', '/number', (text) => `№ ${text}`),
  stampCourt: ({ court }) => [
    or(court.court.kk, 'court', '/court/kk'),
    ', судья ',
    or(court.judge, 'judge', '/judge', shortName),
  ],
  stampResolution: (facts) => [
    'Сот орындаушысы ',
    bailiff(facts, 'genitive'),
    ' ',
    debtor(facts, 'genitive'),
    ' Қазақстан Республикасынан шығуын уақытша шектеу туралы ',
    resolution(facts),
    ' қаулысы.',
  ],
  request: (facts) => [
    or(facts.court.court.kk, 'court', '/court/kk', (text) => kkBody(text, 'genitive')),
    ' судьясы ',
    or(facts.court.judge, 'judge', '/judge', shortName),
    ' санкциялау үшін ',
    or(facts.material.receivedOn, 'receivedOn', '/receivedOn', kkDate),
    ' күні түскен, сот орындаушысы ',
    bailiff(facts, 'genitive'),
    ' ',
    debtor(facts, 'genitive'),
    ' Қазақстан Республикасынан шығуын уақытша шектеу туралы ',
    resolution(facts),
    ' қаулысын қарап,',
  ],
  claim: ({ material, court }) => [
    'Атқарушылық құжат № ',
    or(material.document.number, 'documentNumber', '/document/number'),
    '; өндіріп алушы — ',
    or(court.claimant, 'claimant', '/claimant'),
    '; талап сомасы — ',
    material.document.amountTenge === null
      ? { gap: 'amount', fact: '/document/amountTenge' }
      : kkMoney(material.document.amountTenge),
    '; қалған берешек — ',
    material.document.balanceTenge === null
      ? { gap: 'balance', fact: '/document/balanceTenge' }
      : kkMoney(material.document.balanceTenge),
    material.periodic?.unpaidSince
      ? `; мерзімді төлемдер ${kkDate(material.periodic.unpaidSince, 'ablative')} бастап төленбеген`
      : '',
    '.',
  ],
  rule: () =>
    `${LAW_OF.kk} 33-бабының 1-тармағы бойынша борышкердің шығуы мерзімді төлемдер үш айдан астам орындалмаса не атқарушылық құжаттың талабы тиісті қаржы жылына белгіленген айлық есептік көрсеткіштің ${LEAST_SUM_MCI} еселенген мөлшеріне тең болса немесе одан асса және шектеуді қолдану туралы тиісті түрде хабарланғаннан кейін ${kkCount(NOTICE_WORKING_DAYS)} жұмыс күні өткен соң ғана уақытша шектеледі. Қаулыны атқарушылық әрекеттер жасалатын жердегі сот қоса берілген материалдар негізінде санкциялайды (Қазақстан Республикасы Азаматтық процестік кодексінің 252-бабы, бұдан әрі — АПК).`,
  papers: (present, absent) =>
    [
      present.length > 0 ? `Материалда бар құжаттар: ${papersOf(present)}.` : 'Материалда растайтын құжаттар жоқ.',
      absent.length > 0 ? ` Жоқ құжаттар: ${papersOf(absent)}.` : '',
    ].join(''),
  notice: ({ material }) => [
    or(material.notice.deliveredOn, 'deliveredOn', '/notice/deliveredOn', (text) => served(material, kkDate(text))),
    '.',
  ],
  failed,
  conclusion: (count) =>
    count > 1
      ? 'Бұл шарттар болмағандықтан, қаулы санкциялануға жатпайды.'
      : 'Бұл шарт болмағандықтан, қаулы санкциялануға жатпайды.',
  openCondition: (name) => `судьяның тұжырымы: ${name}`,
  law: 'АПК-нің 252, 268, 269-баптарын басшылыққа алып, сот',
  refuse: (facts) => [
    'Сот орындаушысы ',
    bailiff(facts, 'genitive'),
    ' ',
    debtor(facts, 'genitive'),
    ' Қазақстан Республикасынан шығуын уақытша шектеу туралы ',
    resolution(facts),
    ' қаулысын санкциялаудан бас тартылсын.',
  ],
  copies: 'Ұйғарымның көшірмесі сот орындаушысына жіберілсін.',
  appeal: ({ court }) => [
    'Ұйғарымға ',
    court.complaintWorkingDays === null
      ? { gap: 'complaintTerm', fact: '/complaintWorkingDays' }
      : `${kkCount(court.complaintWorkingDays)} жұмыс күні`,
    ' ішінде ұйғарым шығарған сот арқылы ',
    or(court.appealCourt.kk, 'appealCourt', '/appealCourt/kk', (text) => kkBody(text, 'dative')),
    ` жеке шағым берілуі, прокурор өтінішхат келтіруі мүмкін. Апелляциялық сатыдағы соттың шағым, өтінішхат бойынша ${kkDecline('шешім', 'nominative')}і түпкілікті болып табылады (АПК 252-бабының 5-бөлігі).`,
  ],
}
