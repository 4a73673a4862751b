/** Questions that move the punishment. */
import type { QuestionWords } from '../question-words.ts'

export const PUNISHMENT_QUESTIONS = {
  aggravatingIsElement: {
    topic: {
      kk: 'құрам белгісі болатын ауырлататын мән-жай',
      ru: 'отягчающее обстоятельство как признак состава',
      en: 'an aggravating circumstance that is an element',
    },
    ask: {
      kk: 'Ауырлататын мән-жай осы қылмыс құрамының белгісі болып табыла ма?',
      ru: 'Входит ли отягчающее обстоятельство в признаки этого состава?',
      en: 'Is an aggravating circumstance an element of this offence?',
    },
    answers: {
      kk: 'Болса, жеңілдететін мән-жайлар жоғары шекті төмендетпейді; болмаса, төмендете алады ({@55(2)}).',
      ru: 'Если да, смягчающие обстоятельства верхний предел не снижают; если нет, могут снизить ({@55(2)}).',
      en: 'If so, mitigating circumstances do not lower the maximum; if not, they may ({@55(2)}).',
    },
  },
  damagePaid: {
    topic: { kk: 'залалды өтеу', ru: 'возмещение ущерба', en: 'payment of the damage' },
    ask: { kk: 'Залал толық өтелді ме?', ru: 'Возмещён ли ущерб полностью?', en: 'Was the damage paid in full?' },
    answers: {
      kk: 'Өз еркімен толық өтелсе, бас бостандығынан айыруды тағайындауға болмауы мүмкін ({@55(1)}).',
      ru: 'При полном добровольном возмещении лишение свободы может стать недопустимым ({@55(1)}).',
      en: 'If it was willingly paid in full, imprisonment may be excluded ({@55(1)}).',
    },
  },
  otherHarmMadeUp: {
    topic: { kk: 'моральдық және өзге зиянды жою', ru: 'заглаживание иного вреда', en: 'making up other harm' },
    ask: {
      kk: 'Моральдық және өзге зиян жойылды ма?',
      ru: 'Заглажен ли моральный и иной вред?',
      en: 'Was the moral and other harm made up?',
    },
    answers: {
      kk: 'Жойылса және залал өтелсе, бас бостандығынан айыруды тағайындауға болмауы мүмкін ({@55(1)}).',
      ru: 'Если да и ущерб возмещён, лишение свободы может стать недопустимым ({@55(1)}).',
      en: 'If so and the damage is paid, imprisonment may be excluded ({@55(1)}).',
    },
  },
  agreementMet: {
    topic: { kk: 'процестік келісімнің орындалуы', ru: 'выполнение соглашения', en: 'performance of the agreement' },
    ask: {
      kk: 'Процестік келісімнің барлық шарттары орындалды ма?',
      ru: 'Выполнены ли все условия процессуального соглашения?',
      en: 'Were all terms of the agreement met?',
    },
    answers: {
      kk: 'Орындалса, жоғары шек төмендейді ({@55(3)}); жауап берілгенше орындалмаған деп есептеледі.',
      ru: 'Если да, верхний предел снижается ({@55(3)}); до ответа они считаются невыполненными.',
      en: 'If so, the maximum is lowered ({@55(3)}); until answered they count as not met.',
    },
  },
  lifeOnlySilent: {
    topic: {
      kk: 'өмір бойына айырудың орнына мерзім',
      ru: 'срок вместо пожизненного лишения свободы',
      en: 'the term in place of life',
    },
    ask: {
      kk: 'Санкцияда тек өмір бойына бас бостандығынан айыру бар, ал оны мұнда тағайындауға болмайды. Қандай мерзім белгіленеді?',
      ru: 'Санкция предусматривает только пожизненное лишение свободы, а назначить его здесь нельзя. Какой срок определить?',
      en: 'The sanction has life imprisonment only, and it cannot be imposed here. What term is set?',
    },
    answers: {
      kk: 'Әрекет күнгі заң мерзімді атамайды ({@46(4), 56(4)}): мерзімді сот белгілеп, негіздейді.',
      ru: 'Закон дня деяния срока не называет ({@46(4), 56(4)}): его определяет и обосновывает суд.',
      en: 'The law of the day of the act names none ({@46(4), 56(4)}): the court sets it and gives reasons.',
    },
  },
  minorLifeBan: {
    topic: {
      kk: 'кәмелетке толмағанға өмір бойына тыйым',
      ru: 'пожизненный запрет для несовершеннолетнего',
      en: 'a ban for life on a minor',
    },
    ask: {
      kk: 'Қылмыс жасаған кезде он сегізге толмаған адамға өмір бойына тыйым салына ма?',
      ru: 'Применим ли пожизненный запрет к тому, кому на день деяния не было восемнадцати?',
      en: 'Does the ban for life apply to one who was under eighteen at the act?',
    },
    answers: {
      kk: 'Бір оқылымда {@50(2)} бәріне міндетті. Екіншісінде кәмелетке толмағанға тек қызметпен айналысуға 1 жылдан 2 жылға дейін тыйым салуға болады ({@81(2)}).',
      ru: 'По одному прочтению {@50(2)} обязательна для всех. По другому несовершеннолетнему можно запретить только деятельность и лишь на срок от 1 года до 2 лет ({@81(2)}).',
      en: 'On one reading {@50(2)} binds everybody. On the other a minor can only be banned from an activity, for 1 to 2 years ({@81(2)}).',
    },
  },
  minorConfiscation: {
    topic: {
      kk: 'кәмелетке толмағанның мүлкін тәркілеу',
      ru: 'конфискация у несовершеннолетнего',
      en: 'confiscation from a minor',
    },
    ask: {
      kk: 'Кәмелетке толмағанның мүлкі тәркілене ме?',
      ru: 'Применима ли конфискация к несовершеннолетнему?',
      en: 'Can property of a minor be confiscated?',
    },
    answers: {
      kk: 'Бір оқылымда кәмелетке толмағанға жаза тізімінде тәркілеу жоқ ({@81(1)}). Екіншісінде қылмыс құралдары мен одан түскен кіріс бәрібір алынады ({@48}).',
      ru: 'По одному прочтению среди наказаний для несовершеннолетних её нет ({@81(1)}). По другому орудия и доходы от преступления изымаются в любом случае ({@48}).',
      en: 'On one reading it is not among the punishments of minors ({@81(1)}). On the other tools and proceeds are taken in any case ({@48}).',
    },
  },
  absorbedWithFine: {
    topic: {
      kk: 'теріс қылық үшін айыппұлды сіңіру',
      ru: 'поглощение штрафа за проступок',
      en: 'absorption of the fine for the infraction',
    },
    ask: {
      kk: 'Теріс қылық үшін айыппұл сіңірілгенде қалған жазалар қалай біріктіріледі ({@58(4)})?',
      ru: 'Как соединить остальные наказания, если штраф за проступок поглощается ({@58(4)})?',
      en: 'How are the other punishments joined when the fine for the infraction is absorbed ({@58(4)})?',
    },
    answers: {
      kk: 'Бір оқылымда тек айыппұл сіңіріледі, қалғандары қосылады. Екіншісінде барлық жаза сіңіріледі.',
      ru: 'По одному прочтению поглощается только штраф, а остальные складываются. По другому поглощаются все наказания.',
      en: 'On one reading only the fine is absorbed and the rest are added. On the other all are absorbed.',
    },
  },
  paymentPerCount: {
    topic: { kk: 'мәжбүрлі төлем', ru: 'принудительный платёж', en: 'the compulsory payment' },
    ask: {
      kk: 'Мәжбүрлі төлем үкім бойынша бір рет өндіріле ме, әлде әр құқық бұзушылық үшін бе ({@98-1})?',
      ru: 'Взыскивается ли принудительный платёж один раз по приговору или за каждое правонарушение ({@98-1})?',
      en: 'Is the compulsory payment due once for the verdict or for every offence ({@98-1})?',
    },
    answers: {
      kk: 'Есепте ең ауыр құқық бұзушылық үшін бір рет алынды.',
      ru: 'В расчёте он взят один раз, по самому тяжкому правонарушению.',
      en: 'The figures take it once, by the gravest offence.',
    },
  },
} satisfies Record<string, QuestionWords>
