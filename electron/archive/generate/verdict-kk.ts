/** Kazakh acts of the first instance. */
import { evidence, rareName, story } from './prose-kk.ts'
import type { Count } from './situation.ts'
import { AGGRAVATING, dateText, INSTITUTION, MITIGATING, punishment, reference, term } from './words-kk.ts'
import { grouped, heading } from './writing.ts'
import type { Draft } from './writing.ts'

function head(draft: Draft, title: string, subtitle: string | null): string[] {
  const { style, court, date, number, random, judge, clerk, prosecutor, counsel, defendant } = draft
  const place = `${court.town.kk} ${court.town.city ? 'қаласы' : 'ауылы'}`
  const line = random.chance(0.5)
    ? `${dateText(style, date)} № ${number} ${place}`
    : `№ ${number} іс\n${dateText(style, date)} ${place}`
  return [
    heading(style, title),
    subtitle ?? 'Қазақстан Республикасының атынан',
    line,
    `${court.kk}, құрамында: төрағалық етуші судья ${judge.kk.nom}, сот отырысының хатшысы ${clerk.kk.nom}, мемлекеттік айыптаушы ${prosecutor.kk.gen}, қорғаушы ${counsel.kk.gen} қатысуымен, ашық сот отырысында`,
    `${random.int(1958, 2003)} жылы ${rareName(random)} ауылында туған, білімі орта, ${random.pick(['жұмыс істемейтін', 'жүргізуші болып істейтін', 'зейнеткер'])}, ${draft.situation.recidivism === 'recidivism' ? 'бұрын сотталған' : 'бұрын сотталмаған'} ${defendant.kk.dat} қатысты қылмыстық істі қарап,`,
  ]
}

function circumstances(draft: Draft): string {
  const { situation, random } = draft
  const said = <C extends string>(codes: readonly C[], words: Partial<Record<C, readonly string[]>>): string =>
    codes.map((code) => random.zipf(words[code] ?? [''])).join(', ')
  const mild = said(situation.mitigating, MITIGATING)
  const hard = said(situation.aggravating, AGGRAVATING)
  const first =
    mild === ''
      ? 'Жазаны жеңілдететін мән-жайлар анықталған жоқ.'
      : random.pick([
          `Сот жазаны жеңілдететін мән-жайлар деп мыналарды таниды: ${mild}.`,
          `Жауаптылықты жеңілдететін мән-жайларға ${mild} жатады.`,
          `Сотталушының жауаптылығын жеңілдететін мән-жайлар: ${mild}.`,
        ])
  const second =
    hard === ''
      ? random.pick(['Жазаны ауырлататын мән-жайлар жоқ.', 'Ауырлататын мән-жайлар анықталмады.'])
      : `Жазаны ауырлататын мән-жай деп сот мынаны таниды: ${hard}.`
  return `${first} ${second}`
}

function damage(draft: Draft): string {
  const { damageTenge } = draft.situation
  if (damageTenge === null) return ''
  return ` Нәтижесінде ${draft.victim.kk.dat} ${grouped(damageTenge)} теңге мөлшерінде материалдық залал келтірілген.`
}

function claim(draft: Draft): string | null {
  const claim = draft.situation.claim
  if (!claim) return null
  const { victim, defendant } = draft
  const sum = claim.tenge === null ? '' : grouped(claim.tenge)
  if (claim.ruling === 'granted')
    return `Жәбірленуші ${victim.kk.gen} азаматтық талабы қанағаттандырылсын. ${defendant.kk.abl} ${sum} теңге өндірілсін.`
  if (claim.ruling === 'partly')
    return `Азаматтық талап ішінара қанағаттандырылып, ${defendant.kk.abl} жәбірленушінің пайдасына ${sum} теңге өндірілсін.`
  if (claim.ruling === 'refused') return 'Азаматтық талапты қанағаттандырудан бас тартылсын.'
  return 'Азаматтық талап қараусыз қалдырылсын.'
}

function punished(draft: Draft): string[] {
  const { situation, style, random, defendant } = draft
  const lines = situation.counts.map((count, index) => {
    const who = index === 0 ? defendant.kk.nom : 'Ол'
    return `${who} ${reference(style, count, 'dative').replace(/(\S+)$/u, '$1')} сәйкес кінәлі деп танылып, оған ${punishment(style, random, count.punishment)} жазасы тағайындалсын.`
  })
  const { final, method } = situation
  if (final && method) {
    const how =
      method === 'absorption'
        ? 'жеңіл жазаны ауырырақ жазаға сіңіру арқылы'
        : 'тағайындалған жазаларды ішінара қосу жолымен'
    lines.push(
      `ҚР ҚК-нің 58-бабының 3-бөлігі негізінде қылмыстық құқық бұзушылықтардың жиынтығы бойынша ${how} түпкілікті ${punishment(style, random, final)} жазасы тағайындалсын.`,
    )
  }
  if (situation.institution)
    lines.push(`Жазаны қылмыстық-атқару жүйесінің ${INSTITUTION[situation.institution]} мекемесінде өтесін.`)
  if (final?.conditional)
    lines.push(
      `ҚР ҚК-нің 63-бабына сәйкес тағайындалған жаза шартты деп есептеліп, ${term(style, Math.min(36, final.amount ?? 12))} мерзімге пробациялық бақылау белгіленсін.`,
    )
  return lines
}

function firstCount(draft: Draft): Count {
  const [count] = draft.situation.counts
  if (!count) throw new RangeError('no counts')
  return count
}

function earlier({ date, random }: Draft): string {
  return `${Number(date.slice(0, 4)) - 1}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
}

/** What the acts are called, once each, as the Code names them: what a judge would search for. */
function names(draft: Draft): string {
  return [...new Set(draft.situation.counts.map(({ row }) => `«${row.title.kk}»`))].join(', ')
}

/** A verdict. */
export function verdictKk(draft: Draft): string {
  const { situation, style, random, defendant, victim } = draft
  const charge = situation.counts.map((count) => reference(style, count, 'locative')).join(', ')
  const lines = head(draft, 'ҮКІМ', null)
  lines.push(`${charge} көзделген қылмыстық құқық бұзушылықты жасады деп айыпталған,`, heading(style, 'АНЫҚТАДЫ:'))
  lines.push(
    `${defendant.kk.nom} ${dateText(style, earlier(draft))} күні жәбірленуші ${victim.kk.dat} қатысты құқыққа қарсы әрекет жасаған. ${story(random)}${damage(draft)}`,
  )
  lines.push(`Тергеу органы бұл іс-әрекетті былай атаған: ${names(draft)}.`)
  const acquitted = situation.outcome === 'acquittal'
  lines.push(
    acquitted
      ? 'Сотталушы кінәсін мойындаған жоқ және айыпты жоққа шығарды.'
      : random.pick([
          'Сот отырысында сотталушы кінәсін толық мойындады.',
          'Сотталушы өз кінәсін ішінара мойындап, айғақ берді.',
        ]),
  )
  lines.push(`Сот тараптар ұсынған дәлелдемелерді зерттеді, айыптау ${evidence(random)} негізделген. ${story(random)}`)
  if (situation.accelerated)
    lines.push('Іс қысқартылған тәртіппен қаралды, сотқа дейінгі тергеп-тексеру жеделдетілген тәртіппен аяқталған.')
  if (!acquitted) {
    lines.push(
      `Жаза тағайындағанда сот іс-әрекеттің сипатын және кінәлінің жеке басын ескереді. ${circumstances(draft)}`,
    )
    if (situation.recidivism === 'recidivism') lines.push('Сотталушының әрекетінде қылмыстардың қайталануы бар.')
    if (situation.recidivism === 'none') lines.push('Оның әрекетінде қылмыстардың қайталануы жоқ.')
  }
  lines.push('ҚР ҚПК-нің 387, 390, 393, 395-398-баптарын басшылыққа алып, сот', heading(style, 'ҮКІМ ЕТТІ:'))
  if (acquitted)
    lines.push(
      `${defendant.kk.nom} ${reference(style, firstCount(draft), 'nominative')} бойынша қылмыстық құқық бұзушылық құрамының болмауына байланысты кінәсіз деп танылсын және ақталсын.`,
    )
  else lines.push(...punished(draft))
  const settled = claim(draft)
  if (settled) lines.push(settled)
  lines.push(
    'Заттай дәлелдемелер үкім заңды күшіне енгеннен кейін жойылсын.',
    'Үкімге 15 тәулік ішінде шағым берілуі мүмкін.',
    `Судья ${draft.judge.kk.nom}`,
  )
  return lines.join('\n')
}

/** A resolution that ends the case by reconciliation. */
export function resolutionKk(draft: Draft): string {
  const { style, random, defendant, victim } = draft
  const count = firstCount(draft)
  const lines = head(draft, 'ҚАУЛЫ', 'қылмыстық істі тоқтату туралы')
  lines.push(
    `${reference(style, count, 'locative')} көзделген қылмыстық құқық бұзушылықты жасады деп айыпталған,`,
    heading(style, 'АНЫҚТАДЫ:'),
  )
  lines.push(
    `${defendant.kk.nom} ${dateText(style, earlier(draft))} күні жәбірленуші ${victim.kk.dat} қатысты құқыққа қарсы әрекет жасаған. ${story(random)}${damage(draft)}`,
  )
  lines.push(`Тергеу органы бұл іс-әрекетті былай атаған: ${names(draft)}.`)
  lines.push(
    random.pick([
      'Сотта жәбірленуші тараптар татуласқанын, залал өтелгенін айтып, істі тоқтатуды сұрады.',
      'Тараптар медиация тәртібімен татуласу туралы келісім жасасты, зиян толық өтелді.',
    ]),
    'ҚК 68-бабының 4-бөлігіндегі шектеулер жоқ. Істі тоқтатудың салдары түсіндірілді.',
    'ҚПК-нің 35-бабының 1-бөлігі 12) тармағын басшылыққа алып, сот',
    heading(style, 'ҚАУЛЫ ЕТТІ:'),
    `${defendant.kk.dat} қатысты ${reference(style, count, 'nominative')} бойынша қылмыстық іс ҚР ҚК-нің 68-бабы негізінде тараптардың татуласуына байланысты тоқтатылсын, ол қылмыстық жауаптылықтан босатылсын.`,
    'Процестік мәжбүрлеу шарасының күші жойылсын. Қаулыға 15 тәулік ішінде жеке шағым беруге болады.',
    `Судья ${draft.judge.kk.nom}`,
  )
  return lines.join('\n')
}
