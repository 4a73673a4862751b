/** Additional punishments and bans for life. */
import type { Message } from '../template.ts'

export const ADDITIONAL_VIOLATIONS = {
  mandatoryAdditionalMissing: [
    {
      kk: 'Міндетті қосымша жаза тағайындалмаған: {additional}. Оны қосыңыз немесе ерекше мән-жайларды көрсетіңіз ({@55(4)}).',
      ru: 'Не назначено обязательное дополнительное наказание: {additional}. Добавьте его или укажите исключительные обстоятельства ({@55(4)}).',
      en: 'A mandatory additional punishment is missing: {additional}. Add it, or give exceptional circumstances ({@55(4)}).',
    },
    {
      kk: 'Міндетті қосымша жаза тағайындалмаған. Оны қосыңыз немесе ерекше мән-жайларды көрсетіңіз ({@55(4)}).',
      ru: 'Не назначено обязательное дополнительное наказание. Добавьте его или укажите исключительные обстоятельства ({@55(4)}).',
      en: 'A mandatory additional punishment is missing. Add it, or give exceptional circumstances ({@55(4)}).',
    },
  ],
  lifeBanMissing: [
    {
      kk: 'Міндетті тыйым көрсетілмеген: {ban} ({@50(2)}). Оны қосыңыз.',
      ru: 'Не указан обязательный запрет: {ban} ({@50(2)}). Добавьте его.',
      en: 'A mandatory ban is missing: {ban} ({@50(2)}). Add it.',
    },
    {
      kk: 'Өмір бойына міндетті тыйым көрсетілмеген ({@50(2)}). Оны қосыңыз.',
      ru: 'Не указан обязательный пожизненный запрет ({@50(2)}). Добавьте его.',
      en: 'A mandatory ban for life is missing ({@50(2)}). Add it.',
    },
  ],
  additionalNotAllowed: [
    {
      kk: 'Қосымша жаза ({additional}) бұл жағдайда тағайындалмайды: {article}. Оны алып тастаңыз.',
      ru: 'Дополнительное наказание ({additional}) здесь не назначается: {article}. Исключите его.',
      en: 'The additional punishment ({additional}) cannot be imposed here: {article}. Remove it.',
    },
    {
      kk: 'Қосымша жаза ({additional}) бұл жағдайда тағайындалмайды. Санкция мен адам туралы мәліметті қараңыз.',
      ru: 'Дополнительное наказание ({additional}) здесь не назначается. Проверьте санкцию и данные о лице.',
      en: 'The additional punishment ({additional}) cannot be imposed here. Check the sanction and the person.',
    },
    {
      kk: 'Таңдалған қосымша жаза бұл жағдайда тағайындалмайды. Санкция мен адам туралы мәліметті қараңыз.',
      ru: 'Выбранное дополнительное наказание здесь не назначается. Проверьте санкцию и данные о лице.',
      en: 'The chosen additional punishment cannot be imposed here. Check the sanction and the person.',
    },
  ],
  additionalOutOfBounds: [
    {
      kk: 'Қосымша жаза ({additional}): шешімде – {months}, ал заң {min:term|abl} {max:term|dat} дейін рұқсат етеді. Мерзімін түзетіңіз.',
      ru: 'Дополнительное наказание ({additional}): в решении – {months}, а закон допускает от {min:term|gen} до {max:term|gen}. Исправьте срок.',
      en: 'Additional punishment ({additional}): the choice is {months}, but the law allows from {min:term} to {max:term}. Correct the term.',
    },
    {
      kk: 'Қосымша жаза ({additional}): шешімде – {months}, ал ең жоғары шек – {max:term}. Мерзімін түзетіңіз.',
      ru: 'Дополнительное наказание ({additional}): в решении – {months}, а закон допускает не более {max:term|gen}. Исправьте срок.',
      en: 'Additional punishment ({additional}): the choice is {months}, but the law allows at most {max:term}. Correct the term.',
    },
    {
      kk: 'Қосымша жаза ({additional}): мерзімі көрсетілмеген немесе заңға сәйкес келмейді. Мерзімін түзетіңіз.',
      ru: 'Дополнительное наказание ({additional}): срок не указан или не соответствует закону. Исправьте срок.',
      en: 'Additional punishment ({additional}): the term is missing or does not follow the law. Correct it.',
    },
    {
      kk: 'Қосымша жазаның мерзімі заң белгілеген шектен тыс. Мерзімін түзетіңіз.',
      ru: 'Срок дополнительного наказания выходит за пределы, установленные законом. Исправьте срок.',
      en: 'The term of the additional punishment is outside the bounds of the law. Correct it.',
    },
  ],
} satisfies Record<string, Message>
