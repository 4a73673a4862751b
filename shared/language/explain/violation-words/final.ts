/** The final punishment: method, amount, limits. */
import type { Message } from '../template.ts'

export const FINAL_VIOLATIONS = {
  finalMissing: [
    {
      kk: 'Бірнеше құқық бұзушылық үшін жаза тағайындалған, бірақ түпкілікті жаза белгіленбеген ({@58}). Оны белгілеңіз.',
      ru: 'Наказания назначены за несколько правонарушений, а окончательное не определено ({@58}). Определите его.',
      en: 'Several offences are punished, but no final punishment is set ({@58}). Set it.',
    },
  ],
  methodNotAllowed: [
    {
      kk: 'Таңдалған тәсіл – {method}, ал мұнда заң рұқсат ететіні: {expected:method} ({article}). Тәсілін түзетіңіз.',
      ru: 'Выбрано: {method}, а закон допускает здесь: {expected:method} ({article}). Исправьте порядок.',
      en: 'The choice is {method}, but here the law allows: {expected:method} ({article}). Correct the method.',
    },
    {
      kk: 'Таңдалған тәсіл – {method}, ал мұнда заң рұқсат ететіні: {expected:method}. Тәсілін түзетіңіз.',
      ru: 'Выбрано: {method}, а закон допускает здесь: {expected:method}. Исправьте порядок.',
      en: 'The choice is {method}, but here the law allows: {expected:method}. Correct the method.',
    },
    {
      kk: 'Жазаларды қосудың бұл тәсіліне жол берілмейді: {method}. {@58|acc} қараңыз.',
      ru: 'Такой порядок назначения окончательного наказания не допускается: {method}. Проверьте {@58}.',
      en: 'This way of joining punishments is not allowed: {method}. See {@58}.',
    },
    {
      kk: 'Жазаларды қосудың таңдалған тәсіліне жол берілмейді. {@58|acc} қараңыз.',
      ru: 'Выбранный порядок назначения окончательного наказания не допускается. Проверьте {@58}.',
      en: 'The chosen way of joining punishments is not allowed. See {@58}.',
    },
  ],
  finalNotAboveParts: [
    {
      kk: 'Түпкілікті жаза – {found}. Ол {expected|abl} артық болуға тиіс ({article}).',
      ru: 'Окончательное наказание – {found}. Оно должно быть больше {expected|gen} ({article}).',
      en: 'The final punishment is {found}. It has to exceed {expected} ({article}).',
    },
    {
      kk: 'Түпкілікті жаза – {found}, ал ол {expected|abl} артық болуға тиіс. Мөлшерін түзетіңіз.',
      ru: 'Окончательное наказание – {found}, а должно быть больше {expected|gen}. Исправьте размер.',
      en: 'The final punishment is {found}, but it has to exceed {expected}. Correct the amount.',
    },
    {
      kk: 'Жазалар қосылғанда түпкілікті жаза олардың әрқайсысынан артық болуға тиіс. Мөлшерін түзетіңіз.',
      ru: 'При сложении окончательное наказание должно быть больше каждого из слагаемых. Исправьте размер.',
      en: 'With addition the final punishment has to exceed each of its parts. Correct the amount.',
    },
  ],
  finalOverCap: [
    {
      kk: 'Түпкілікті жаза – {amount}, ал ең жоғары шек – {max} ({article}). Мөлшерін азайтыңыз.',
      ru: 'Окончательное наказание – {amount}, а предел – {max} ({article}). Уменьшите размер.',
      en: 'The final punishment is {amount}, but the limit is {max} ({article}). Reduce it.',
    },
    {
      kk: 'Түпкілікті жаза – {amount}, ал ең жоғары шек – {max}. Мөлшерін азайтыңыз.',
      ru: 'Окончательное наказание – {amount}, а предел – {max}. Уменьшите размер.',
      en: 'The final punishment is {amount}, but the limit is {max}. Reduce it.',
    },
    {
      kk: 'Түпкілікті жаза жиынтық үшін белгіленген ең жоғары шектен асып тұр. {@58, 60|acc} қараңыз.',
      ru: 'Окончательное наказание превышает предел, установленный для совокупности. Проверьте {@58, 60}.',
      en: 'The final punishment is above the limit for joined punishments. See {@58, 60}.',
    },
  ],
  finalWrong: [
    {
      kk: 'Түпкілікті жаза – {found}, ал таңдалған тәсіл бойынша {expected} болуға тиіс. Есебін тексеріңіз.',
      ru: 'Окончательное наказание – {found}, а при выбранном порядке должно быть {expected}. Проверьте расчёт.',
      en: 'The final punishment is {found}, but by the chosen method it has to be {expected}. Check the sum.',
    },
    {
      kk: 'Таңдалған тәсіл бойынша түпкілікті жаза {expected} болуға тиіс. Есебін тексеріңіз.',
      ru: 'При выбранном порядке окончательное наказание должно быть {expected}. Проверьте расчёт.',
      en: 'By the chosen method the final punishment has to be {expected}. Check the sum.',
    },
    {
      kk: 'Түпкілікті жаза жеке тағайындалған жазалар мен таңдалған тәсілге сәйкес келмейді. Есебін тексеріңіз.',
      ru: 'Окончательное наказание не соответствует назначенным наказаниям и выбранному порядку. Проверьте расчёт.',
      en: 'The final punishment does not follow from the single ones and the chosen method. Check the sum.',
    },
  ],
} satisfies Record<string, Message>
