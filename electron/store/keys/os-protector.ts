/** The operating system's protection of a secret (DPAPI, Keychain, Secret Service), in the shape of Electron's safeStorage. */
import { StoreFault } from '../types.ts'

/** What the shell hands in: Electron's `safeStorage` has this shape. */
export interface OsProtector {
  isAsyncEncryptionAvailable(): Promise<boolean>
  /** Linux only; absent elsewhere. */
  getSelectedStorageBackend?(): string
  encryptStringAsync(plainText: string): Promise<Buffer>
  decryptStringAsync(encrypted: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }>
}

function refused(says: string): StoreFault {
  return new StoreFault('forbidden', says, 'safeStorage', 'protectorRefused')
}

/**
 * Whether the protector protects. On Linux without a key ring Electron falls back to `basic_text`, a password
 * that stands in its source: that is no protection and is refused, as is a ring that is not there yet.
 */
export async function protectorFault(
  protector: OsProtector | undefined,
  platform: NodeJS.Platform = process.platform,
): Promise<StoreFault | null> {
  if (protector === undefined) return refused('the operating system offers no protection here')
  if (!(await protector.isAsyncEncryptionAvailable())) return refused('the key ring of the system is not available')
  if (platform === 'linux') {
    const backend = protector.getSelectedStorageBackend?.() ?? 'unknown'
    if (backend === 'basic_text' || backend === 'unknown') return refused(`"${backend}" does not protect a secret`)
  }
  return null
}
