/**
 * What must never decide anything: sex, nationality, religion, address, and who the judge was. Columns of these are not read,
 * whatever a map says and whatever they are called: their names are looked at, and their values too. A column that hides them
 * behind numbers of its own cannot be recognised.
 */

/** Words of a column's name, folded. */
const NAMES = new Set(
  [
    'sex gender male female пол жынысы жыныс муж жен мужской женский ер әйел',
    'nationality nation ethnicity ethnic ethnos race citizenship национальность нация этнос раса гражданство',
    'ұлты ұлт этникалық азаматтығы азаматтық',
    'religion faith confession вероисповедание религия конфессия вера діні дін',
    'address residence domicile адрес прописка жительства проживания мекенжай мекенжайы тұрғылықты тұратын',
    'judge judges судья судьи судьей төраға төрағасы судьяның судьялар',
    'patronymic surname фамилия отчество тегі фио аты жөні',
  ].flatMap((line) => line.split(' ')),
)

const VALUES: readonly ReadonlySet<string>[] = [
  'м ж m f male female man woman муж жен мужской женский мужчина женщина муж. жен. ер әйел еркек',
  'казах казашка русский русская узбек узбечка уйгур уйгурка украинец украинка татарин татарка немец немка кореец кореянка чеченец дунганин азербайджанец турок поляк белорус kazakh russian uzbek uyghur ukrainian tatar german korean қазақ орыс өзбек ұйғыр украин татар неміс кәріс шешен дүнген әзербайжан түрік',
  'ислам мусульманин мусульманка христианство христианин христианка православие православный католик буддист иудаизм атеист islam muslim christianity christian orthodox catholic buddhist atheist мұсылман христиан православ',
].map((line) => new Set(line.split(' ')))

function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е')
}

/** Whether a column's name names one of these, alone or among other words ("sex_code", "Пол подсудимого"). */
export function forbiddenName(name: string): boolean {
  const words = folded(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(/[^\p{L}]+/u)
  return words.some((word) => NAMES.has(word))
}

/** Share of a column's cells that must be such values. */
const MOSTLY = 0.8

/** Whether a column's values are those of sex, nationality or religion, whatever its name says. */
export function forbiddenValues(cells: readonly string[]): boolean {
  const told = cells.map(folded).filter((cell) => cell !== '')
  if (told.length === 0) return false
  return VALUES.some((known) => told.filter((cell) => known.has(cell)).length >= told.length * MOSTLY)
}

/** Words that are left out of texts and lists: they would tell the same by another way. */
export function forbiddenWord(word: string): boolean {
  const one = folded(word)
  // One letter is a word of many meanings.
  return one.length > 2 && VALUES.some((known) => known.has(one))
}
