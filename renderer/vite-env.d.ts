/// <reference types="vite/client" />

/** Made by scripts/licences.ts at the build. */
declare module 'virtual:licences' {
  const list: { name: string; version: string; licence: string; text: string }[]
  export default list
}
