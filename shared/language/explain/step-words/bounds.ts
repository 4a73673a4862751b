/** Bounds of each kind, from the sanction to what is left of it. */
import type { Message } from '../template.ts'

export const BOUND_STEPS = {
  sanction: [
    {
      kk: '{kind}: санкция бойынша жоғары шек – {after} ({articles}).',
      ru: '{kind}: верхний предел по санкции – {after} ({articles}).',
      en: '{kind}: the maximum by the sanction is {after} ({articles}).',
    },
    {
      kk: '{kind}: санкцияда бар ({articles}).',
      ru: '{kind}: есть в санкции ({articles}).',
      en: '{kind}: named in the sanction ({articles}).',
    },
    {
      kk: 'Жаза санкцияда көзделген ({articles}).',
      ru: 'Наказание предусмотрено санкцией ({articles}).',
      en: 'The punishment is named in the sanction ({articles}).',
    },
  ],
  generalMinimum: [
    {
      kk: '{kind}: санкцияда төменгі шек жоқ, Жалпы бөлік бойынша – {after} ({articles}).',
      ru: '{kind}: нижнего предела в санкции нет, по Общей части – {after} ({articles}).',
      en: '{kind}: the sanction has no minimum, the General Part sets {after} ({articles}).',
    },
    {
      kk: 'Төменгі шек Жалпы бөлік бойынша алынды ({articles}).',
      ru: 'Нижний предел взят из Общей части ({articles}).',
      en: 'The minimum is that of the General Part ({articles}).',
    },
  ],
  '81.bound': [
    {
      kk: '{kind}: санкция бойынша – {before}, кәмелетке толмағанға – {after|abl} аспайды ({articles}).',
      ru: '{kind}: по санкции – {before}, несовершеннолетнему – не более {after|gen} ({articles}).',
      en: '{kind}: {before} by the sanction, at most {after} for a minor ({articles}).',
    },
    {
      kk: 'Кәмелетке толмағанға жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел для несовершеннолетнего снижен ({articles}).',
      en: 'The maximum is lowered for a minor ({articles}).',
    },
  ],
  cap: [
    {
      kk: '{kind}: жоғары шек {before|abl} {after|dat} дейін төмендетілді, үлесі – {fraction:fraction} ({articles}).',
      ru: '{kind}: верхний предел снижен с {before|gen} до {after|gen}, доля – {fraction:fraction} ({articles}).',
      en: '{kind}: the maximum is lowered from {before} to {after}, the fraction is {fraction:fraction} ({articles}).',
    },
    {
      kk: '{kind}: жоғары шек төмендетілді ({articles}).',
      ru: '{kind}: верхний предел снижен ({articles}).',
      en: '{kind}: the maximum is lowered ({articles}).',
    },
    {
      kk: 'Жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел снижен ({articles}).',
      en: 'The maximum is lowered ({articles}).',
    },
  ],
  minimumGivesWay: [
    {
      kk: '{kind}: төменгі шек ({before}) жоғары шектен асып тұрғандықтан, {after|dat} дейін түсірілді ({articles}).',
      ru: '{kind}: нижний предел ({before}) оказался выше верхнего и снижен до {after|gen} ({articles}).',
      en: '{kind}: the minimum ({before}) was above the maximum and is lowered to {after} ({articles}).',
    },
    {
      kk: 'Төменгі шек жоғары шекке дейін түсірілді ({articles}).',
      ru: 'Нижний предел снижен до верхнего ({articles}).',
      en: 'The minimum is lowered to the maximum ({articles}).',
    },
  ],
  inPlaceOfLife: [
    {
      kk: 'Өмір бойына бас бостандығынан айырудың орнына {min:term|abl} {max:term|dat} дейін бас бостандығынан айыру тағайындалады ({articles}).',
      ru: 'Вместо пожизненного назначается лишение свободы от {min:term|gen} до {max:term|gen} ({articles}).',
      en: 'In place of life, imprisonment from {min:term} to {max:term} is imposed ({articles}).',
    },
    {
      kk: 'Өмір бойына бас бостандығынан айырудың орнына мерзімді жаза тағайындалады ({articles}).',
      ru: 'Вместо пожизненного назначается лишение свободы на срок ({articles}).',
      en: 'In place of life, imprisonment for a term is imposed ({articles}).',
    },
  ],
  bar: [
    {
      kk: '{kind}: бұл адамға осы іс бойынша тағайындауға болмайды ({articles}).',
      ru: '{kind}: этому лицу по данному делу назначить нельзя ({articles}).',
      en: '{kind}: not open to this person in this case ({articles}).',
    },
    {
      kk: 'Жаза түрі бұл адамға тағайындалмайды ({articles}).',
      ru: 'Вид наказания этому лицу не назначается ({articles}).',
      en: 'The kind is not open to this person ({articles}).',
    },
  ],
  '50(2).lifeBan': [
    {
      kk: 'Міндетті түрде қосылады: {after:ban} ({articles}).',
      ru: 'Назначается обязательно: {after:ban} ({articles}).',
      en: 'Must follow: {after:ban} ({articles}).',
    },
  ],
} satisfies Record<string, Message>
