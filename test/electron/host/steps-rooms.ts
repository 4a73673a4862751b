/** Questions about the archive, practice and undisputed matters, right and wrong, that every host must answer alike. */
import type { CallName } from '../../../shared/contract/contract.ts'
import { USUAL } from '../../../shared/archive/practice.ts'
import { emptyExitBan } from '../../../shared/undisputed/index.ts'

/** Id of the case and of the material the steps before have made. */
export const ID = '$id'
export const MATERIAL = '$material'

const ARTICLE = { by: 'article', article: '188', part: null, from: null, to: null, court: null }
const NONE = '00000000-0000-4000-8000-000000000000'

const SLIP = { date: '2026-11-12', slip: 'қате', correction: 'дұрысы', law: '', appeal: '' }

export const ROOM_STEPS: [CallName, unknown][] = [
  ['jobs.get', { job: 'none' }],
  ['jobs.stop', { job: 'none' }],
  ['acts.draftAll', { cases: { by: 'named', ids: [] }, languages: 'both', formats: ['docx'], locale: 'ru' }],
  ['acts.drafts', { job: 'none' }],

  ['archive.stats', {}],
  ['archive.setAside', {}],
  ['archive.search', { text: 'ұрлық ст:188' }],
  ['archive.search', { text: 'ст:(' }],
  ['archive.ranked', { search: 'none' }],
  ['archive.page', { text: 'кража', offset: 50 }],
  ['archive.act', { id: 1 }],
  ['archive.readFact', { act: 1, item: 'court', verdict: 'corrected', value: 'Суд' }],
  ['archive.unreadFact', { act: 1, item: 'court' }],
  ['archive.choose', { what: 'files' }],
  ['archive.take', { upload: null, name: '../a.txt', base64: 'AAAA' }],
  ['archive.forgetUpload', { upload: NONE }],
  ['archive.preview', { paths: ['nowhere'] }],
  ['archive.import', { paths: [], tables: [], expected: null }],
  ['archive.imported', { job: 'none' }],
  ['archive.running', {}],
  ['archive.imports', {}],
  ['archive.failures', { id: 1 }],
  ['archive.exportFailures', { id: 1, language: 'kk' }],
  ['archive.resume', { id: 1 }],
  ['archive.forgetImport', { id: 1 }],
  ['archive.held', {}],
  ['archive.decide', { id: 1, decision: 'taken' }],
  ['archive.generate', { n: 0 }],
  ['archive.removeGenerated', { extra: true }],
  ['archive.made', { job: 'none' }],

  ['practice.similar', { about: { caseId: ID, defendant: 0 }, choice: USUAL, limit: 5 }],
  ['practice.picture', { selection: ARTICLE, singleCharge: false }],
  [
    'practice.acts',
    {
      selection: { by: 'query', text: 'кража' },
      singleCharge: true,
      bar: { of: 'kind', period: null, kind: 'fine' },
      offset: 0,
      limit: 10,
    },
  ],
  ['practice.export', { selection: ARTICLE, singleCharge: false, format: 'doc', language: 'ru' }],
  ['practice.forecast', { caseId: ID, defendant: 0, choice: USUAL }],

  ['undisputed.rules', {}],
  ['undisputed.create', { procedure: 'none', language: 'kk' }],
  ['undisputed.create', { procedure: 'exitBan', language: 'kk' }],
  ['undisputed.queue', {}],
  ['undisputed.queue', { show: 'nothing' }],
  ['undisputed.batch', {}],
  ['undisputed.get', { id: MATERIAL }],
  ['undisputed.open', { id: 'nobody' }],
  ['undisputed.open', { id: MATERIAL }],
  ['undisputed.save', { id: MATERIAL, baseVersion: 7, record: { material: emptyExitBan(), language: 'kk' } }],
  ['undisputed.tick', { id: MATERIAL, ticks: { ground: 'perhaps' } }],
  ['undisputed.tick', { id: MATERIAL, ticks: { ground: 'met' } }],
  ['undisputed.settle', { id: MATERIAL, code: 'ground', reason: 'дәлел' }],
  ['undisputed.answer', { id: MATERIAL, baseVersion: 1, code: 'mciYear', answer: { answer: 'grant', words: 'дәлел' } }],
  ['undisputed.text', { id: MATERIAL, page: 1 }],
  ['undisputed.pageRead', { id: MATERIAL, page: 1 }],
  ['undisputed.draft', { id: MATERIAL, act: 'grant', language: 'kk' }],
  ['undisputed.pdf', { id: 'nobody', act: 'grant', language: 'ru' }],
  ['undisputed.export', { id: MATERIAL, act: 'refuse', language: 'kk', formats: [] }],
  ['undisputed.stage', { batch: NONE, name: 'm.json', base64: 'e30=' }],
  ['undisputed.take', { from: { folder: '/no/such/folder' }, receivedOn: '2026-11-10', language: 'kk' }],
  ['undisputed.taken', { job: 'none' }],
  ['undisputed.intakes', {}],
  ['undisputed.sign', { ids: [], format: 'cms', key: 'AAAA', password: 'x' }],
  ['undisputed.signByAgent', { ids: [MATERIAL], format: 'docx', locale: 'kk' }],
  ['undisputed.signed', { job: 'none' }],
  ['undisputed.acts', { limit: 5 }],
  ['undisputed.actFiles', { act: 'none' }],
  ['undisputed.slipPdf', { act: 'none', ...SLIP }],
  ['undisputed.slipSign', { act: 'none', ...SLIP, format: 'cms', password: 'x' }],
  ['undisputed.slipByAgent', { act: 'none', ...SLIP, format: 'docx', locale: 'kk' }],
  ['undisputed.share', {}],
  [
    'undisputed.saveRules',
    { ownReadingFirst: true, fullReadingShare: 2, complaintWorkingDays: 15, noticeFormOrder: null },
  ],
  ['undisputed.remove', { id: MATERIAL }],
  ['undisputed.restore', { id: MATERIAL }],
]
