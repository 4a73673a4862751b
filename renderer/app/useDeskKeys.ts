/** Shortcuts of the whole desk, by physical key: they work under a Cyrillic layout. */
import { useEffect } from 'react'
import { spotlight } from '@mantine/spotlight'
import { go } from './route.ts'

export function useDeskKeys(onNew: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey
      if (control && !event.altKey && event.code === 'KeyK') {
        event.preventDefault()
        spotlight.open()
      } else if (event.altKey && !control && event.code === 'Digit0') {
        event.preventDefault()
        go({ screen: 'cases' })
      } else if (control && event.altKey && event.code === 'KeyN') {
        event.preventDefault()
        onNew()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onNew])
}
