/** Brings a paragraph of the act into view and its first button under the keyboard. */
export function goToBlock(sheet: HTMLElement | null, id: string): void {
  const block = sheet?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
  block?.scrollIntoView({ block: 'center' })
  block?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}
