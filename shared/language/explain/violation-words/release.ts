/** Release where it is closed, and punishment where the law obliges to release. */
import type { Message } from '../template.ts'

export const RELEASE_VIOLATIONS = {
  groundMissing: [
    {
      kk: 'Босату таңдалған, бірақ негізі көрсетілмеген. Негізін таңдаңыз.',
      ru: 'Выбрано освобождение, но основание не указано. Выберите основание.',
      en: 'Release is chosen without a ground. Choose the ground.',
    },
  ],
  releasedWhereClosed: [
    {
      kk: 'Бұл негізбен босатуға болмайды: {ground} ({articleGround}). Тыйым салатын норма – {article}.',
      ru: 'Освободить по этому основанию нельзя: {ground} ({articleGround}). Препятствует {article}.',
      en: 'Release on this ground is not open: {ground} ({articleGround}). It is closed by {article}.',
    },
    {
      kk: 'Бұл негізбен босатуға заң тыйым салған: {ground} ({articleGround}). Тыйым салынған жағдайларды қараңыз.',
      ru: 'Освобождение по этому основанию закрыто законом: {ground} ({articleGround}). Проверьте исключения.',
      en: 'Release on this ground is closed by law: {ground} ({articleGround}). Check the exclusions.',
    },
    {
      kk: 'Бұл негізбен босатуға заң тыйым салған: {ground}. Тыйым салынған жағдайларды қараңыз.',
      ru: 'Освобождение по этому основанию закрыто законом: {ground}. Проверьте исключения.',
      en: 'Release on this ground is closed by law: {ground}. Check the exclusions.',
    },
    {
      kk: 'Таңдалған негізбен босатуға заң тыйым салған. Тыйым салынған жағдайларды қараңыз.',
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
} satisfies Record<string, Message>
