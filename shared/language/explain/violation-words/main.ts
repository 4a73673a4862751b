/** The main punishment of a count: kind, bounds, the lowered maximum, the reason for a stricter kind. */
import type { Message } from '../template.ts'

export const MAIN_VIOLATIONS = {
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
} satisfies Record<string, Message>
