/** Questions about the person: age, citizenship, work, earlier convictions. */
import type { QuestionWords } from '../question-words.ts'

export const PERSON_QUESTIONS = {
  citizenship: {
    topic: { kk: 'азаматтығы', ru: 'гражданство', en: 'citizenship' },
    ask: {
      kk: 'Сотталушының азаматтығы қандай?',
      ru: 'Каково гражданство подсудимого?',
      en: 'What is the defendant’s citizenship?',
    },
    answers: {
      kk: 'Елден тек шетелдік немесе азаматтығы жоқ адам шығарылады ({@51}), азаматтықтан тек Қазақстан азаматы айырылады ({@50-1}).',
      ru: 'Выдворить можно только иностранца или лицо без гражданства ({@51}), лишить гражданства – только гражданина Казахстана ({@50-1}).',
      en: 'Only a foreigner or stateless person can be expelled ({@51}); only a citizen can lose citizenship ({@50-1}).',
    },
  },
  bornOn: {
    topic: { kk: 'туған күні', ru: 'дата рождения', en: 'date of birth' },
    ask: {
      kk: 'Сотталушының туған күні қандай?',
      ru: 'Какова дата рождения подсудимого?',
      en: 'When was the defendant born?',
    },
    answers: {
      kk: 'Жауаптылық, жаза түрлері мен мерзімдер жасқа байланысты; жауап берілгенше есеп ересек адамға жүргізіледі.',
      ru: 'От возраста зависят ответственность, виды наказания и сроки; до ответа расчёт ведётся как для взрослого.',
      en: 'Liability, kinds of punishment and terms hang on age; until it is known the figures are those of an adult.',
    },
  },
  ownIncome: {
    topic: { kk: 'өз табысы немесе мүлкі', ru: 'собственный заработок или имущество', en: 'own earnings or property' },
    ask: {
      kk: 'Кәмелетке толмағанның өз табысы немесе мүлкі бар ма?',
      ru: 'Есть ли у несовершеннолетнего собственный заработок или имущество?',
      en: 'Does the minor have own earnings or property?',
    },
    answers: {
      kk: 'Жоқ болса, айыппұл мен түзеу жұмыстары тағайындалмайды ({@81}).',
      ru: 'Если нет, штраф и исправительные работы не назначаются ({@81}).',
      en: 'If not, neither a fine nor correctional works can be imposed ({@81}).',
    },
  },
  fitForWork: {
    topic: { kk: 'еңбекке жарамдылығы', ru: 'трудоспособность', en: 'fitness for work' },
    ask: {
      kk: 'Сотталушы еңбекке жарамды ма?',
      ru: 'Трудоспособен ли подсудимый?',
      en: 'Is the defendant fit for work?',
    },
    answers: {
      kk: 'Жарамсыз болса, түзеу жұмыстары тағайындалмайды ({@42(7)}).',
      ru: 'Если нет, исправительные работы не назначаются ({@42(7)}).',
      en: 'If not, correctional works cannot be imposed ({@42(7)}).',
    },
  },
  permanentWork: {
    topic: { kk: 'тұрақты жұмысы', ru: 'постоянная работа', en: 'permanent work' },
    ask: {
      kk: 'Сотталушының тұрақты жұмысы бар ма?',
      ru: 'Есть ли у подсудимого постоянная работа?',
      en: 'Does the defendant have permanent work?',
    },
    answers: {
      kk: 'Жоқ болса, түзеу жұмыстары тағайындалмайды ({@42(7)}).',
      ru: 'Если нет, исправительные работы не назначаются ({@42(7)}).',
      en: 'If not, correctional works cannot be imposed ({@42(7)}).',
    },
  },
  fullTimeStudy: {
    topic: { kk: 'күндізгі оқуы', ru: 'очная учёба', en: 'full-time study' },
    ask: {
      kk: 'Сотталушы оқу орнының күндізгі бөлімінде оқи ма?',
      ru: 'Учится ли подсудимый очно?',
      en: 'Is the defendant in full-time study?',
    },
    answers: {
      kk: 'Оқитын болса, түзеу жұмыстары тағайындалмайды ({@42(7)}).',
      ru: 'Если да, исправительные работы не назначаются ({@42(7)}).',
      en: 'If so, correctional works cannot be imposed ({@42(7)}).',
    },
  },
  doubtfulImprisonment: {
    topic: {
      kk: 'бұрынғы шартты, кейінге қалдырылған немесе ауыстырылған жаза',
      ru: 'прежнее условное, отсроченное или заменённое наказание',
      en: 'an earlier conditional, deferred or replaced sentence',
    },
    ask: {
      kk: 'Бұрынғы шартты, кейінге қалдырылған немесе ауыстырылған жаза бас бостандығынан айыруға сотталу болып есептеле ме ({@14})?',
      ru: 'Считать ли прежнее условное, отсроченное или заменённое наказание осуждением к лишению свободы ({@14})?',
      en: 'Does the earlier conditional, deferred or replaced sentence count as one to imprisonment ({@14})?',
    },
    answers: {
      kk: 'Есептелсе, қылмыстардың қайталануы өзгереді; есептелмесе, бұл соттылық оған әсер етпейді.',
      ru: 'Если да, вывод о рецидиве меняется; если нет, эта судимость на рецидив не влияет.',
      en: 'If so, the finding on recidivism changes; if not, this record has no bearing on it.',
    },
  },
  institutionGap: {
    topic: { kk: 'мекеме түрі', ru: 'вид учреждения', en: 'the institution' },
    ask: {
      kk: 'Мекеменің қандай түрі белгіленеді?',
      ru: 'Какой вид учреждения назначить?',
      en: 'Which institution is set?',
    },
    answers: {
      kk: 'Бұл деректер бойынша {@46(5)} тікелей жауап бермейді немесе жауап басқа ашық сұраққа байланысты: түрін сот таңдап, негіздейді.',
      ru: 'Для таких данных {@46(5)} прямого ответа не даёт либо ответ зависит от другого открытого вопроса: вид выбирает и обосновывает суд.',
      en: 'For these facts {@46(5)} gives no direct answer, or it hangs on another open question: the court chooses and gives reasons.',
    },
  },
  unservedAmount: {
    topic: { kk: 'өтелмеген жаза', ru: 'неотбытая часть наказания', en: 'the unserved rest' },
    ask: {
      kk: 'Алдыңғы үкім бойынша жазаның қанша бөлігі өтелмеген?',
      ru: 'Какая часть наказания по прежнему приговору не отбыта?',
      en: 'How much of the earlier sentence is unserved?',
    },
    answers: {
      kk: 'Түпкілікті жаза осы қалдықтан артық болуға тиіс ({@60}).',
      ru: 'Окончательное наказание должно быть больше этого остатка ({@60}).',
      en: 'The final punishment has to exceed this rest ({@60}).',
    },
  },
} satisfies Record<string, QuestionWords>
