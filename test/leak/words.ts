/** Words that stand in a case and nowhere else: what the search looks for. */
export const PLANTED = {
  name: 'Жасырынқұпиятегі',
  narrative: 'Қупиябаянмәтіні',
  russian: 'Засекреченныйсвидетель',
  number: 'PLANTED-7531/2026',
  attachment: 'PlantedAttachmentBody-9cf1',
  attachmentName: 'Құпияхаттама7',
  reason: 'Құпиясебепауытқу',
  search: 'Құпияіздеусөзі',
  note: 'Засекреченнаяпричина',
  iin: '880102399991',
  passphrase: 'әбден-құпия-кіру-сөзі-5',
  wrongPassphrase: 'дерлік-дұрыс-құпиясөз-6',
  packagePassphrase: 'пакеттің-жабық-сөзі-77',
  newPassphrase: 'ауысқан-құпия-кіру-сөзі-8',
} as const
