/** Addresses of the screens, in the hash: the page itself is one file for window and browser. */
import { useSyncExternalStore } from 'react'

export const CASE_TABS = ['file', 'sentencing', 'act', 'sign'] as const
export type CaseTab = (typeof CASE_TABS)[number]

export const SETTINGS_PARTS = ['general', 'backups', 'people', 'bin', 'exchange', 'trail', 'law'] as const
export type SettingsPart = (typeof SETTINGS_PARTS)[number]

export const ARCHIVE_PARTS = ['search', 'import', 'similar', 'picture'] as const
export type ArchivePart = (typeof ARCHIVE_PARTS)[number]

export type Route =
  /** `act` alone: that act; with part `similar`: acts like it. `caseId`: acts like a case on the desk; `query`: what to search. */
  | { screen: 'archive'; part?: ArchivePart; act?: number; caseId?: string; query?: string }
  | { screen: 'undisputed'; id?: string }
  | { screen: 'cases' }
  | { screen: 'case'; id: string; tab: CaseTab }
  | { screen: 'settings'; part?: SettingsPart }

/** `#/archive/act/17`, `#/archive/similar/CASE`, `#/archive/similar/act/17`, `#/archive/picture`. */
function archiveRoute(part?: string, rest?: string, more?: string): Route {
  const act = part === 'act' ? Number(rest) : rest === 'act' ? Number(more) : Number.NaN
  const given = Number.isSafeInteger(act) && act > 0
  if (part === 'act') return given ? { screen: 'archive', act } : { screen: 'archive' }
  if (part === 'similar' && given) return { screen: 'archive', part, act }
  const known = ARCHIVE_PARTS.find((name) => name === part)
  if (known === undefined) return { screen: 'archive' }
  if (known === 'search' || known === 'picture') {
    return rest ? { screen: 'archive', part: known, query: decoded(rest) } : { screen: 'archive', part: known }
  }
  return rest
    ? { screen: 'archive', part: known, caseId: decodeURIComponent(rest) }
    : { screen: 'archive', part: known }
}

/** A person may edit the address: what is no encoding stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function archiveLink(route: Route & { screen: 'archive' }): string {
  if (route.act !== undefined) return `#/archive/${route.part === 'similar' ? 'similar/' : ''}act/${route.act}`
  const part = route.part ?? 'search'
  const { query } = route
  if ((part === 'search' || part === 'picture') && query) return `#/archive/${part}/${encodeURIComponent(query)}`
  return route.caseId === undefined ? `#/archive/${part}` : `#/archive/${part}/${encodeURIComponent(route.caseId)}`
}

/** Reads an address; an unknown one is the list of cases. */
export function parseRoute(hash: string): Route {
  const [screen, id, tab, more] = hash.replace(/^#\/?/, '').split('/')
  if (screen === 'settings') {
    const part = SETTINGS_PARTS.find((name) => name === id)
    return part === undefined ? { screen: 'settings' } : { screen: 'settings', part }
  }
  if (screen === 'undisputed') return id ? { screen, id: decodeURIComponent(id) } : { screen }
  if (screen === 'archive') return archiveRoute(id, tab, more)
  if (screen === 'case' && id) {
    const known = CASE_TABS.find((name) => name === tab)
    return { screen: 'case', id: decodeURIComponent(id), tab: known ?? 'sentencing' }
  }
  return { screen: 'cases' }
}

/** The address of a screen. */
export function linkTo(route: Route): string {
  if (route.screen === 'settings' && route.part !== undefined) return `#/settings/${route.part}`
  if (route.screen === 'archive') return archiveLink(route)
  if (route.screen === 'undisputed' && route.id !== undefined) return `#/undisputed/${encodeURIComponent(route.id)}`
  return route.screen === 'case' ? `#/case/${encodeURIComponent(route.id)}/${route.tab}` : `#/${route.screen}`
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return parseRoute(hash)
}

export function go(route: Route): void {
  window.location.hash = linkTo(route)
}
