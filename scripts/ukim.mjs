// The command line's door: checks Node before any TypeScript is parsed.
import './preflight.mjs'
const { main } = await import('../electron/cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
