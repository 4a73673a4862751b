/**
 * What was added to a PDF after a signature. The attacks on signed PDFs (incremental saving, shadow content, wrapping) all
 * hide a change of the document in such an update, so only what further signatures need is allowed and everything else is
 * called a change: the rule is a list of permitted differences, never a list of known attacks.
 */
import type { DetailCode } from '../words/findings.ts'
import { differences, exists } from './differences.ts'
import type { PdfFile, Section } from './file.ts'
import { signatureFields } from './fields.ts'
import { sameInformation, sameMetadata } from './metadata.ts'
import { itemsOf, nameOf, numberOf, sameEntries, sameValue } from './syntax.ts'
import type { PdfDict, PdfValue } from './syntax.ts'

/** The visible part of a later signature may take this share of a page; a larger one could hide what was signed. */
const largestVisibleShare = 0.25

/** Names the first difference between the signed revision and the file that is not a further signature; `null` if none. */
export function forbiddenChange(signed: PdfFile, now: PdfFile): DetailCode | null {
  const update = new Update(signed, now)
  return (
    update.trailer() ??
    update.appendedBytes() ??
    update.catalog() ??
    update.form() ??
    update.pages() ??
    update.validationData() ??
    update.leftOver()
  )
}

/** ISO 32000-2 table 261. */
const validationKeys: ReadonlySet<string> = new Set(['Type', 'VRI', 'Certs', 'OCSPs', 'CRLs'])

class Update {
  readonly #signed: PdfFile
  readonly #now: PdfFile
  readonly #modified: ReadonlySet<number>
  readonly #added: ReadonlySet<number>
  readonly #removed: boolean
  readonly #explained = new Set<number>()
  readonly #newFields = new Set<number>()

  constructor(signed: PdfFile, now: PdfFile) {
    this.#signed = signed
    this.#now = now
    const { modified, added, removed } = differences(signed, now)
    this.#modified = modified
    this.#added = added
    this.#removed = removed
  }

  trailer(): DetailCode | null {
    const [old, current] = [this.#signed.trailer, this.#now.trailer]
    if (!sameValue(old.get('Root'), current.get('Root')) || current.has('Encrypt')) return 'catalog'
    const [oldInfo, info] = [old.get('Info'), current.get('Info')]
    if (!sameValue(oldInfo, info) || !sameInformation(this.#signed.dict(oldInfo), this.#now.dict(info)))
      return 'objects'
    if (info?.t === 'ref') this.#explained.add(info.n)
    return this.#removed ? 'objects' : null
  }

  /** Every byte after the signed revision belongs to an object or to a cross-reference that counts. */
  appendedBytes(): DetailCode | null {
    const ranges: { start: number; end: number }[] = []
    const newSections: Section[] = []
    for (const section of this.#now.sections) {
      if (section.start < this.#signed.limit) break
      newSections.push(section)
      if (section.hybrid) newSections.push(section.hybrid)
    }
    const kept = this.#now.sections.find((section) => section.start < this.#signed.limit)
    if (kept?.start !== this.#signed.sections[0]?.start) return 'unexplained'
    const seen = new Set<number>()
    for (const section of newSections) {
      ranges.push({ start: section.start, end: section.end })
      for (const [number, entry] of section.entries) {
        if (entry.type !== 'plain' || entry.offset === section.start || seen.has(entry.offset)) continue
        seen.add(entry.offset)
        if (entry.offset < this.#signed.limit) return 'unexplained'
        const { start, end } = this.#now.readObject(entry.offset, number, entry.generation)
        ranges.push({ start, end })
      }
    }
    let position = this.#signed.limit
    for (const { start, end } of [
      ...ranges.toSorted((a, b) => a.start - b.start),
      { start: this.#now.limit, end: 0 },
    ]) {
      if (start < position || !isFiller(this.#now.bytes.subarray(position, start))) return 'unexplained'
      position = end
    }
    return null
  }

  catalog(): DetailCode | null {
    const root = this.#now.trailer.get('Root')
    if (root?.t === 'ref') this.#explained.add(root.n)
    const [old, current] = [this.#signed.catalog, this.#now.catalog]
    const metadata = current.get('Metadata')
    if (metadata?.t === 'ref' && this.#modified.has(metadata.n)) {
      const same = sameMetadata(this.#signed, this.#now, this.#signed.resolve(metadata), this.#now.resolve(metadata))
      if (!same) return 'objects'
      this.#explained.add(metadata.n)
    }
    return sameEntries(old, current, ['AcroForm', 'DSS', 'Extensions']) && this.#extensions(old, current)
      ? null
      : 'catalog'
  }

  #extensions(old: PdfDict, current: PdfDict): boolean {
    const [before, after] = [this.#signed.dict(old.get('Extensions')), this.#now.dict(current.get('Extensions'))]
    if (!after) return before === null
    const reference = current.get('Extensions')
    if (reference?.t === 'ref') this.#explain(reference)
    return [...(before ?? [])].every(([key, value]) => sameValue(value, after.get(key)))
  }

  form(): DetailCode | null {
    const [oldValue, value] = [this.#signed.catalog.get('AcroForm'), this.#now.catalog.get('AcroForm')]
    const [old, current] = [this.#signed.dict(oldValue), this.#now.dict(value)]
    if (!current) return old ? 'form' : null
    if (value?.t === 'ref') {
      if (oldValue?.t === 'ref' && oldValue.n !== value.n) return 'form'
      this.#explained.add(value.n)
    }
    // Default resources and appearance: signers add them for the text of their own block, where there were none.
    const added = ['DA', 'DR'].filter((key) => !old?.has(key))
    for (const key of added) this.#explain(current.get(key))
    if (!sameEntries(old ?? new Map<string, PdfValue>(), current, ['Fields', 'SigFlags', ...added])) return 'form'
    const [oldFields, fields] = [old?.get('Fields'), current.get('Fields')]
    if (fields?.t === 'ref') {
      if (oldFields?.t === 'ref' && oldFields.n !== fields.n) return 'form'
      this.#explained.add(fields.n)
    }
    const before = itemsOf(this.#signed.resolve(oldFields)) ?? []
    const after = itemsOf(this.#now.resolve(fields)) ?? []
    if (!before.every((item, i) => sameValue(item, after[i]))) return 'form'
    // A list that was an object of its own and now stands in the form may be brought up to date all the same (poppler does).
    if (oldFields?.t === 'ref' && fields?.t !== 'ref') {
      const left = itemsOf(this.#now.resolve(oldFields)) ?? []
      if (left.length === after.length && left.every((item, i) => sameValue(item, after[i])))
        this.#explained.add(oldFields.n)
    }
    for (const item of after.slice(before.length)) {
      if (item.t !== 'ref' || !this.#added.has(item.n)) return 'form'
      const wrong = this.#newField(item.n)
      if (wrong) return wrong
    }
    return this.#filledFields()
  }

  /** A new field: a signature with its value, without actions, of modest size. */
  #newField(number: number): DetailCode | null {
    const field = this.#now.dict({ t: 'ref', n: number, g: 0 })
    const value = field?.get('V')
    if (!field || nameOf(field.get('FT')) !== 'Sig' || value?.t !== 'ref' || !this.#added.has(value.n)) return 'form'
    if (['A', 'AA', 'Kids', 'Parent', 'PMD'].some((key) => field.has(key))) return 'form'
    this.#newFields.add(number)
    this.#explain({ t: 'ref', n: number, g: 0 })
    return this.#tooLarge(field) ? 'overlay' : null
  }

  /** Signature fields that stood empty in the signed revision may have received their signature. */
  #filledFields(): DetailCode | null {
    const empty = signatureFields(this.#signed).filter((field) => field.value === null && field.number !== null)
    for (const { number, field } of empty) {
      if (number === null || !this.#modified.has(number)) continue
      const current = this.#now.dict({ t: 'ref', n: number, g: 0 })
      const value = current?.get('V')
      if (!current || value?.t !== 'ref' || !this.#added.has(value.n)) return 'form'
      if (!sameEntries(field, current, ['V', 'AP', 'M', 'F'])) return 'form'
      this.#explained.add(number)
      this.#explain(value)
      this.#explain(current.get('AP'))
      if (this.#tooLarge(current)) return 'overlay'
    }
    return null
  }

  #tooLarge(field: PdfDict): boolean {
    const rectangle = (itemsOf(this.#now.resolve(field.get('Rect'))) ?? []).map((item) => numberOf(item) ?? Number.NaN)
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle
    const area = Math.abs(x2 - x1) * Math.abs(y2 - y1)
    if (area === 0) return false
    const smallest = Math.min(...this.#now.pages().map((page) => pageArea(this.#now, page)))
    return !(area <= smallest * largestVisibleShare)
  }

  pages(): DetailCode | null {
    for (const number of this.#signed.pages()) {
      const [old, current] = [this.#signed.dict(ref(number)), this.#now.dict(ref(number))]
      const [oldValue, value] = [old?.get('Annots'), current?.get('Annots')]
      if (!old || !current) return 'objects'
      const arrayChanged = value?.t === 'ref' && this.#modified.has(value.n)
      if (!this.#modified.has(number) && !arrayChanged) continue
      if (!sameEntries(old, current, ['Annots'])) return 'objects'
      if (value?.t === 'ref') {
        if (oldValue?.t === 'ref' && oldValue.n !== value.n) return 'annotations'
        this.#explained.add(value.n)
      }
      const before = itemsOf(this.#signed.resolve(oldValue)) ?? []
      const after = itemsOf(this.#now.resolve(value)) ?? []
      if (!before.every((item, i) => sameValue(item, after[i]))) return 'annotations'
      if (!after.slice(before.length).every((item) => item.t === 'ref' && this.#newFields.has(item.n)))
        return 'annotations'
      this.#explained.add(number)
    }
    return null
  }

  /** Certificates and revocation lists added for later checking (DSS): nothing of them is ever shown. */
  validationData(): DetailCode | null {
    const [oldValue, value] = [this.#signed.catalog.get('DSS'), this.#now.catalog.get('DSS')]
    if (!value) return oldValue ? 'catalog' : null
    const store = this.#now.dict(value)
    if (!store || [...store.keys()].some((key) => !validationKeys.has(key))) return 'catalog'
    const levels: (PdfValue | undefined)[] = [value]
    for (const key of ['Certs', 'OCSPs', 'CRLs', 'VRI']) levels.push(store.get(key))
    for (const record of this.#now.dict(store.get('VRI'))?.values() ?? []) {
      levels.push(record, ...(this.#now.dict(record)?.values() ?? []))
    }
    for (const level of levels) {
      if (level?.t === 'ref') this.#explained.add(level.n)
      for (const item of itemsOf(this.#now.resolve(level)) ?? []) {
        if (item.t === 'ref' && this.#now.resolve(item).t === 'stream') this.#explained.add(item.n)
      }
    }
    return null
  }

  /**
   * Changed objects that nothing above explains, and references of the signed revision that only now lead somewhere. A new
   * object that nothing leads to is never shown: everything that could lead to it has been compared.
   */
  leftOver(): DetailCode | null {
    for (const number of this.#modified) if (!this.#explained.has(number)) return 'objects'
    if (this.#added.size === 0) return null
    // An update of nothing but such objects is no signature.
    if (![...this.#added].some((number) => this.#explained.has(number))) return 'unexplained'
    for (const number of this.#signed.xref.keys()) {
      if (exists(this.#signed, number) && refersTo(this.#signed.located(number)?.value, this.#added)) return 'objects'
    }
    return null
  }

  /** Marks what hangs on a new value. It stops at objects of the signed revision: those are compared on their own. */
  #explain(value: PdfValue | undefined): void {
    const queue = [value]
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      if (item.t === 'ref') {
        if (!this.#added.has(item.n) || this.#explained.has(item.n)) continue
        this.#explained.add(item.n)
        queue.push(this.#now.resolve(item))
      } else queue.push(...parts(item))
    }
  }
}

const ref = (n: number): PdfValue => ({ t: 'ref', n, g: 0 })

function parts(value: PdfValue): readonly PdfValue[] {
  if (value.t === 'arr') return value.v
  return value.t === 'dict' || value.t === 'stream' ? [...value.v.values()] : []
}

function refersTo(value: PdfValue | undefined, numbers: ReadonlySet<number>): boolean {
  const queue = value ? [value] : []
  for (let item = queue.pop(); item; item = queue.pop()) {
    if (item.t === 'ref' && numbers.has(item.n)) return true
    queue.push(...parts(item))
  }
  return false
}

/** White space, and the closing lines of an update. */
function isFiller(bytes: Uint8Array): boolean {
  return bytes.length < 4096 && /^(?:\s|startxref\s+\d+\s+%%EOF(?=\s|$))*$/.test(Buffer.from(bytes).toString('latin1'))
}

function pageArea(file: PdfFile, number: number): number {
  let node = file.dict(ref(number))
  for (let i = 0; node && i < 50; i++) {
    const box = itemsOf(file.resolve(node.get('MediaBox')))?.map((item) => numberOf(file.resolve(item)) ?? 0)
    if (box?.length === 4) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
      return Math.abs(x2 - x1) * Math.abs(y2 - y1)
    }
    node = file.dict(node.get('Parent'))
  }
  return 0
}
