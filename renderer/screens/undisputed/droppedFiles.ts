/** Files let go over the queue, on their way to the intake. */
let waiting: File[] = []

export const dropped = {
  put(files: readonly File[]): void {
    waiting = [...files]
  },
  /** The files, once. */
  take(): File[] {
    const files = waiting
    waiting = []
    return files
  },
}
