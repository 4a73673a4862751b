/** Art. 55 and 56: what lowers the maximum. */
import type { Message } from '../template.ts'

export const FRACTION_STEPS = {
  '55(1).noImprisonment': [
    {
      kk: 'Залалды өтеу және зиянды жою шарттары орындалған: бас бостандығынан айыру тағайындалмайды ({articles}).',
      ru: 'Условия о возмещении вреда выполнены: лишение свободы не назначается ({articles}).',
      en: 'The conditions on making good the harm are met: imprisonment is not imposed ({articles}).',
    },
  ],
  '55(2).cap': [
    {
      kk: 'Жеңілдететін мән-жай бар, ауырлататын мән-жай жоқ: жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Есть смягчающее обстоятельство, отягчающих нет: не более {after:fraction} максимального размера ({articles}).',
      en: 'There is a mitigating circumstance and no aggravating one: at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Жеңілдететін мән-жайлар бойынша жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел снижен по смягчающим обстоятельствам ({articles}).',
      en: 'The maximum is lowered by mitigating circumstances ({articles}).',
    },
  ],
  '55(3).cap': [
    {
      kk: 'Жеделдетілген тергеп-тексеру немесе орындалған келісім бойынша жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Ускоренное расследование или выполненное соглашение: не более {after:fraction} максимального размера ({articles}).',
      en: 'Accelerated investigation or an agreement met: at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Іс жүргізу тәртібі бойынша жоғары шек төмендетілді ({articles}).',
      ru: 'Верхний предел снижен в силу порядка производства ({articles}).',
      en: 'The maximum is lowered by the procedure ({articles}).',
    },
  ],
  '55(3).writ': [
    {
      kk: 'Бұйрықты іс жүргізуде айыппұл {min:mci|abl} {max:mci|dat} дейін тағайындалады ({articles}).',
      ru: 'В приказном производстве штраф назначается от {min:number} до {max:mci|gen} ({articles}).',
      en: 'In writ proceedings the fine is from {min:number} to {max:mci} ({articles}).',
    },
    {
      kk: 'Бұйрықты іс жүргізуде тек айыппұл тағайындалады ({articles}).',
      ru: 'В приказном производстве назначается только штраф ({articles}).',
      en: 'In writ proceedings only a fine is imposed ({articles}).',
    },
  ],
  '55(7).cap': [
    {
      kk: 'Аяқталмаған қылмыс ({stage:fraction}) және жеңілдету ({part2:fraction}, {part3:fraction}, төменірегі алынады): ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Неоконченное преступление ({stage:fraction}) и смягчение ({part2:fraction} и {part3:fraction}, берётся меньшая доля): {after:fraction} максимального размера ({articles}).',
      en: 'Unfinished crime ({stage:fraction}) and mitigation ({part2:fraction} and {part3:fraction}, the lower counts): {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Аяқталмаған қылмыс ({stage:fraction}) және жеңілдету ({part2:fraction}): ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Неоконченное преступление ({stage:fraction}) и смягчение ({part2:fraction}): {after:fraction} максимального размера ({articles}).',
      en: 'Unfinished crime ({stage:fraction}) and mitigation ({part2:fraction}): {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Аяқталмаған қылмыс ({stage:fraction}) және жеңілдету ({part3:fraction}): ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Неоконченное преступление ({stage:fraction}) и смягчение ({part3:fraction}): {after:fraction} максимального размера ({articles}).',
      en: 'Unfinished crime ({stage:fraction}) and mitigation ({part3:fraction}): {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Аяқталмаған қылмыс пен жеңілдету бірге есептелді ({articles}).',
      ru: 'Неоконченное преступление и смягчение учтены вместе ({articles}).',
      en: 'The unfinished crime and the mitigation are taken together ({articles}).',
    },
  ],
  '55.cap': [
    {
      kk: 'Екі үлестің ({part2:fraction} және {part3:fraction}) төменірегі алынады: ең жоғары мөлшердің {after:fraction} бөлігі ({articles}).',
      ru: 'Из двух долей ({part2:fraction} и {part3:fraction}) берётся меньшая: {after:fraction} максимального размера ({articles}).',
      en: 'Of the two fractions ({part2:fraction} and {part3:fraction}) the lower counts: {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Наказание не превышает {after:fraction} максимального размера ({articles}).',
      en: 'The punishment is at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Жаза жеңілдетілді ({articles}).',
      ru: 'Наказание смягчено ({articles}).',
      en: 'The punishment is lowered ({articles}).',
    },
  ],
  '56.cap': [
    {
      kk: 'Қылмыс аяқталмаған: жаза ең жоғары мөлшердің {after:fraction} бөлігінен аспайды ({articles}).',
      ru: 'Преступление не окончено: не более {after:fraction} максимального размера ({articles}).',
      en: 'The crime is unfinished: at most {after:fraction} of the maximum ({articles}).',
    },
    {
      kk: 'Қылмыс аяқталмаған: жоғары шек төмендетілді ({articles}).',
      ru: 'Преступление не окончено: верхний предел снижен ({articles}).',
      en: 'The crime is unfinished: the maximum is lowered ({articles}).',
    },
  ],
} satisfies Record<string, Message>
