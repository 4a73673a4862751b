/** The batch of drafts of this session: it goes on while other screens are looked at, and is found again. */

export interface DraftsJob {
  id: string
  /** Cases the list showed when it was started. */
  total: number
}

let remembered: DraftsJob | null = null

export function rememberedDrafts(): DraftsJob | null {
  return remembered
}

export function rememberDrafts(job: DraftsJob | null): void {
  remembered = job
}
