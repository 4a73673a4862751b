/** One sentence for each fault: what happened and what to do about it. */
import type { FaultCode } from '../../contract/fault.ts'
import type { Says } from './icu.ts'

export const faults = {
  'fault.unknownCall': {
    kk: 'Терезе мен бағдарлама нұсқалары сәйкес емес. Бағдарламаны қайта іске қосыңыз.',
    ru: 'Окно и программа разных версий. Перезапустите программу.',
    en: 'The window and the program are of different versions. Start the program again.',
  },
  'fault.badInput': {
    kk: 'Деректерде қате бар. Көрсетілген жерді тексеріңіз.',
    ru: 'В данных ошибка. Проверьте указанное место.',
    en: 'There is a mistake in the data. Check the place named.',
  },
  'fault.notFound': {
    kk: 'Мұндай жазба табылмады. Тізімді жаңартыңыз.',
    ru: 'Такой записи нет. Обновите список.',
    en: 'There is no such record. Refresh the list.',
  },
  'fault.conflict': {
    kk: 'Іс осы арада басқа жерде өзгертілді. Оны қайта ашып, өзгерісті қайталаңыз.',
    ru: 'Дело тем временем изменили в другом месте. Откройте его заново и повторите правку.',
    en: 'The case was changed elsewhere meanwhile. Open it again and repeat the change.',
  },
  'fault.locked': {
    kk: 'Іс бойынша актіге қол қойылған, сондықтан оны өзгертуге болмайды.',
    ru: 'По делу подписан акт, поэтому менять его нельзя.',
    en: 'An act of this case is signed, so it can no longer be changed.',
  },
  'fault.storeLocked': {
    kk: 'Қойма құлыптаулы. Құпиясөзді енгізіңіз.',
    ru: 'Хранилище заблокировано. Введите пароль.',
    en: 'The store is locked. Enter the passphrase.',
  },
  'fault.storeExists': {
    kk: 'Қойма бұрын жасалған. Оны құпиясөзбен ашыңыз.',
    ru: 'Хранилище уже создано. Откройте его паролем.',
    en: 'The store exists already. Open it with its passphrase.',
  },
  'fault.wrongPassphrase': {
    kk: 'Құпиясөз дұрыс емес. Пернетақта тілін тексеріп, қайта енгізіңіз.',
    ru: 'Пароль неверен. Проверьте раскладку и введите снова.',
    en: 'The passphrase is wrong. Check the keyboard layout and enter it again.',
  },
  'fault.tooManyAttempts': {
    kk: 'Қате әрекет көп болды. Біраз күтіп, қайта көріңіз.',
    ru: 'Слишком много неверных попыток. Подождите и попробуйте снова.',
    en: 'Too many wrong attempts. Wait a little and try again.',
  },
  'fault.newerFormat': {
    kk: 'Файл бағдарламаның жаңарақ нұсқасында жасалған. Бағдарламаны жаңартыңыз.',
    ru: 'Файл создан более новой версией программы. Обновите программу.',
    en: 'The file was made by a newer version of the program. Update the program.',
  },
  'fault.damaged': {
    kk: 'Файл бүлінген. Оны сақтық көшірмеден қалпына келтіріңіз.',
    ru: 'Файл повреждён. Восстановите его из резервной копии.',
    en: 'The file is damaged. Restore it from a backup.',
  },
  'fault.keyLost': {
    kk: 'Қойманың кілті табылмады. Қалпына келтіру кодын пайдаланыңыз.',
    ru: 'Ключ хранилища не найден. Воспользуйтесь кодом восстановления.',
    en: 'The key of the store is missing. Use the recovery code.',
  },
  'fault.readOnly': {
    kk: 'Деректер қалтасына жазуға болмайды. Қалтаның құқықтарын тексеріңіз.',
    ru: 'В папку данных нельзя записать. Проверьте права на папку.',
    en: 'The data folder cannot be written. Check its permissions.',
  },
  'fault.diskFull': {
    kk: 'Дискіде орын жоқ. Орын босатып, қайталаңыз.',
    ru: 'На диске нет места. Освободите место и повторите.',
    en: 'The disk is full. Free some space and try again.',
  },
  'fault.busy': {
    kk: 'Файлды басқа бағдарлама пайдаланып тұр. Оны жауып, қайталаңыз.',
    ru: 'Файл занят другой программой. Закройте её и повторите.',
    en: 'Another program is using the file. Close it and try again.',
  },
  'fault.forbidden': {
    kk: 'Бұл әрекетке рұқсат жоқ.',
    ru: 'Это действие не разрешено.',
    en: 'This is not allowed.',
  },
  'fault.badCaseFile': {
    kk: 'Файл іс ретінде оқылмады. Көрсетілген жерді түзетіңіз; ештеңе өзгерген жоқ.',
    ru: 'Файл не читается как дело. Исправьте указанное место; ничего не изменено.',
    en: 'The file cannot be read as a case. Correct the place named; nothing was changed.',
  },
  'fault.actIncomplete': {
    kk: 'Актіде міндетті бөлік толтырылмаған. Оны толтырмай қол қоюға болмайды.',
    ru: 'В акте не заполнен обязательный элемент. Без него подписать нельзя.',
    en: 'A required element of the act is missing. It cannot be signed without it.',
  },
  'fault.choiceViolates': {
    kk: 'Таңдалған шешім заңға қайшы. Қол қоймас бұрын оны түзетіңіз немесе дәлелін жазыңыз.',
    ru: 'Выбранное решение противоречит закону. Исправьте его или укажите мотивы до подписания.',
    en: 'The choice is contrary to law. Correct it or give the reason before signing.',
  },
  'fault.badKey': {
    kk: 'Кілт ашылмады. Файл мен құпиясөзді тексеріңіз.',
    ru: 'Ключ не открылся. Проверьте файл и пароль.',
    en: 'The key could not be opened. Check the file and the password.',
  },
  'fault.badSignature': {
    kk: 'Қолтаңба тексеруден өтпеді. Файл сақталған жоқ.',
    ru: 'Подпись не прошла проверку. Файл не сохранён.',
    en: 'The signature did not pass verification. The file was not kept.',
  },
  'fault.notWritable': {
    kk: 'Бұл қалтаға жазуға болмайды. Басқа қалтаны таңдаңыз немесе рұқсатты тексеріңіз.',
    ru: 'В эту папку нельзя записать. Выберите другую или проверьте права.',
    en: 'This folder cannot be written. Choose another or check the permissions.',
  },
  'fault.notAvailable': {
    kk: 'Бұл мүмкіндік тек бағдарламаның өз терезесінде бар.',
    ru: 'Эта возможность есть только в собственном окне программы.',
    en: 'This works only in the program’s own window.',
  },
  'fault.internal': {
    kk: 'Бағдарламада қате болды. Терілгені сақтаулы; әрекетті қайталап көріңіз.',
    ru: 'В программе ошибка. Набранное сохранено; повторите действие.',
    en: 'Something went wrong in the program. What you typed is kept; try again.',
  },
} as const satisfies Record<`fault.${FaultCode}`, Says>
