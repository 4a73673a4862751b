/** The bytes of a file as base64, as the contract carries them. */
export async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  // In slices: one call with all bytes of a large file would overflow the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCodePoint(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
