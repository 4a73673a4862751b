/** Calls the command line from inside, as a terminal would, and keeps what it says. */
import { run } from '../../electron/cli/main.ts'
import type { Io } from '../../electron/cli/io.ts'

export interface Answer {
  code: number
  out: string[]
  err: string[]
}

export async function ukim(...args: string[]): Promise<Answer> {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env: { LANG: 'en' },
    today: () => new Date().toISOString().slice(0, 10),
    now: () => new Date(),
  }
  return { code: await run(args, io), out, err }
}

/** The same, where anything but success is a failure of the demonstration. */
export async function must(...args: string[]): Promise<Answer> {
  const answer = await ukim(...args)
  if (answer.code !== 0) throw new Error(`ukim ${args.join(' ')}: ${[...answer.err, ...answer.out].join(' ')}`)
  return answer
}
