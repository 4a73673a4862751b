/** Addresses of the screens, in the hash: the page itself is one file for window and browser. */
import { useSyncExternalStore } from 'react'

export const CASE_TABS = ['file', 'sentencing', 'act', 'sign'] as const
export type CaseTab = (typeof CASE_TABS)[number]

export const SETTINGS_PARTS = ['general', 'backups', 'people', 'bin', 'exchange', 'trail', 'law'] as const
export type SettingsPart = (typeof SETTINGS_PARTS)[number]

export type Route =
  { screen: 'cases' } | { screen: 'case'; id: string; tab: CaseTab } | { screen: 'settings'; part?: SettingsPart }

/** Reads an address; an unknown one is the list of cases. */
export function parseRoute(hash: string): Route {
  const [screen, id, tab] = hash.replace(/^#\/?/, '').split('/')
  if (screen === 'settings') {
    const part = SETTINGS_PARTS.find((name) => name === id)
    return part === undefined ? { screen: 'settings' } : { screen: 'settings', part }
  }
  if (screen === 'case' && id) {
    const known = CASE_TABS.find((name) => name === tab)
    return { screen: 'case', id: decodeURIComponent(id), tab: known ?? 'sentencing' }
  }
  return { screen: 'cases' }
}

/** The address of a screen. */
export function linkTo(route: Route): string {
  if (route.screen === 'settings' && route.part !== undefined) return `#/settings/${route.part}`
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
