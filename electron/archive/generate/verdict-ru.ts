/** Russian acts of the first instance. */
import { evidence, rareName, story } from './prose-ru.ts'
import { AGGRAVATING, dateText, INSTITUTION, MITIGATING, punishment, reference, term } from './words-ru.ts'
import { grouped, heading } from './writing.ts'
import type { Draft } from './writing.ts'

function head(draft: Draft, title: string, subtitle: string | null): string[] {
  const { style, court, date, number, random, judge, clerk, prosecutor, counsel, defendant } = draft
  const place = `${court.town.city ? 'город' : 'село'} ${court.town.ru}`
  const line = random.chance(0.5)
    ? `${dateText(style, date)} № ${number} ${place}`
    : `Дело № ${number}\n${dateText(style, date)} ${court.town.city ? 'г.' : 'с.'} ${court.town.ru}`
  const lines = [heading(style, title)]
  if (subtitle) lines.push(subtitle)
  else lines.push('Именем Республики Казахстан')
  lines.push(line)
  lines.push(
    `${court.ru} в составе: председательствующего судьи ${judge.ru.gen}, при секретаре ${clerk.ru.pre}, с участием прокурора ${prosecutor.ru.gen}, защитника ${counsel.ru.gen}, рассмотрев в открытом судебном заседании уголовное дело в отношении`,
  )
  lines.push(
    `${defendant.ru.gen}, ${random.int(1958, 2003)} года рождения, уроженца села ${rareName(random)}, образование среднее, ${random.pick(['не работающего', 'работающего водителем', 'работающего разнорабочим', 'пенсионера'])}, ${draft.situation.recidivism === 'recidivism' ? 'ранее судимого' : 'ранее не судимого'},`,
  )
  return lines
}

function circumstances(draft: Draft): string {
  const { situation, random } = draft
  const said = <C extends string>(codes: readonly C[], words: Partial<Record<C, readonly string[]>>): string =>
    codes.map((code) => random.zipf(words[code] ?? [''])).join(', ')
  const mild = said(situation.mitigating, MITIGATING)
  const hard = said(situation.aggravating, AGGRAVATING)
  const first =
    mild === ''
      ? 'Смягчающих наказание обстоятельств судом не установлено.'
      : random.pick([
          `Обстоятельствами, смягчающими наказание, суд признаёт ${mild}.`,
          `К смягчающим обстоятельствам суд относит ${mild}.`,
          `В качестве смягчающих ответственность обстоятельств суд учитывает: ${mild}.`,
        ])
  const second =
    hard === ''
      ? random.pick(['Отягчающих обстоятельств не установлено.', 'Обстоятельств, отягчающих наказание, не имеется.'])
      : `Обстоятельством, отягчающим наказание, суд признаёт ${hard}.`
  return `${first} ${second}`
}

function damage(draft: Draft): string {
  const { damageTenge } = draft.situation
  if (damageTenge === null) return ''
  return ` Тем самым ${draft.victim.ru.dat} причинён материальный ущерб на сумму ${grouped(damageTenge)} тенге.`
}

function claim(draft: Draft): string | null {
  const claim = draft.situation.claim
  if (!claim) return null
  const { victim, defendant } = draft
  const sum = claim.tenge === null ? '' : grouped(claim.tenge)
  if (claim.ruling === 'granted')
    return `Гражданский иск ${victim.ru.gen} удовлетворить. Взыскать с ${defendant.ru.gen} в пользу ${victim.ru.gen} ${sum} тенге.`
  if (claim.ruling === 'partly')
    return `Гражданский иск потерпевшего удовлетворить частично, взыскать с ${defendant.ru.gen} ${sum} тенге, в остальной части отказать.`
  if (claim.ruling === 'refused') return 'В удовлетворении гражданского иска отказать.'
  return 'Гражданский иск оставить без рассмотрения.'
}

function punished(draft: Draft): string[] {
  const { situation, style, random, defendant } = draft
  const lines: string[] = []
  situation.counts.forEach((count, index) => {
    const who = index === 0 ? `${defendant.ru.gen} признать виновным` : 'Его же признать виновным'
    const guilt = random.chance(0.5)
      ? `${who} в совершении уголовного правонарушения, предусмотренного ${reference(style, count)}, и назначить ему наказание в виде`
      : `${who} по ${reference({ ...style, reference: style.reference < 2 ? style.reference : 1 }, count)} и назначить наказание в виде`
    lines.push(`${guilt} ${punishment(style, random, count.punishment)}.`)
  })
  const { final, method } = situation
  if (final && method) {
    const how =
      method === 'absorption'
        ? 'путём поглощения менее строгого наказания более строгим'
        : 'путём частичного сложения назначенных наказаний'
    lines.push(
      `На основании ч. 3 ст. 58 УК РК по совокупности уголовных правонарушений ${how} окончательно назначить наказание в виде ${punishment(style, random, final)}.`,
    )
  }
  if (situation.institution)
    lines.push(
      `Отбывание наказания назначить в учреждении уголовно-исполнительной системы ${INSTITUTION[situation.institution]}.`,
    )
  if (final?.conditional)
    lines.push(
      `В соответствии со ст. 63 УК РК назначенное наказание считать условным с установлением пробационного контроля на срок ${term(style, Math.min(36, final.amount ?? 12))}.`,
    )
  return lines
}

/** What the acts are called, once each, as the Code names them: what a judge would search for. */
function names(draft: Draft): string {
  return [...new Set(draft.situation.counts.map(({ row }) => `«${row.title.ru}»`))].join(', ')
}

/** A verdict. */
export function verdictRu(draft: Draft): string {
  const { situation, style, random, defendant, victim } = draft
  const charge = situation.counts.map((count) => reference(style, count)).join(', ')
  const lines = head(draft, 'ПРИГОВОР', null)
  lines.push(
    `обвиняемого в совершении уголовных правонарушений, предусмотренных ${charge},`,
    heading(style, 'УСТАНОВИЛ:'),
  )
  lines.push(
    `${dateText(style, earlier(draft))} ${defendant.ru.nom}, имея умысел, совершил деяние в отношении ${victim.ru.gen}. ${story(random)}${damage(draft)}`,
  )
  lines.push(`Органом расследования содеянное названо: ${names(draft)}.`)
  const acquitted = situation.outcome === 'acquittal'
  lines.push(
    acquitted
      ? 'Подсудимый вину не признал и пояснил, что деяния не совершал.'
      : random.pick([
          'В судебном заседании подсудимый вину признал полностью.',
          'Подсудимый свою вину признал частично и дал показания.',
        ]),
  )
  lines.push(`Суд исследовал доказательства, представленные сторонами: ${evidence(random)}. ${story(random)}`)
  if (situation.accelerated)
    lines.push('Дело рассмотрено в сокращённом порядке, досудебное расследование окончено в ускоренном порядке.')
  if (!acquitted) {
    lines.push(`Назначая наказание, суд учитывает характер содеянного и личность виновного. ${circumstances(draft)}`)
    if (situation.recidivism === 'recidivism')
      lines.push('В действиях подсудимого суд усматривает рецидив преступлений.')
    if (situation.recidivism === 'none') lines.push('Рецидива преступлений в его действиях не имеется.')
  }
  lines.push(`Руководствуясь ст.ст. 387, 390, 393, 395-398 УПК РК, суд`, heading(style, 'ПРИГОВОРИЛ:'))
  if (acquitted)
    lines.push(
      `${defendant.ru.gen} признать невиновным по ${reference({ ...style, reference: style.reference < 2 ? style.reference : 0 }, firstCount(draft))} и оправдать за отсутствием состава уголовного правонарушения.`,
    )
  else lines.push(...punished(draft))
  const settled = claim(draft)
  if (settled) lines.push(settled)
  lines.push(
    'Вещественные доказательства уничтожить по вступлении приговора в законную силу.',
    'Приговор может быть обжалован в течение 15 суток.',
    `Судья ${draft.judge.ru.nom}`,
  )
  return lines.join('\n')
}

function firstCount(draft: Draft) {
  const [count] = draft.situation.counts
  if (!count) throw new RangeError('no counts')
  return count
}

function earlier({ date, random }: Draft): string {
  return `${Number(date.slice(0, 4)) - 1}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
}

/** A resolution that ends the case by reconciliation. */
export function resolutionRu(draft: Draft): string {
  const { style, random, defendant, victim } = draft
  const lines = head(draft, 'ПОСТАНОВЛЕНИЕ', 'о прекращении уголовного дела')
  lines.push(
    `обвиняемого в совершении уголовного правонарушения, предусмотренного ${reference(style, firstCount(draft))},`,
    heading(style, 'УСТАНОВИЛ:'),
  )
  lines.push(
    `${dateText(style, earlier(draft))} ${defendant.ru.nom} совершил деяние в отношении ${victim.ru.gen}. ${story(random)}${damage(draft)}`,
  )
  lines.push(`Органом расследования содеянное названо: ${names(draft)}.`)
  lines.push(
    random.pick([
      `В суде потерпевший заявил, что стороны примирились, вред заглажен, претензий он не имеет.`,
      `До удаления суда стороны заключили медиативное соглашение о примирении, причинённый вред заглажен полностью.`,
    ]),
    `Ограничений, указанных в ч. 4 ст. 68 УК РК, нет. Последствия прекращения дела разъяснены.`,
    `Руководствуясь ст. 35 ч. 1 п. 12 УПК РК, суд`,
    heading(style, 'ПОСТАНОВИЛ:'),
    `Уголовное дело в отношении ${defendant.ru.gen} по ${reference({ ...style, reference: style.reference < 2 ? style.reference : 0 }, firstCount(draft))} прекратить в связи с примирением сторон на основании ст. 68 УК РК с освобождением от уголовной ответственности.`,
    'Меру процессуального принуждения отменить. Постановление может быть обжаловано в течение 15 суток.',
    `Судья ${draft.judge.ru.nom}`,
  )
  return lines.join('\n')
}
