/** Builds the screen into out/renderer; the same files serve the window (app://) and the loopback host. */
import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'
import { licences } from '../scripts/licences.ts'

const here = import.meta.dirname

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), licences(`${here}/..`)],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    rolldownOptions: { input: `${here}/index.html` },
    // Fonts stay files of their own: the page's policy allows fonts from its own host only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
