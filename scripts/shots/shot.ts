/** What a room tells of its pictures, and the places and sizes they are taken at. */
import type { Page } from 'playwright-core'
import { say } from '../../shared/language/messages/index.ts'
import type { MessageKey, MessageParameters } from '../../shared/language/messages/index.ts'
import type { Router } from '../../electron/app/router.ts'
import type { Services } from '../../electron/app/services.ts'

export type ShotLanguage = 'kk' | 'ru'
export type ShotTheme = 'light' | 'dark' | 'contrast'
export interface Size {
  width: number
  height: number
}

export const SMALL: Size = { width: 1366, height: 768 }
export const LARGE: Size = { width: 1920, height: 1080 }
export const HUGE: Size = { width: 2560, height: 1440 }

/** The sentence of a key in the picture's language: steps find their buttons by the words a person reads. */
export type Words = <K extends MessageKey>(key: K, ...values: MessageParameters<K>) => string

export function wordsIn(language: ShotLanguage): Words {
  return (key, ...values) => say(language, key, ...values)
}

/** The desk a room's pictures are taken of: its own store, with the example cases in it where the room is `open`. */
export interface ShotDesk {
  /** Ids of the example cases, in the order of resources/examples; empty before there is a store. */
  ids: string[]
  router: Router
  services: Services
  origin: string
  /** A folder that lives as long as the pictures are taken. */
  folder: string
}

export interface Shot {
  /** Name of the file, unique over all rooms; language, theme and width are put behind it. */
  name: string
  /** The screen's address in the hash, `#/cases`. */
  address: string
  /** What to do before the picture; starts from the freshly loaded address. */
  before?: (page: Page, words: Words, desk: ShotDesk) => Promise<void>
  /** Small alone where not told. */
  sizes?: Size[]
  /** Light alone where not told; other themes are taken small. */
  themes?: ShotTheme[]
  /** Both where not told. */
  languages?: ShotLanguage[]
}

export interface Room {
  name: string
  /** `none`: no store yet. `empty`: a store without a case. `open`: with the example cases. */
  store: 'none' | 'empty' | 'open'
  /** Once, before the first picture: what the room's screens are to show. */
  prepare?: (desk: ShotDesk) => Promise<void>
  shots: (desk: ShotDesk) => Shot[]
}

/** The sizes at which every main screen is shown. */
export const BOTH: Size[] = [SMALL, LARGE]
export const EVERY_THEME: ShotTheme[] = ['light', 'dark', 'contrast']

/** The id of an example case by its place, counted from nought. */
export function example(desk: ShotDesk, at: number): string {
  const id = desk.ids[at]
  if (id === undefined) throw new Error(`no example case ${at}`)
  return id
}
