/** Saves a draft a moment after the last keystroke, one save at a time, and at once when the page closes. */
import type { CaseFile } from '../../shared/case/schema.ts'
import type { Fault, Reply } from '../../shared/contract/fault.ts'
import type { CaseDraft } from './draft.ts'

const QUIET_MS = 500

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed'

type Save = (file: CaseFile, baseVersion: number, closing: boolean) => Promise<Reply<{ version: number }>>

export class Autosave {
  state: SaveState = 'saved'
  fault: Fault | null = null
  #version: number
  #saved: CaseFile
  #timer: ReturnType<typeof setTimeout> | null = null
  #running: Promise<void> | null = null
  readonly #draft: CaseDraft
  readonly #save: Save
  readonly #listeners = new Set<() => void>()

  constructor(draft: CaseDraft, version: number, save: Save) {
    this.#draft = draft
    this.#version = version
    this.#saved = draft.file
    this.#save = save
  }

  /** Follows the draft; returns the function that stops. */
  start(): () => void {
    return this.#draft.subscribe(() => {
      this.#set('unsaved')
      if (this.#timer) clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.flush(), QUIET_MS)
    })
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The version of the store that was last saved or opened. */
  get version(): number {
    return this.#version
  }

  get pending(): boolean {
    return this.#saved !== this.#draft.file
  }

  /** Saves what is not saved yet; `closing` marks the last save of a page that goes away. */
  async flush(closing = false): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#running) await this.#running
    if (!this.pending) {
      this.#set('saved')
      return
    }
    this.#running = this.#once(closing)
    await this.#running
    this.#running = null
    // Typed on while the save was under way: the quiet time starts anew.
    if (this.pending && this.state !== 'failed' && !this.#timer) {
      this.#timer = setTimeout(() => void this.flush(), QUIET_MS)
    }
  }

  async #once(closing: boolean): Promise<void> {
    const file = this.#draft.file
    this.#set('saving')
    const reply = await this.#save(file, this.#version, closing)
    if (!reply.ok) {
      this.fault = reply.fault
      this.#set('failed')
      return
    }
    this.fault = null
    this.#version = reply.value.version
    this.#saved = file
    this.#set(this.pending ? 'unsaved' : 'saved')
  }

  #set(state: SaveState): void {
    if (this.state === state) return
    this.state = state
    for (const listener of this.#listeners) listener()
  }
}
