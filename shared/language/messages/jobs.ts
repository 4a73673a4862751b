/** Long work: how far it is, stopping it. */
import type { MessageArea } from './icu.ts'

export const jobWords = {
  'job.progress': { kk: '{done} / {total}', ru: '{done} из {total}', en: '{done} of {total}' },
  'job.percent': { kk: '{n} %', ru: '{n} %', en: '{n} %' },
  'job.count': { kk: 'Өңделді: {done}', ru: 'Обработано: {done}', en: 'Done: {done}' },
  'job.stop': { kk: 'Тоқтату', ru: 'Остановить', en: 'Stop' },
  'job.stopping': { kk: 'Тоқтатылуда…', ru: 'Останавливается…', en: 'Stopping…' },
  'job.stopped': {
    kk: 'Тоқтатылды. Бітіп қалғаны сақталды.',
    ru: 'Остановлено. Сделанное сохранено.',
    en: 'Stopped. What was done stays.',
  },
} as const satisfies MessageArea
