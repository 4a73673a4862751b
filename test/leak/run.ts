/** `npm run test:leak`: no planted word may stand in any file, after an error and after an abort. Exit 1 otherwise. */
import { runLeak } from './leak.ts'

let ok = true
for (const end of ['throw', 'abort'] as const) {
  const { files, bytes, found, failure } = runLeak(end)
  for (const { file, word, how } of found) console.log(`  FOUND ${word} (${how}) in ${file}`)
  if (failure !== null) console.log(`  FAILED ${failure}`)
  console.log(
    `ended by ${end}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB searched, ${found.length} planted words found`,
  )
  ok &&= failure === null && found.length === 0
}
process.exitCode = ok ? 0 : 1
