/** Text that its box cuts off, and things that stand outside of the window. */
import type { Page } from 'playwright-core'

/** What is cut off on the page as it stands, a line each. A line that ends in an ellipsis on purpose tells its whole text elsewhere. */
export async function cutOff(page: Page, name: string): Promise<string[]> {
  return page.evaluate((screen) => {
    const found: string[] = []
    const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 60)
    const scrolled = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null; up = up.parentElement) {
        const { overflowX } = getComputedStyle(up)
        if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden')
          return up.scrollWidth > up.clientWidth
      }
      return false
    }
    for (const element of document.querySelectorAll('body *')) {
      if (
        element.getClientRects().length === 0 ||
        element.closest('svg, .visually-hidden, [aria-hidden=true], pre, canvas')
      )
        continue
      const style = getComputedStyle(element)
      if (style.position === 'absolute' && element.clientWidth <= 1) continue
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
      const says = own || element.matches('button, a, label, summary, legend, th')
      if (!says) continue
      const clips = (axis: string) => axis === 'hidden' || axis === 'clip'
      if (
        clips(style.overflowX) &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        found.push(`${screen}: cut off at the side: ${element.tagName} ${words(element)}`)
      }
      if (
        clips(style.overflowY) &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollHeight > element.clientHeight + 2
      ) {
        found.push(`${screen}: cut off below: ${element.tagName} ${words(element)}`)
      }
      const box = element.getBoundingClientRect()
      if (box.right > window.innerWidth + 1 && !scrolled(element)) {
        found.push(`${screen}: outside of the window: ${element.tagName} ${words(element)}`)
      }
    }
    const wider = document.documentElement.scrollWidth - window.innerWidth
    if (wider > 1) found.push(`${screen}: the page is ${wider} px too wide`)
    // A pane that has to be pushed sideways hides words as well.
    for (const pane of document.querySelectorAll('main, main section, main aside, [role=dialog]')) {
      if (getComputedStyle(pane).overflowX !== 'visible' && pane.scrollWidth > pane.clientWidth + 1) {
        found.push(
          `${screen}: pane ${pane.getAttribute('aria-label') ?? pane.className} is ${pane.scrollWidth - pane.clientWidth} px too wide`,
        )
      }
    }
    return found
  }, name)
}
