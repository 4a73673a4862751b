/** `ukim store`: the case store from a terminal; it prints its own help. */
import type { Command } from '../command.ts'
import { storeCommand } from '../store-command.ts'

export const store: Command = {
  help: null,
  run: (args, io) =>
    storeCommand(args, { out: (text) => io.out(text), err: (text) => io.err(text), stdin: process.stdin }),
}
