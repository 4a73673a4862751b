/** First start, unlocking, first-run tour. */
import type { MessageArea } from './icu.ts'

export const gate = {
  'gate.welcome': { kk: 'Қош келдіңіз', ru: 'Добро пожаловать', en: 'Welcome' },
  'gate.firstWords': {
    kk: 'Істер осы компьютерде шифрланып сақталады. Қоймаға құпиясөз қойыңыз.',
    ru: 'Дела хранятся на этом компьютере в зашифрованном виде. Задайте пароль хранилища.',
    en: 'Cases are kept on this computer, encrypted. Set a passphrase for the store.',
  },
  'gate.judge': { kk: 'Судьяның аты-жөні', ru: 'Фамилия и инициалы судьи', en: 'Name of the judge' },
  'gate.judgeHint': {
    kk: 'Өзгерістер осы атпен жазылады',
    ru: 'Изменения записываются под этим именем',
    en: 'Changes are recorded under this name',
  },
  'gate.passphrase': { kk: 'Құпиясөз', ru: 'Пароль', en: 'Passphrase' },
  'gate.passphraseHint': {
    kk: 'Кемінде 10 таңба; бірнеше сөзден тұрғаны жақсы',
    ru: 'Не короче 10 знаков; лучше несколько слов',
    en: 'At least 10 characters; several words are best',
  },
  'gate.show': { kk: 'Құпиясөзді көрсету', ru: 'Показать пароль', en: 'Show the passphrase' },
  'gate.repeat': { kk: 'Құпиясөзді қайталаңыз', ru: 'Повторите пароль', en: 'Repeat the passphrase' },
  'gate.tooShort': { kk: 'Кемінде 10 таңба керек', ru: 'Нужно не менее 10 знаков', en: 'At least 10 characters' },
  'gate.differ': { kk: 'Құпиясөздер бірдей емес', ru: 'Пароли не совпадают', en: 'The passphrases differ' },
  'gate.nameMissing': { kk: 'Аты-жөнін жазыңыз', ru: 'Укажите имя', en: 'Enter the name' },
  'gate.create': { kk: 'Қойманы жасау', ru: 'Создать хранилище', en: 'Create the store' },
  'gate.creating': { kk: 'Қойма жасалуда…', ru: 'Хранилище создаётся…', en: 'Creating the store…' },
  'gate.codeTitle': { kk: 'Қалпына келтіру коды', ru: 'Код восстановления', en: 'Recovery code' },
  'gate.codeWords': {
    kk: 'Құпиясөз ұмытылса, істерді тек осы код ашады. Оны басып шығарып немесе көшіріп, сенімді жерде сақтаңыз: ол қайта көрсетілмейді.',
    ru: 'Если пароль забыт, дела откроет только этот код. Распечатайте или перепишите его и храните надёжно: больше он не появится.',
    en: 'If the passphrase is forgotten, only this code opens the cases. Print it or write it down and keep it safe: it is not shown again.',
  },
  'gate.codePrint': { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  'gate.codeKept': {
    kk: 'Код сенімді жерде сақталды',
    ru: 'Код сохранён в надёжном месте',
    en: 'I have put the code in a safe place',
  },
  'gate.begin': { kk: 'Жұмысты бастау', ru: 'Начать работу', en: 'Begin' },
  'gate.workGoesOn': {
    kk: 'Басталған жұмыс жалғасып жатыр. Ол аяқталғанда қойма жабылады.',
    ru: 'Начатая работа продолжается. Когда она закончится, хранилище закроется.',
    en: 'The work you began goes on. When it has ended the store is closed.',
  },
  'gate.stopWork': { kk: 'Тоқтатып, жабу', ru: 'Остановить и закрыть', en: 'Stop it and close' },
  'gate.unlockTitle': { kk: 'Қойма құлыптаулы', ru: 'Хранилище заблокировано', en: 'The store is locked' },
  'gate.unlock': { kk: 'Ашу', ru: 'Открыть', en: 'Unlock' },
  'gate.forgot': { kk: 'Құпиясөзді ұмыттым', ru: 'Забыли пароль?', en: 'Forgot the passphrase?' },
  'gate.code': { kk: 'Қалпына келтіру коды', ru: 'Код восстановления', en: 'Recovery code' },
  'gate.newPassphrase': { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New passphrase' },
  'gate.recover': { kk: 'Кодпен ашу', ru: 'Открыть кодом', en: 'Open with the code' },
  'gate.offline': {
    kk: 'Желі қажет емес. Ештеңе сыртқа жіберілмейді.',
    ru: 'Сеть не нужна. Ничего не отправляется наружу.',
    en: 'No network is needed. Nothing leaves this computer.',
  },
  'gate.noHost': {
    kk: 'Бағдарламамен байланыс үзілді. Үкімді қайта іске қосып, жаңа мекенжайды ашыңыз.',
    ru: 'Связь с программой прервана. Запустите Үкім заново и откройте новый адрес.',
    en: 'The program does not answer. Start Ukim again and open its new address.',
  },
} as const satisfies MessageArea
