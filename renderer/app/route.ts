/** Addresses of the screens, in the hash: the page itself is one file for window and browser. */
import { useSyncExternalStore } from 'react'

export const CASE_TABS = ['file', 'sentencing', 'act', 'sign'] as const
export type CaseTab = (typeof CASE_TABS)[number]

export type Route = { screen: 'cases' } | { screen: 'case'; id: string; tab: CaseTab } | { screen: 'settings' }

/** Reads an address; an unknown one is the list of cases. */
export function parseRoute(hash: string): Route {
  const [screen, id, tab] = hash.replace(/^#\/?/, '').split('/')
  if (screen === 'settings') return { screen: 'settings' }
  if (screen === 'case' && id) {
    const known = CASE_TABS.find((name) => name === tab)
    return { screen: 'case', id: decodeURIComponent(id), tab: known ?? 'sentencing' }
  }
  return { screen: 'cases' }
}

/** The address of a screen. */
export function linkTo(route: Route): string {
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
