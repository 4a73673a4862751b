/** The draft in the tree of components. A field re-renders only when its own value changes. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { CaseFile } from '../../shared/case/schema.ts'
import type { CaseDraft } from './draft.ts'

export const DraftContext = createContext<CaseDraft | null>(null)

export function useDraft(): CaseDraft {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('useDraft outside of a case')
  return draft
}

/** The whole file, for what is computed from all of it. */
export function useCaseFile(): CaseFile {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, () => draft.file)
}

/** One value of the case and the function that replaces it. The caller knows the type that stands at the pointer. */
export function useValue<T>(pointer: string): [T, (value: T) => void] {
  const draft = useDraft()
  const value = useSyncExternalStore(draft.subscribe, () => draft.at(pointer)) as T
  const set = useCallback((next: T) => draft.set(pointer, next), [draft, pointer])
  return [value, set]
}
