/**
 * Sentences for what is wrong with the judge's choice (shared/sentencing/check.ts): calm, short, and telling what to
 * look at. Arguments: kind, amount, min, max, unit, article, expected, found, ground, circumstance, institution,
 * months, method, ban, additional, question. Whatever is missing, a shorter variant is said.
 */
import type { Says } from '../say.ts'
import { RELEASE_GROUND_NAMES } from './names/release.ts'
import { sayInAll, type Message, type Values } from './template.ts'

export const VIOLATION_CODES = [
  'outOfBounds',
  'kindNotInSanction',
  'kindClosed',
  'capIgnored',
  'wrongInstitution',
  'institutionMissing',
  'fullSecurityWrong',
  'conditionalBarred',
  'conditionalNotImprisonment',
  'controlTermWrong',
  'mandatoryAdditionalMissing',
  'lifeBanMissing',
  'additionalNotAllowed',
  'additionalOutOfBounds',
  'amountMissing',
  'finalMissing',
  'groundMissing',
  'methodNotAllowed',
  'finalNotAboveParts',
  'finalOverCap',
  'finalWrong',
  'releasedWhereClosed',
  'releasedWhereNotMet',
  'notReleasedWhereObliged',
  'punishedNotLiable',
  'stricterKindNoReason',
  'circumstanceNotListed',
  'questionOpen',
  'departureWithoutReason',
] as const
export type ViolationCode = (typeof VIOLATION_CODES)[number]
/** Arguments of a violation; a term in `months`, amounts in the unit of the kind or in `unit`. */
export type ViolationArgs = Readonly<Record<string, string | number | null>>

export const VIOLATION_WORDS: Record<ViolationCode, Message> = {
  outOfBounds: [
    {
      kk: '{kind}: шешімде – {amount}, ал заң {min|abl} {max:short|dat} дейін рұқсат етеді. Мөлшерін түзетіңіз.',
      ru: '{kind}: в решении – {amount}, а закон допускает от {min:short|gen} до {max|gen}. Исправьте размер.',
      en: '{kind}: the choice is {amount}, but the law allows from {min:short} to {max}. Correct the amount.',
    },
    {
      kk: '{kind}: шешімде – {amount}, ал заң рұқсат ететін ең жоғары шек – {max}. Мөлшерін түзетіңіз.',
      ru: '{kind}: в решении – {amount}, а закон допускает не более {max|gen}. Исправьте размер.',
      en: '{kind}: the choice is {amount}, but the law allows at most {max}. Correct the amount.',
    },
    {
      kk: '{kind}: шешімде – {amount}, ал заң рұқсат ететін ең төмен шек – {min}. Мөлшерін түзетіңіз.',
      ru: '{kind}: в решении – {amount}, а закон допускает не менее {min|gen}. Исправьте размер.',
      en: '{kind}: the choice is {amount}, but the law allows at least {min}. Correct the amount.',
    },
    {
      kk: '{kind}: таңдалған мөлшер заң белгілеген шектен тыс. Мөлшерін түзетіңіз.',
      ru: '{kind}: выбранный размер выходит за пределы, установленные законом. Исправьте размер.',
      en: '{kind}: the chosen amount is outside the bounds of the law. Correct the amount.',
    },
    {
      kk: 'Жазаның мөлшері заң белгілеген шектен тыс. Мөлшерін түзетіңіз.',
      ru: 'Размер наказания выходит за пределы, установленные законом. Исправьте размер.',
      en: 'The amount of the punishment is outside the bounds of the law. Correct the amount.',
    },
  ],
  kindNotInSanction: [
    {
      kk: 'Баптың санкциясында {kind} көзделмеген. Санкциядағы жаза түрін таңдаңыз немесе ерекше мән-жайларды көрсетіңіз ({@55(4)}).',
      ru: 'Санкция статьи не предусматривает {kind|gen}. Выберите вид наказания из санкции или укажите исключительные обстоятельства ({@55(4)}).',
      en: 'The sanction of the article does not name {kind|acc}. Choose a kind from the sanction, or give exceptional circumstances ({@55(4)}).',
    },
    {
      kk: 'Таңдалған жаза түрі баптың санкциясында көзделмеген. Санкциядағы түрді таңдаңыз немесе ерекше мән-жайларды көрсетіңіз ({@55(4)}).',
      ru: 'Выбранный вид наказания санкцией статьи не предусмотрен. Выберите вид из санкции или укажите исключительные обстоятельства ({@55(4)}).',
      en: 'The sanction does not name the chosen kind. Choose a kind from the sanction, or give exceptional circumstances ({@55(4)}).',
    },
  ],
  kindClosed: [
    {
      kk: 'Бұл адамға {kind|acc} тағайындауға болмайды: {article}. Басқа жаза түрін таңдаңыз.',
      ru: 'Этому лицу нельзя назначить {kind|acc}: {article}. Выберите другой вид наказания.',
      en: 'This person cannot be given {kind|acc}: {article}. Choose another kind.',
    },
    {
      kk: 'Бұл адамға {kind|acc} тағайындауға болмайды. Басқа жаза түрін таңдаңыз.',
      ru: 'Этому лицу нельзя назначить {kind|acc}. Выберите другой вид наказания.',
      en: 'This person cannot be given {kind|acc}. Choose another kind.',
    },
    {
      kk: 'Бұл адамға таңдалған жаза түрін тағайындауға болмайды. Басқа түрін таңдаңыз.',
      ru: 'Этому лицу выбранный вид наказания назначить нельзя. Выберите другой.',
      en: 'This person cannot be given the chosen kind of punishment. Choose another.',
    },
  ],
  capIgnored: [
    {
      kk: '{kind}: шешімде – {amount}, ал жаза жеңілдетілгенде ең жоғары шек – {max} ({article}). Мөлшерін азайтыңыз.',
      ru: '{kind}: в решении – {amount}, а с учётом смягчения можно назначить не более {max|gen} ({article}). Уменьшите размер.',
      en: '{kind}: the choice is {amount}, but the lowered maximum is {max} ({article}). Reduce the amount.',
    },
    {
      kk: '{kind}: шешімде – {amount}, ал жаза жеңілдетілгенде ең жоғары шек – {max} ({@55, 56}). Мөлшерін азайтыңыз.',
      ru: '{kind}: в решении – {amount}, а с учётом смягчения можно назначить не более {max|gen} ({@55, 56}). Уменьшите размер.',
      en: '{kind}: the choice is {amount}, but the lowered maximum is {max} ({@55, 56}). Reduce the amount.',
    },
    {
      kk: 'Жазаның мөлшері төмендетілген жоғары шектен асып тұр. {@55, 56|acc} қарап, мөлшерін азайтыңыз.',
      ru: 'Наказание превышает пониженный верхний предел. Проверьте {@55, 56} и уменьшите размер.',
      en: 'The punishment is above the lowered maximum. See {@55, 56} and reduce the amount.',
    },
  ],
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
      ru: 'Дополнительное наказание ({additional}) здесь не назначается: {article}. Уберите его.',
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
  amountMissing: [
    {
      kk: '{kind}: мөлшері көрсетілмеген. Мөлшерін енгізіңіз.',
      ru: '{kind}: размер не указан. Введите размер.',
      en: '{kind}: no amount is given. Enter it.',
    },
    {
      kk: 'Жазаның мөлшері көрсетілмеген. Мөлшерін енгізіңіз.',
      ru: 'Размер наказания не указан. Введите размер.',
      en: 'No amount of the punishment is given. Enter it.',
    },
  ],
  finalMissing: [
    {
      kk: 'Бірнеше құқық бұзушылық үшін жаза тағайындалған, бірақ түпкілікті жаза белгіленбеген ({@58}). Оны белгілеңіз.',
      ru: 'Наказания назначены за несколько правонарушений, а окончательное не определено ({@58}). Определите его.',
      en: 'Several offences are punished, but no final punishment is set ({@58}). Set it.',
    },
  ],
  groundMissing: [
    {
      kk: 'Босату таңдалған, бірақ негізі көрсетілмеген. Негізін таңдаңыз.',
      ru: 'Выбрано освобождение, но основание не указано. Выберите основание.',
      en: 'Release is chosen without a ground. Choose the ground.',
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
  releasedWhereClosed: [
    {
      kk: 'Бұл негізбен босатуға болмайды: {ground} ({articleGround}). Тыйым салатын норма – {article}.',
      ru: 'Освободить по этому основанию нельзя: {ground} ({articleGround}). Препятствует {article}.',
      en: 'Release on this ground is not open: {ground} ({articleGround}). It is closed by {article}.',
    },
    {
      kk: 'Бұл негізбен босатуға заң тыйым салған: {ground} ({articleGround}). Ерекшеліктерін қараңыз.',
      ru: 'Освобождение по этому основанию закрыто законом: {ground} ({articleGround}). Проверьте исключения.',
      en: 'Release on this ground is closed by law: {ground} ({articleGround}). Check the exclusions.',
    },
    {
      kk: 'Бұл негізбен босатуға заң тыйым салған: {ground}. Ерекшеліктерін қараңыз.',
      ru: 'Освобождение по этому основанию закрыто законом: {ground}. Проверьте исключения.',
      en: 'Release on this ground is closed by law: {ground}. Check the exclusions.',
    },
    {
      kk: 'Таңдалған негізбен босатуға заң тыйым салған. Ерекшеліктерін қараңыз.',
      ru: 'Освобождение по выбранному основанию закрыто законом. Проверьте исключения.',
      en: 'Release on the chosen ground is closed by law. Check the exclusions.',
    },
  ],
  releasedWhereNotMet: [
    {
      kk: 'Бұл негіздің шарттары орындалмаған: {ground} ({articleGround}). Іс деректерін тексеріңіз немесе басқа негіз таңдаңыз.',
      ru: 'Условия этого основания не выполнены: {ground} ({articleGround}). Проверьте данные дела или выберите другое основание.',
      en: 'The conditions of this ground are not met: {ground} ({articleGround}). Check the facts, or choose another ground.',
    },
    {
      kk: 'Бұл негіздің шарттары орындалмаған: {ground}. Іс деректерін тексеріңіз немесе басқа негіз таңдаңыз.',
      ru: 'Условия этого основания не выполнены: {ground}. Проверьте данные дела или выберите другое основание.',
      en: 'The conditions of this ground are not met: {ground}. Check the facts, or choose another ground.',
    },
    {
      kk: 'Таңдалған негіздің шарттары орындалмаған. Іс деректерін тексеріңіз немесе басқа негіз таңдаңыз.',
      ru: 'Условия выбранного основания не выполнены. Проверьте данные дела или выберите другое основание.',
      en: 'The conditions of the chosen ground are not met. Check the facts, or choose another ground.',
    },
  ],
  notReleasedWhereObliged: [
    {
      kk: 'Заң босатуды міндеттейді: {ground} ({articleGround}). Босатыңыз немесе шарттың неге орындалмағанын көрсетіңіз.',
      ru: 'Закон обязывает освободить: {ground} ({articleGround}). Освободите или укажите, какое условие не выполнено.',
      en: 'The law obliges release: {ground} ({articleGround}). Release, or show which condition is not met.',
    },
    {
      kk: 'Заң босатуды міндеттейді: {ground}. Босатыңыз немесе шарттың неге орындалмағанын көрсетіңіз.',
      ru: 'Закон обязывает освободить: {ground}. Освободите или укажите, какое условие не выполнено.',
      en: 'The law obliges release: {ground}. Release, or show which condition is not met.',
    },
    {
      kk: 'Заң бұл адамды босатуды міндеттейді. Босату негіздерін қараңыз.',
      ru: 'Закон обязывает освободить это лицо. Проверьте основания освобождения.',
      en: 'The law obliges release of this person. Check the grounds of release.',
    },
  ],
  punishedNotLiable: [
    {
      kk: 'Жаза тағайындалды, бірақ бұл әрекет үшін адам қылмыстық жауаптылыққа жатпайды: {article}.',
      ru: 'Наказание назначено, но за это деяние лицо не подлежит уголовной ответственности: {article}.',
      en: 'Punishment is imposed, but the person is not liable for this act: {article}.',
    },
    {
      kk: 'Жаза тағайындалды, бірақ бұл әрекет үшін адам қылмыстық жауаптылыққа жатпайды. Жасы мен қылмыстың сатысын қараңыз.',
      ru: 'Наказание назначено, но за это деяние лицо не подлежит уголовной ответственности. Проверьте возраст и стадию.',
      en: 'Punishment is imposed, but the person is not liable for this act. Check the age and the stage.',
    },
  ],
  stricterKindNoReason: [
    {
      kk: 'Санкцияда жеңілірек жаза түрі бар: {expected:kind}. Неге {kind} таңдалғанын негіздеңіз ({@52(2)}).',
      ru: 'Санкция допускает более мягкий вид: {expected:kind}. Обоснуйте выбор {kind|gen} ({@52(2)}).',
      en: 'The sanction has a milder kind: {expected:kind|acc}. Give the reason for {kind|acc} ({@52(2)}).',
    },
    {
      kk: 'Санкцияда бұдан жеңіл жаза түрі бар. Неге {kind} таңдалғанын негіздеңіз ({@52(2)}).',
      ru: 'Санкция допускает более мягкий вид наказания. Обоснуйте выбор {kind|gen} ({@52(2)}).',
      en: 'The sanction has a milder kind. Give the reason for {kind|acc} ({@52(2)}).',
    },
    {
      kk: 'Санкцияда бұдан жеңіл жаза түрі бар. Неге қатаңырағы таңдалғанын негіздеңіз ({@52(2)}).',
      ru: 'Санкция допускает более мягкий вид наказания. Обоснуйте выбор более строгого ({@52(2)}).',
      en: 'The sanction has a milder kind. Give the reason for the stricter one ({@52(2)}).',
    },
  ],
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
      kk: '{article|abl} ауытқу белгіленген, бірақ дәлелі жазылмаған. Дәлелін жазыңыз.',
      ru: 'Отмечено отступление ({article}), но мотив не указан. Запишите мотив.',
      en: 'A departure from {article} is marked without a reason. Give the reason.',
    },
    {
      kk: 'Заңнан ауытқу белгіленген, бірақ дәлелі жазылмаған. Дәлелін жазыңыз.',
      ru: 'Отмечено отступление, но мотив не указан. Запишите мотив.',
      en: 'A departure is marked without a reason. Give the reason.',
    },
  ],
}

/** Expelled foreigners have no probation control at all, which `controlTermWrong` tells by an expected term of 0. */
const NO_CONTROL: Message = [
  {
    kk: 'Елден шығарылатын адамға пробациялық бақылау белгіленбейді ({@63(3)}). Бақылау мерзімін алып тастаңыз.',
    ru: 'Лицу, подлежащему выдворению, пробационный контроль не устанавливается ({@63(3)}). Уберите срок контроля.',
    en: 'No probation control is set for a person who is expelled ({@63(3)}). Remove its term.',
  },
]

/** The words of a code for these arguments. */
function messageOf(code: ViolationCode, args: ViolationArgs): Message {
  return code === 'controlTermWrong' && args.expected === 0 ? NO_CONTROL : VIOLATION_WORDS[code]
}

function isNumber(value: string | number | null | undefined): value is number {
  return typeof value === 'number'
}

/** What a code may call its arguments otherwise: what was chosen may stand in `found`, a term in `amount`. */
function valuesOf(code: ViolationCode, args: ViolationArgs): Values {
  const { found, expected, amount, min, months, max, ground } = args
  const values: Values = {
    ...args,
    institution: args.institution ?? (code === 'wrongInstitution' ? found : null),
    method: args.method ?? found,
    months: months ?? (isNumber(found) ? found : code === 'additionalOutOfBounds' ? amount : null),
    found: found ?? amount ?? months,
    expected: expected ?? (code === 'finalNotAboveParts' ? min : null),
    articleGround: typeof ground === 'string' && Object.hasOwn(RELEASE_GROUND_NAMES, ground) ? ground : null,
    question: args.question ?? (code === 'questionOpen' ? found : null),
  }
  // A short enough term was refused for its ground, not for its length.
  const longEnough = code === 'fullSecurityWrong' && isNumber(months) && isNumber(max) && months <= max
  return longEnough ? { ...values, max: null } : values
}

function isViolationCode(code: string): code is ViolationCode {
  return Object.hasOwn(VIOLATION_WORDS, code)
}

/** The sentence of a violation in the three languages; an unknown code gives the code itself. */
export function violationSays(code: string, args: ViolationArgs = {}): Says {
  if (!isViolationCode(code)) return { kk: code, ru: code, en: code }
  return sayInAll(messageOf(code, args), valuesOf(code, args))
}
