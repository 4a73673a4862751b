/**
 * RC2 in CBC mode (RFC 2268), decryption only: key files written by old Windows and Java programs wrap their certificates
 * with it, and OpenSSL 3 no longer has it.
 */
import { Asn1Error } from '../asn1/read.ts'

// RFC 2268 2: the table of random bytes from the digits of pi.
const piTable = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)

/** RFC 2268 2: the key as 64 words; `bits` is the effective length. */
function expandKey(key: Uint8Array, bits: number): Uint16Array {
  const bytes = new Uint8Array(128)
  bytes.set(key)
  for (let i = key.length; i < 128; i++) {
    bytes[i] = piTable[((bytes[i - 1] ?? 0) + (bytes[i - key.length] ?? 0)) & 0xff] ?? 0
  }
  const effective = Math.ceil(bits / 8)
  const mask = 0xff >> (8 * effective - bits)
  bytes[128 - effective] = piTable[(bytes[128 - effective] ?? 0) & mask] ?? 0
  for (let i = 127 - effective; i >= 0; i--) {
    bytes[i] = piTable[(bytes[i + 1] ?? 0) ^ (bytes[i + effective] ?? 0)] ?? 0
  }
  return Uint16Array.from({ length: 64 }, (_, i) => (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8))
}

/** RFC 2268 4: one block of four words, in place. */
function decryptBlock(r: Uint16Array, k: Uint16Array): void {
  const shifts = [1, 2, 3, 5]
  let j = 63
  const mix = () => {
    for (let i = 3; i >= 0; i--) {
      const shift = shifts[i] ?? 0
      const value = r[i] ?? 0
      const rotated = ((value >>> shift) | (value << (16 - shift))) & 0xffff
      const previous = r[(i + 3) & 3] ?? 0
      r[i] = rotated - (k[j--] ?? 0) - (previous & (r[(i + 2) & 3] ?? 0)) - (~previous & (r[(i + 1) & 3] ?? 0))
    }
  }
  const mash = () => {
    for (let i = 3; i >= 0; i--) r[i] = (r[i] ?? 0) - (k[(r[(i + 3) & 3] ?? 0) & 63] ?? 0)
  }
  for (let round = 0; round < 16; round++) {
    mix()
    if (round === 4 || round === 10) mash()
  }
}

/** Decrypts and removes the PKCS#7 padding. Throws {@link Asn1Error} when the padding is wrong (wrong key). */
export function rc2CbcDecrypt(key: Uint8Array, bits: number, iv: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length === 0 || data.length % 8 !== 0) throw new Asn1Error('not whole blocks')
  const expanded = expandKey(key, bits)
  const out = new Uint8Array(data.length)
  let previous = iv
  for (let at = 0; at < data.length; at += 8) {
    const block = data.subarray(at, at + 8)
    const words = Uint16Array.from({ length: 4 }, (_, i) => (block[2 * i] ?? 0) | ((block[2 * i + 1] ?? 0) << 8))
    decryptBlock(words, expanded)
    for (let i = 0; i < 8; i++) {
      out[at + i] = (((words[i >> 1] ?? 0) >> (8 * (i & 1))) & 0xff) ^ (previous[i] ?? 0)
    }
    previous = block
  }
  const padding = out.at(-1) ?? 0
  const isPadded = padding >= 1 && padding <= 8 && out.subarray(-padding).every((byte) => byte === padding)
  if (!isPadded) throw new Asn1Error('wrong padding')
  return out.subarray(0, -padding)
}
