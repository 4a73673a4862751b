/**
 * Names of bodies in Russian cases. Adjectives and the head word change (Кокшетауский городской суд → Кокшетауского городского
 * суда), the rest stands in the genitive already. A head that is not known stays as it is: better an unbent name than a
 * wrong one.
 */
import { isPersonName } from './kk-names.ts'
import { ruNameText } from './ru-names.ts'
import type { RuCase } from './ru-numbers.ts'

type Gender = 'masculine' | 'feminine' | 'neuter'
type Forms = readonly [genitive: string, dative: string, instrumental: string]

const INDEX: Partial<Record<RuCase, number>> = { genitive: 0, dative: 1, instrumental: 2 }

/** Heads of names of bodies, and of offices that stand for them. */
const HEADS: Record<Gender, ReadonlySet<string>> = {
  masculine: new Set(
    'суд банк фонд центр отдел комитет департамент акимат маслихат аким директор начальник прокурор нотариус адвокат инспектор председатель руководитель заместитель предприниматель исполнитель колледж университет институт лицей музей детсад филиал магазин супермаркет рынок совет союз завод комбинат кооператив театр клуб орган холдинг консорциум приют диспансер госпиталь роддом участок пункт архив техникум интернат вокзал аэропорт ломбард автопарк парк санаторий представитель опекун'.split(
      ' ',
    ),
  ),
  feminine: new Set(
    'прокуратура инспекция компания больница поликлиника школа гимназия палата служба коллегия администрация аптека клиника академия организация ассоциация корпорация фирма комиссия редакция библиотека амбулатория гостиница биржа канцелярия фабрика страховая таможня милиция полиция мечеть'.split(
      ' ',
    ),
  ),
  neuter: new Set(
    'министерство управление товарищество учреждение предприятие общество агентство объединение хозяйство посольство консульство отделение бюро ведомство представительство казначейство лесничество партнёрство партнерство'.split(
      ' ',
    ),
  ),
}

const HUSHING = /[жшчщ]$/u
const VELAR = /[кгх]$/u

function adjective(word: string, gender: Gender): Forms | null {
  const stem = word.slice(0, -2)
  const ending = word.slice(-2)
  if (gender === 'feminine') {
    if (ending !== 'ая' && ending !== 'яя') return null
    const soft = ending === 'яя' || HUSHING.test(stem)
    const form = `${stem}${soft ? 'ей' : 'ой'}`
    return [form, form, form]
  }
  const fits = gender === 'masculine' ? /^(ый|ий|ой)$/u : /^(ое|ее)$/u
  if (!fits.test(ending)) return null
  const soft = ending === 'ий' || ending === 'ее' ? !VELAR.test(stem) : false
  const narrow = soft || VELAR.test(stem) || HUSHING.test(stem)
  return soft
    ? [`${stem}его`, `${stem}ему`, `${stem}им`]
    : [`${stem}ого`, `${stem}ому`, `${stem}${narrow ? 'им' : 'ым'}`]
}

/** Nouns that lose their last vowel. */
const FLEETING: Record<string, string> = { рынок: 'рынк', участок: 'участк' }

function noun(word: string, gender: Gender): Forms {
  const stem = word.slice(0, -1)
  if (word === 'бюро') return [word, word, word]
  if (gender === 'masculine') {
    if (/[йь]$/u.test(word)) return [`${stem}я`, `${stem}ю`, `${stem}ем`]
    const hard = FLEETING[word] ?? word
    return [`${hard}а`, `${hard}у`, `${hard}${/[жшчщц]$/u.test(hard) ? 'ем' : 'ом'}`]
  }
  if (gender === 'neuter')
    return word.endsWith('е') ? [`${stem}я`, `${stem}ю`, `${stem}ем`] : [`${stem}а`, `${stem}у`, `${stem}ом`]
  if (word === 'страховая') return ['страховой', 'страховой', 'страховой']
  if (word.endsWith('ь')) return [`${stem}и`, `${stem}и`, `${stem}ью`]
  if (word.endsWith('ия')) return [`${stem}и`, `${stem}и`, `${stem}ей`]
  if (word.endsWith('я')) return [`${stem}и`, `${stem}е`, `${stem}ей`]
  const genitive = VELAR.test(stem) || HUSHING.test(stem) ? 'и' : 'ы'
  return [`${stem}${genitive}`, `${stem}е`, `${stem}${HUSHING.test(stem) || stem.endsWith('ц') ? 'ей' : 'ой'}`]
}

const genderOf = (word: string): Gender | null =>
  (['masculine', 'feminine', 'neuter'] as const).find((gender) => HEADS[gender].has(word)) ?? null

/** Capitals as the word had them: Верховный Суд → Верховного Суда. */
function likewise(pattern: string, form: string): string {
  return pattern.charAt(0) === pattern.charAt(0).toLowerCase() ? form : form.charAt(0).toUpperCase() + form.slice(1)
}

/** Two heads joined: школа-гимназия → школы-гимназии. */
function headForms(word: string, index: number): { gender: Gender; form: string } | null {
  const halves = word.split('-')
  const genders = halves.map((half) => genderOf(half.toLowerCase()))
  const [gender] = genders
  if (gender === undefined || gender === null || genders.includes(null)) return null
  const forms = halves.map((half, i) => likewise(half, noun(half.toLowerCase(), genders[i] ?? gender)[index] ?? half))
  return { gender, form: forms.join('-') }
}

/** Offices after which a person is named: индивидуального предпринимателя Ахметова. */
const WITH_NAME = /^(предприниматель|нотариус|адвокат|аким|директор|исполнитель|руководитель|прокурор|ИП)$/iu

/** The name of a body in a case; a head that is not known (ТОО, АО, «…») stays as it is. */
export function ruBody(name: string, kase: RuCase): string {
  const text = name.trim().replace(/\s+/gu, ' ')
  const index = INDEX[kase]
  if (index === undefined) return text
  const words = text.split(' ')
  const place = words.findIndex((word) => headForms(word, index) !== null || WITH_NAME.test(word))
  const head = words[place]
  if (head === undefined) return text
  const known = headForms(head, index)
  const before: string[] = []
  for (const word of words.slice(0, place)) {
    const form = known === null ? undefined : adjective(word.toLowerCase(), known.gender)?.[index]
    // Something else than its adjectives stands before the word: it is not the head.
    if (form === undefined) return text
    before.push(likewise(word, form))
  }
  const rest = words.slice(place + 1).join(' ')
  const tail = WITH_NAME.test(head) && rest !== '' && isPersonName(rest) ? ruNameText(rest, kase) : rest
  return [...before, known?.form ?? head, ...(tail === '' ? [] : [tail])].join(' ')
}
