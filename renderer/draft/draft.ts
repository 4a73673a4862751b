/** A case on the desk: the file as typed, with undo and redo. Screens read and write it by JSON pointer. */
import type { CaseFile } from '../../shared/case/schema.ts'
import { valueAt, withValue } from './pointer.ts'

/** Keystrokes into one field within this time are one step of undo. */
const MERGE_MS = 1200
const HISTORY = 200

export class CaseDraft {
  #file: CaseFile
  #past: CaseFile[] = []
  #future: CaseFile[] = []
  #last: { pointer: string; at: number } | null = null
  readonly #listeners = new Set<() => void>()
  readonly #now: () => number
  #refuses: (before: CaseFile, after: CaseFile) => boolean = () => false

  constructor(file: CaseFile, now: () => number = () => Date.now()) {
    this.#file = file
    this.#now = now
  }

  /** Edits for which the function answers true are not taken; it tells the person itself. Returns what ends that. */
  refuseBy(refuses: (before: CaseFile, after: CaseFile) => boolean): () => void {
    this.#refuses = refuses
    return () => {
      this.#refuses = () => false
    }
  }

  get file(): CaseFile {
    return this.#file
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  at(pointer: string): unknown {
    return valueAt(this.#file, pointer)
  }

  /** Replaces one value. Typing on in the same field joins the last step of undo. */
  set(pointer: string, value: unknown): void {
    if (Object.is(this.at(pointer), value)) return
    const now = this.#now()
    const joins = this.#last !== null && this.#last.pointer === pointer && now - this.#last.at < MERGE_MS
    this.#last = { pointer, at: now }
    this.#replace(withValue(this.#file, pointer, value), joins)
  }

  /** Changes the file by a function, as one step of undo. */
  change(edit: (file: CaseFile) => CaseFile): void {
    this.#last = null
    this.#replace(edit(this.#file), false)
  }

  undo(): void {
    const before = this.#past.pop()
    if (!before) return
    this.#future.push(this.#file)
    this.#last = null
    this.#file = before
    this.#tell()
  }

  redo(): void {
    const next = this.#future.pop()
    if (!next) return
    this.#past.push(this.#file)
    this.#last = null
    this.#file = next
    this.#tell()
  }

  #replace(file: CaseFile, joins: boolean): void {
    if (this.#refuses(this.#file, file)) return
    if (!joins) this.#past.push(this.#file)
    if (this.#past.length > HISTORY) this.#past.shift()
    this.#future = []
    this.#file = file
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
