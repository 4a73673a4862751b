/** Builds main process and preload into out/app, and the screen with its own configuration into out/renderer. */
import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import renderer from './renderer/vite.config.ts'

const here = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      outDir: 'out/app/main',
      rollupOptions: {
        input: {
          main: resolve(here, 'electron/main.ts'),
          // Files of their own: they are started as threads (electron/archive/client.ts, electron/archive/import/readers.ts).
          'archive-thread': resolve(here, 'electron/archive/worker.ts'),
          'reader-thread': resolve(here, 'electron/archive/import/reader-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/app/preload',
      // A sandboxed preload is CommonJS and may load nothing but electron.
      rollupOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // Bundled into one file, both configurations take this folder for their own: the screen's is named again.
  renderer: {
    ...renderer,
    root: resolve(here, 'renderer'),
    build: {
      ...renderer.build,
      outDir: resolve(here, 'out/renderer'),
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
