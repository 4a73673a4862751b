/** Who may decide: the choice of a case is the judge's alone, so its fields are off for everybody else. */
import { createContext, useContext } from 'react'

/** False for an assistant. The store refuses such a save all the same; here the field says so before anything is typed. */
export const MayDecideContext = createContext(true)

/** True where the choice on this screen cannot be changed by whoever works here. */
export function useDecidingOff(): boolean {
  return !useContext(MayDecideContext)
}
