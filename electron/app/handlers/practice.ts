/** Answers over the acts of the archive: similar situations, the practice picture, where a choice lies, forecast. */
import type { CaseFile } from '../../../shared/case/schema.ts'
import { narrativeText } from '../../../shared/case/plain-text.ts'
import type { About, PictureSelection } from '../../../shared/contract/calls/practice.ts'
import type { CallReceived } from '../../../shared/contract/contract.ts'
import type { Situation } from '../../archive/analysis/situation.ts'
import { situationOfCase } from '../../archive/analysis/situation.ts'
import { askedText } from '../../../shared/language/practice/asked.ts'
import type { Asked } from '../../../shared/language/practice/asked.ts'
import { pictureReport } from '../../archive/analysis/picture-report.ts'
import type { Chosen } from '../../archive/analysis/place.ts'
import type { Selection } from '../../archive/analysis/selection.ts'
import { toCsv } from '../../documents/tables/csv.ts'
import { reportToPdf } from '../../documents/tables/pdf.ts'
import type { Report } from '../../documents/tables/report.ts'
import { toXlsx } from '../../documents/tables/xlsx.ts'
import { dayOf } from '../clock.ts'
import { writeExport } from '../exports.ts'
import { deskFault } from '../faults.ts'
import type { Handlers } from '../router.ts'
import type { Services } from '../services.ts'

type Mine = 'practice.similar' | 'practice.picture' | 'practice.acts' | 'practice.export' | 'practice.forecast'
type PictureAsked = CallReceived<'practice.picture'>

interface OfCase {
  situation: Situation
  text: string | null
  title: string | null
  defendants: string[]
}

function nameOf({ last, first }: CaseFile['defendants'][number]['name']): string {
  return [last, first].filter((part) => part !== '').join(' ')
}

/** The final main punishment that the case holds for a defendant; null while there is none. */
function chosenOf(file: CaseFile, index: number): Chosen | null {
  const choice = file.defendants[index]?.choice
  if (choice == null || choice.outcome !== 'punish') return null
  const [only] = choice.counts
  const main = choice.final?.main ?? (choice.counts.length === 1 ? only?.main : null)
  if (main == null) return null
  return { kind: main.kind, amount: main.amount, conditional: choice.conditional }
}

async function bytesOf(report: Report, format: 'xlsx' | 'csv' | 'pdf', now: Date): Promise<Uint8Array> {
  if (format === 'csv') return toCsv(report)
  return format === 'pdf' ? reportToPdf(report, now) : toXlsx(report)
}

export function practiceHandlers(services: Services): Pick<Handlers, Mine> {
  const { vault, law } = services
  const archive = () => services.archive.client()

  /** Whoever may read cases may read practice. */
  const reader = () => vault.store().people.require(vault.actor(), 'read')

  function caseOf(id: string, defendant: number): OfCase & { file: CaseFile } {
    reader()
    const stored = vault.cases().get(id)
    if (stored === null) throw deskFault('notFound', id)
    const { case: file } = stored
    const situation = situationOfCase(file, law, dayOf(services.now()), defendant)
    if (situation === null) throw deskFault('notFound', `${id}: /defendants/${defendant}`)
    const { number, defendants } = file
    const text = narrativeText(file)
    return {
      file,
      situation,
      text: text === '' ? null : text,
      title: number,
      defendants: defendants.map(({ name }) => nameOf(name)),
    }
  }

  async function situationAbout(about: About): Promise<{ situation: Situation; except: number | null }> {
    if ('caseId' in about) return { situation: caseOf(about.caseId, about.defendant).situation, except: null }
    const situation = await archive().analyse('situation', { act: about.act })
    if (situation === null) throw deskFault('notFound', `#${about.act}`)
    return { situation, except: about.act }
  }

  async function selectionOf(selection: PictureSelection): Promise<Selection> {
    if (selection.by !== 'matched') return selection
    const { choice, atLeast } = selection
    return { by: 'matched', choice, atLeast, ...(await situationAbout(selection.about)) }
  }

  const draw = async ({ selection, singleCharge }: PictureAsked) => {
    reader()
    return archive().analyse('picture', { selection: await selectionOf(selection), singleCharge })
  }

  return {
    'practice.similar': async ({ about, choice, limit }) => {
      reader()
      if ('act' in about) {
        const [answer, act] = await Promise.all([
          archive().analyse('similar', { about, choice, limit }),
          archive().act(about.act),
        ])
        return { ...answer, title: act?.facts.number?.value ?? null, defendants: [] }
      }
      const { situation, text, title, defendants } = caseOf(about.caseId, about.defendant)
      const answer = await archive().analyse('similar', { about: { situation, text }, choice, limit })
      return { ...answer, title, defendants }
    },

    'practice.picture': draw,

    'practice.acts': async ({ selection, ...rest }) => {
      reader()
      return archive().analyse('barActs', { ...rest, selection: await selectionOf(selection) })
    },

    'practice.export': async ({ format, language, ...asked }) => {
      const store = vault.store()
      const by = reader()
      const picture = await draw(asked)
      const told: Asked = { by: asked.selection, singleCharge: asked.singleCharge }
      const now = services.now()
      const report = pictureReport(picture, told, language, dayOf(now))
      const folder = services.settings.read().exportFolder ?? services.exportFolder
      const title = `${report.title} ${askedText(told, language)}`.slice(0, 80)
      const file = await writeExport(folder, `${title} ${dayOf(now)}`, format, await bytesOf(report, format, now))
      store.audit.record(by, 'exported', null, { title: report.title, files: [file.name], sha256: file.sha256 })
      return file
    },

    'practice.forecast': async ({ caseId, defendant, choice }) => {
      const store = vault.store()
      // The judge's own screen: nobody else may ask, and nobody is compared with anybody.
      const by = store.people.require(vault.actor(), 'decide')
      if (!services.settings.read().forecast) return { state: 'off' }
      const { file, situation } = caseOf(caseId, defendant)
      const { court } = services.settings.read()
      const courts = [file.court.name.kk, file.court.name.ru, court.kk, court.ru].filter((name) => name.trim() !== '')
      const chosen = chosenOf(file, defendant)
      const answer = await archive().analyse('foretell', {
        about: { situation, text: null },
        choice,
        chosen,
        here: { courts },
      })
      if (answer.state === 'tooFew') return answer
      const { forecast, deviation } = answer
      // Written before it is shown: what is not in the trail is not on the screen.
      store.audit.record(by, 'forecastShown', caseId, {
        defendant: file.defendants[defendant]?.id ?? null,
        choice,
        chosen,
        n: forecast.n,
        kinds: forecast.kinds.map(({ kind, probability }) => `${kind} ${probability.toFixed(3)}`),
        amounts: forecast.amounts.map(({ result, low, median, high }) => `${result} ${low}–${median}–${high}`),
        measured: forecast.measured,
        limits: forecast.limits,
        distance: deviation?.distance ?? null,
        lookAgain: deviation?.lookAgain ?? [],
      })
      return { state: 'shown', forecast, deviation }
    },
  }
}
