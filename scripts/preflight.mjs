// Stops with one sentence where Node is too old for the store's native module and for running TypeScript directly.
const major = Number(process.versions.node.split('.')[0])
const needed = 24
if (major < needed) {
  process.stderr.write(
    `Ukim needs Node ${needed} or newer, this is ${process.versions.node}: run it through npm scripts after "npm ci" ` +
      `(on Linux x64 that brings Node ${needed} along), or install Node ${needed}.\n`,
  )
  process.exit(1)
}
