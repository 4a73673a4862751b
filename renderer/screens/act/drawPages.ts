/** Draws a PDF with pdf.js, which runs in a worker of our own origin. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
// Vite answers `?url` with the address of the built file; the linter cannot know.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Draws one canvas a page into `target`, over the pages that stand there; stops when `wanted` no longer holds. */
export async function drawPages(
  base64: string,
  target: HTMLElement,
  nameOf: (page: number) => string,
  wanted: () => boolean,
): Promise<void> {
  const data = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  const task = getDocument({ data, isEvalSupported: false })
  const pdf = await task.promise
  for (let number = 1; number <= pdf.numPages && wanted(); number += 1) {
    const page = await pdf.getPage(number)
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const viewport = page.getViewport({ scale: 1.35 * ratio })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    canvas.style.width = `${Math.floor(viewport.width / ratio)}px`
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', nameOf(number))
    await page.render({ canvas, viewport }).promise
    if (!wanted()) break
    // Page by page in its place: the first shows at once, and what is read does not jump when it is drawn anew.
    const old = target.children[number - 1]
    if (old) old.replaceWith(canvas)
    else target.append(canvas)
  }
  while (wanted() && target.children.length > pdf.numPages) target.lastElementChild?.remove()
  await task.destroy()
}
