/** Opens a store and prints the code of the fault: run as another user by the test of read-only files. */
import { openStore, StoreFault } from '../../../electron/store/index.ts'

const [folder = '', passphrase = ''] = process.argv.slice(2)
try {
  const store = await openStore({ folder, unlock: { kind: 'passphrase', passphrase } })
  store.close()
  console.log('opened')
} catch (error) {
  console.log(error instanceof StoreFault ? error.code : String(error))
}
