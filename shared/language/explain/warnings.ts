/** Warnings of the guidance: what the judge should look at. */
import type { Warning } from '../../sentencing/guidance.ts'
import type { Language } from '../say.ts'
import { sayMessage, type Message } from './template.ts'

export const WARNING_CODES = [
  'amendedAfterOffence',
  'amendedDuringOffence',
  'beforeTheCode',
  'commencementUnsure',
  'institutionEdition',
  'foreignRecord',
  'recidivismNotListed',
  'theftAt14',
  'youngAdult',
  'negligentUnfinished',
  'writNotAllowed',
  'overGeneralPart',
  'sentencedAfterOffence',
  'restInOtherUnits',
  'deferralMust',
  'deferralMay',
  'policeTalksMandatory',
  'offenceAfterVerdict',
  'startedAfterEnd',
  'offenceBeforeBirth',
  'priorServedBeforeSentence',
  'priorSentencedBeforeAct',
  'priorLiftedBeforeSentence',
  'restraintsOverlap',
  'restraintBackwards',
  'pregnantMan',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

/** Arguments: `articles` and `dates` of the warning. */
export const WARNING_WORDS: Record<WarningCode, Message> = {
  amendedAfterOffence: [
    {
      kk: 'Әрекеттен кейін мына нормалар өзгерген: {articles} ({dates}). Қай редакция жеңілірек екенін тексеріңіз ({@6}).',
      ru: 'После деяния изменены нормы: {articles} ({dates}). Проверьте, какая редакция мягче ({@6}).',
      en: 'Amended since the act: {articles} ({dates}). Check which edition is milder ({@6}).',
    },
    {
      kk: 'Әрекеттен кейін мына нормалар өзгерген: {articles}. Қай редакция жеңілірек екенін тексеріңіз ({@6}).',
      ru: 'После деяния изменены нормы: {articles}. Проверьте, какая редакция мягче ({@6}).',
      en: 'Amended since the act: {articles}. Check which edition is milder ({@6}).',
    },
  ],
  amendedDuringOffence: [
    {
      kk: 'Әрекет жалғасып жатқанда норма өзгерген: {articles} ({dates}). Алғашқы және соңғы әрекет күндерін тексеріңіз.',
      ru: 'Пока длилось деяние, норма изменена: {articles} ({dates}). Проверьте дни первого и последнего действия.',
      en: 'Amended while the act went on: {articles} ({dates}). Check the days of the first and the last act.',
    },
    {
      kk: 'Әрекет жалғасып жатқанда норма өзгерген: {articles}. Алғашқы және соңғы әрекет күндерін тексеріңіз.',
      ru: 'Пока длилось деяние, норма изменена: {articles}. Проверьте дни первого и последнего действия.',
      en: 'Amended while the act went on: {articles}. Check the days of the first and the last act.',
    },
  ],
  beforeTheCode: [
    {
      kk: 'Әрекет Кодекс күшіне енгенге дейін жасалған ({dates}). 1997 жылғы Кодексті қараңыз ({@6}).',
      ru: 'Деяние совершено до вступления Кодекса в силу ({dates}). Обратитесь к Кодексу 1997 года ({@6}).',
      en: 'The act lies before the Code came into force ({dates}). See the Code of 1997 ({@6}).',
    },
    {
      kk: 'Әрекет Кодекс күшіне енгенге дейін жасалған. 1997 жылғы Кодексті қараңыз ({@6}).',
      ru: 'Деяние совершено до вступления Кодекса в силу. Обратитесь к Кодексу 1997 года ({@6}).',
      en: 'The act lies before the Code came into force. See the Code of 1997 ({@6}).',
    },
  ],
  commencementUnsure: [
    {
      kk: 'Әрекет заң өзгерген күнге жақын жасалған ({dates}), ал ол күн нақтыланбаған. Заңның күшіне енген күнін тексеріңіз.',
      ru: 'Деяние близко ко дню изменения закона ({dates}), а этот день не уточнён. Проверьте, когда изменение вступило в силу.',
      en: 'The act lies near a change of the law ({dates}) whose day is not confirmed. Check when it came into force.',
    },
    {
      kk: 'Әрекет заң өзгерген күнге жақын жасалған, ал ол күн нақтыланбаған. Заңның күшіне енген күнін тексеріңіз.',
      ru: 'Деяние близко ко дню изменения закона, а этот день не уточнён. Проверьте, когда изменение вступило в силу.',
      en: 'The act lies near a change of the law whose day is not confirmed. Check when it came into force.',
    },
  ],
  institutionEdition: [
    {
      kk: 'Мекеме түрі әрекет күнгі ереже бойынша берілген; бүгінгі ереже бойынша ол басқа ({@46(5)}). Екеуін салыстырыңыз.',
      ru: 'Вид учреждения дан по правилу дня деяния; по действующему он иной ({@46(5)}). Сравните оба.',
      en: 'The institution follows the rule of the day of the act; by today’s it differs ({@46(5)}). Compare both.',
    },
  ],
  foreignRecord: [
    {
      kk: 'Шет мемлекеттің үкімі есепке алынбады ({@8(2)}). Халықаралық шартта өзгеше көзделген бе, соны тексеріңіз.',
      ru: 'Приговор иностранного государства не учтён ({@8(2)}). Проверьте, не предусматривает ли договор иного.',
      en: 'A foreign verdict was not counted ({@8(2)}). Check whether a treaty says otherwise.',
    },
  ],
  recidivismNotListed: [
    {
      kk: 'Қылмыстардың қайталануы анықталды, бірақ ауырлататын мән-жайларда жоқ ({@54(1)1)}). Тізімді тексеріңіз.',
      ru: 'Рецидив установлен, но среди отягчающих обстоятельств не указан ({@54(1)1)}). Проверьте перечень.',
      en: 'Recidivism was found, but is not listed as aggravating ({@54(1)1)}). Check the list.',
    },
  ],
  theftAt14: [
    {
      kk: 'Ұрлық үшін 14 жастан жауаптылық тек орысша мәтінде бар ({@15(2)}). Екі мәтінді салыстырып қараңыз.',
      ru: 'Ответственность за кражу с 14 лет названа только в русском тексте ({@15(2)}). Сверьте оба текста.',
      en: 'Liability for theft at 14 stands in the Russian text only ({@15(2)}). Compare both texts.',
    },
  ],
  youngAdult: [
    {
      kk: 'Сотталушы әрекет күні 18–20 жаста болған. Ерекше жағдайда кәмелетке толмағандар туралы ережелерді қолдануға болады ({@90}).',
      ru: 'На день деяния подсудимому было 18–20 лет. В исключительном случае применимы правила о несовершеннолетних ({@90}).',
      en: 'The defendant was 18 to 20 at the act. Exceptionally the rules on minors may be applied ({@90}).',
    },
  ],
  negligentUnfinished: [
    {
      kk: 'Абайсызда жасалған қылмыс аяқталмаған бола алмайды ({@24}). Кінә нысаны мен сатысын тексеріңіз.',
      ru: 'Неосторожное преступление не бывает неоконченным ({@24}). Проверьте форму вины и стадию.',
      en: 'A negligent crime cannot be unfinished ({@24}). Check the form of guilt and the stage.',
    },
  ],
  writNotAllowed: [
    {
      kk: 'Бұл іс бойынша бұйрықты іс жүргізу қолданылмайды ({@55(3)}). Іс жүргізу тәртібін тексеріңіз.',
      ru: 'Приказное производство здесь неприменимо ({@55(3)}). Проверьте порядок производства.',
      en: 'Writ proceedings are not open here ({@55(3)}). Check the procedure.',
    },
  ],
  overGeneralPart: [
    {
      kk: 'Баптың санкциясы Жалпы бөліктің шегінен асады: {articles}. Есеп санкция бойынша жүргізілді.',
      ru: 'Санкция статьи выходит за пределы Общей части: {articles}. Расчёт сделан по санкции.',
      en: 'The sanction goes beyond the General Part: {articles}. The figures follow the sanction.',
    },
  ],
  sentencedAfterOffence: [
    {
      kk: 'Өтелмеген үкім осы істегі әрекеттен кейін шығарылған: {@60} емес, {@58(6)} қолданылады. Күндерін тексеріңіз.',
      ru: 'Неотбытый приговор вынесен после деяния по этому делу: действует {@58(6)}, а не {@60}. Проверьте даты.',
      en: 'The unserved sentence was pronounced after the act of this case: {@58(6)} applies, not {@60}. Check the dates.',
    },
  ],
  restInOtherUnits: [
    {
      kk: 'Өтелмеген жаза басқа өлшеммен берілген. Оны {@61} бойынша өзіңіз қайта есептеңіз.',
      ru: 'Неотбытая часть дана в других единицах. Пересчитайте её по {@61}.',
      en: 'The unserved rest is given in other units. Convert it by {@61}.',
    },
  ],
  deferralMust: [
    {
      kk: 'Жас баласы бар: бас бостандығынан айыру тағайындалса, оны өтеу кейінге қалдырылуға тиіс ({@74(1)}).',
      ru: 'Есть малолетний ребёнок: при лишении свободы отбывание подлежит отсрочке ({@74(1)}).',
      en: 'There is a young child: imprisonment has to be deferred ({@74(1)}).',
    },
  ],
  deferralMay: [
    {
      kk: 'Бас бостандығынан айыру тағайындалса, сот оны өтеуді кейінге қалдыра алады ({@74(1)}).',
      ru: 'При лишении свободы суд вправе отсрочить его отбывание ({@74(1)}).',
      en: 'If imprisonment is imposed, the court may defer it ({@74(1)}).',
    },
  ],
  policeTalksMandatory: [
    {
      kk: 'Татуласуға байланысты босатылса, полицияда алдын алу әңгімелеріне келу міндеті жүктелуге тиіс ({@98-3(4)}).',
      ru: 'При освобождении в связи с примирением обязательна явка на профилактические беседы в полицию ({@98-3(4)}).',
      en: 'On release by reconciliation attending preventive talks with the police is mandatory ({@98-3(4)}).',
    },
  ],
  offenceAfterVerdict: [
    {
      kk: 'Әрекет күні үкім күнінен кейін тұр. Екі күнді де тексеріңіз.',
      ru: 'День деяния позже дня приговора. Проверьте обе даты.',
      en: 'The act lies after the day of the verdict. Check both dates.',
    },
  ],
  startedAfterEnd: [
    {
      kk: 'Алғашқы әрекет күні соңғысынан кейін тұр. Екі күнді де тексеріңіз.',
      ru: 'День первого действия позже дня последнего. Проверьте обе даты.',
      en: 'The first act lies after the last. Check both dates.',
    },
  ],
  offenceBeforeBirth: [
    {
      kk: 'Әрекет күні туған күннен кейін емес. Екі күнді де тексеріңіз.',
      ru: 'День деяния не позже дня рождения. Проверьте обе даты.',
      en: 'The act does not lie after the date of birth. Check both dates.',
    },
  ],
  priorServedBeforeSentence: [
    {
      kk: 'Бұрынғы жаза үкім шыққанға дейін өтелген деп көрсетілген. Күндерін тексеріңіз.',
      ru: 'Прежнее наказание отбыто раньше вынесения приговора. Проверьте даты.',
      en: 'An earlier sentence is shown as served before it was pronounced. Check the dates.',
    },
  ],
  priorSentencedBeforeAct: [
    {
      kk: 'Бұрынғы үкім өзі бойынша жасалған әрекеттен ерте шыққан. Күндерін тексеріңіз.',
      ru: 'Прежний приговор вынесен раньше деяния, за которое он вынесен. Проверьте даты.',
      en: 'An earlier verdict precedes the act it is about. Check the dates.',
    },
  ],
  priorLiftedBeforeSentence: [
    {
      kk: 'Соттылық үкім шыққанға дейін алып тасталған деп көрсетілген. Күндерін тексеріңіз.',
      ru: 'Судимость снята раньше вынесения приговора. Проверьте даты.',
      en: 'A record is shown as lifted before its verdict. Check the dates.',
    },
  ],
  restraintsOverlap: [
    {
      kk: 'Ұстау кезеңдері қабаттасады. Әр тәулік бір рет есептелді; күндерін тексеріңіз ({@62}).',
      ru: 'Периоды содержания пересекаются. Каждые сутки засчитаны один раз; проверьте даты ({@62}).',
      en: 'Periods of restraint overlap. Each day was counted once; check the dates ({@62}).',
    },
  ],
  restraintBackwards: [
    {
      kk: 'Ұстау кезеңінің соңы басынан ерте, сондықтан ол есепке алынбады. Күндерін тексеріңіз ({@62}).',
      ru: 'Конец периода содержания раньше начала, поэтому он не засчитан. Проверьте даты ({@62}).',
      en: 'A period of restraint ends before it begins, so it was not counted. Check the dates ({@62}).',
    },
  ],
  pregnantMan: [
    {
      kk: 'Ер адам жүкті деп белгіленген. Жынысы мен жүктілігі туралы мәліметті тексеріңіз.',
      ru: 'У мужчины отмечена беременность. Проверьте сведения о поле и беременности.',
      en: 'A man is marked as pregnant. Check the sex and the pregnancy.',
    },
  ],
}

function isWarningCode(code: string): code is WarningCode {
  return Object.hasOwn(WARNING_WORDS, code)
}

/** The sentence of a warning; an unknown code gives the code itself. */
export function sayWarning(warning: Warning, lang: Language): string {
  const { code, articles, dates } = warning
  if (!isWarningCode(code)) return code
  return sayMessage(WARNING_WORDS[code], { articles: articles.join(', '), dates: (dates ?? []).join(', ') }, lang)
}
