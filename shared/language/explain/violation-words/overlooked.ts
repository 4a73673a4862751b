/** What the judge may have overlooked: circumstances, open questions, reasons. */
import type { Message } from '../template.ts'

export const OVERLOOKED = {
  circumstanceNotListed: [
    {
      kk: 'Іс деректерінен мына мән-жай көрінеді: {circumstance} ({article}), бірақ ол тізімде жоқ. Қосу керек пе, соны қараңыз.',
      ru: 'Из данных дела видно обстоятельство: {circumstance} ({article}), но в перечне его нет. Проверьте, нужно ли его указать.',
      en: 'The facts show a circumstance: {circumstance} ({article}), but the list omits it. Check whether to add it.',
    },
    {
      kk: 'Іс деректерінен мына мән-жай көрінеді: {circumstance}, бірақ ол тізімде жоқ. Қосу керек пе, соны қараңыз.',
      ru: 'Из данных дела видно обстоятельство: {circumstance}, но в перечне его нет. Проверьте, нужно ли его указать.',
      en: 'The facts show a circumstance: {circumstance}, but the list omits it. Check whether to add it.',
    },
    {
      kk: 'Іс деректерінен көрінетін мән-жай тізімде жоқ. Жеңілдететін және ауырлататын мән-жайларды қараңыз.',
      ru: 'Обстоятельство, видное из данных дела, не указано в перечне. Проверьте смягчающие и отягчающие обстоятельства.',
      en: 'A circumstance shown by the facts is not listed. Check the mitigating and aggravating circumstances.',
    },
  ],
  questionOpen: [
    {
      kk: 'Жауапсыз сұрақ қалды: {question:topic}. Үкім шығарғанға дейін жауап беріңіз.',
      ru: 'Остался вопрос без ответа: {question:topic}. Ответьте на него до вынесения приговора.',
      en: 'A question is left open: {question:topic}. Answer it before the verdict.',
    },
    {
      kk: 'Жауапсыз сұрақ қалды. Үкім шығарғанға дейін жауап беріңіз.',
      ru: 'Остался вопрос без ответа. Ответьте на него до вынесения приговора.',
      en: 'A question is left open. Answer it before the verdict.',
    },
  ],
  departureWithoutReason: [
    {
      kk: '{article|abl} ауытқу белгіленген, бірақ уәждері көрсетілмеген. Уәждерін жазыңыз.',
      ru: 'Отмечено отступление ({article}), но мотивы не указаны. Запишите их.',
      en: 'A departure from {article} is marked without its reasons. Give them.',
    },
    {
      kk: 'Заңнан ауытқу белгіленген, бірақ уәждері көрсетілмеген. Уәждерін жазыңыз.',
      ru: 'Отмечено отступление, но мотивы не указаны. Запишите их.',
      en: 'A departure is marked without its reasons. Give them.',
    },
  ],
} satisfies Record<string, Message>
