/** How the punishment is served: institution, full security, conditional conviction, control. */
import type { Message } from '../template.ts'

export const SERVING_VIOLATIONS = {
  wrongInstitution: [
    {
      kk: 'Таңдалғаны – {institution:institution}, ал осы мерзім үшін заң бойынша – {expected:institution} ({@46(5)}). Мекеме түрін түзетіңіз.',
      ru: 'Выбрано {institution:institution}, а для этого срока закон определяет {expected:institution} ({@46(5)}). Исправьте вид учреждения.',
      en: 'The choice is {institution:institution|acc}, but for this term the law sets {expected:institution|acc} ({@46(5)}). Correct the institution.',
    },
    {
      kk: 'Осы мерзім үшін заң бойынша – {expected:institution} ({@46(5)}). Мекеме түрін түзетіңіз.',
      ru: 'Для этого срока закон определяет {expected:institution} ({@46(5)}). Исправьте вид учреждения.',
      en: 'For this term the law sets {expected:institution|acc} ({@46(5)}). Correct the institution.',
    },
    {
      kk: 'Мекеме түрі осы мерзімге сәйкес келмейді. {@46(5)|acc} қараңыз.',
      ru: 'Вид учреждения не соответствует этому сроку. Проверьте {@46(5)}.',
      en: 'The institution does not match the term. See {@46(5)}.',
    },
  ],
  institutionMissing: [
    {
      kk: 'Бас бостандығынан айыру тағайындалды, бірақ мекеме түрі көрсетілмеген. Заң бойынша – {expected:institution} ({@46(5)}).',
      ru: 'Назначено лишение свободы, но вид учреждения не указан. По закону это {expected:institution} ({@46(5)}).',
      en: 'Imprisonment is imposed, but no institution is named. By law it is {expected:institution|acc} ({@46(5)}).',
    },
    {
      kk: 'Бас бостандығынан айыру тағайындалды, бірақ мекеме түрі көрсетілмеген. {@46(5)} бойынша таңдаңыз.',
      ru: 'Назначено лишение свободы, но вид учреждения не указан. Выберите его по {@46(5)}.',
      en: 'Imprisonment is imposed, but no institution is named. Choose it by {@46(5)}.',
    },
  ],
  fullSecurityWrong: [
    {
      kk: 'Толық қауіпсіз мекемеде өтеуге {months} белгіленген, ал рұқсат етілген шек – {max:term} ({@46(6)}). Мерзімін түзетіңіз.',
      ru: 'Для учреждения полной безопасности указано {months}, а допускается не более {max:term|gen} ({@46(6)}). Исправьте срок.',
      en: '{months} in full security was set, but at most {max:term} is allowed ({@46(6)}). Correct the term.',
    },
    {
      kk: 'Жазаның бір бөлігін толық қауіпсіз мекемеде өтеу бұл жағдайда белгіленбейді. {@46(6)|acc} қараңыз.',
      ru: 'Отбывание части срока в учреждении полной безопасности в этом случае не назначается. Проверьте {@46(6)}.',
      en: 'Part of the term in full security cannot be ordered here. See {@46(6)}.',
    },
  ],
  conditionalBarred: [
    {
      kk: 'Шартты түрде соттауға заң тыйым салған: {article}. Жазаны нақты өтеуді белгілеңіз.',
      ru: 'Условное осуждение запрещено: {article}. Назначьте реальное отбывание наказания.',
      en: 'Conditional conviction is barred: {article}. The sentence has to be served.',
    },
    {
      kk: 'Шартты түрде соттауға заң тыйым салған ({@63(6)}). Жазаны нақты өтеуді белгілеңіз.',
      ru: 'Условное осуждение запрещено ({@63(6)}). Назначьте реальное отбывание наказания.',
      en: 'Conditional conviction is barred ({@63(6)}). The sentence has to be served.',
    },
  ],
  conditionalNotImprisonment: [
    {
      kk: 'Таңдалған жаза – {kind}, ал шартты түрде тек бас бостандығынан айыру тағайындалады ({@63(1)}).',
      ru: 'Выбранное наказание – {kind}, а условным может быть только лишение свободы ({@63(1)}).',
      en: 'The choice is {kind|acc}, but only imprisonment can be conditional ({@63(1)}).',
    },
    {
      kk: 'Шартты түрде тек бас бостандығынан айыру тағайындалады ({@63(1)}). Таңдауды түзетіңіз.',
      ru: 'Условным может быть только лишение свободы ({@63(1)}). Исправьте выбор.',
      en: 'Only imprisonment can be conditional ({@63(1)}). Correct the choice.',
    },
  ],
  controlTermWrong: [
    {
      kk: 'Пробациялық бақылау мерзімі – {months}, ал заң бойынша – {expected:term} ({@63(3)}). Мерзімін түзетіңіз.',
      ru: 'Срок пробационного контроля – {months}, а по закону – {expected:term} ({@63(3)}). Исправьте срок.',
      en: 'Probation control is set at {months}, but by law it is {expected:term} ({@63(3)}). Correct the term.',
    },
    {
      kk: 'Пробациялық бақылау мерзімі – {months}, ал заң {min:term|abl} {max:term|dat} дейін рұқсат етеді ({@63(3)}). Мерзімін түзетіңіз.',
      ru: 'Срок пробационного контроля – {months}, а закон допускает от {min:term|gen} до {max:term|gen} ({@63(3)}). Исправьте срок.',
      en: 'Probation control is set at {months}, but the law allows from {min:term} to {max:term} ({@63(3)}). Correct the term.',
    },
    {
      kk: 'Пробациялық бақылау мерзімі заң бойынша – {expected:term} ({@63(3)}). Мерзімін белгілеңіз.',
      ru: 'По закону срок пробационного контроля – {expected:term} ({@63(3)}). Укажите его.',
      en: 'By law probation control lasts {expected:term} ({@63(3)}). Set it.',
    },
    {
      kk: 'Пробациялық бақылау мерзімі заңға сәйкес келмейді. {@63(3)|acc} қараңыз.',
      ru: 'Срок пробационного контроля не соответствует закону. Проверьте {@63(3)}.',
      en: 'The term of probation control does not follow the law. See {@63(3)}.',
    },
  ],
} satisfies Record<string, Message>

/** Expelled foreigners have no probation control at all, which `controlTermWrong` tells by an expected term of 0. */
export const NO_CONTROL: Message = [
  {
    kk: 'Елден шығарылатын адамға пробациялық бақылау белгіленбейді ({@63(3)}). Бақылау мерзімін алып тастаңыз.',
    ru: 'Лицу, подлежащему выдворению, пробационный контроль не устанавливается ({@63(3)}). Исключите срок контроля.',
    en: 'No probation control is set for a person who is expelled ({@63(3)}). Remove its term.',
  },
]
