import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname

/** Builds the page into `dist/web`; in development, serves it on 4071 and sends `/api` to the server on 4070. */
export default defineConfig({
  root: here,
  plugins: [react(), lingui({ cwd: here, macroTransform: true, failOnMissing: true, failOnCompileError: true })],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The policy is `default-src 'self'`: a font inlined as a data: address would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 4071, strictPort: true, proxy: { '/api': 'http://localhost:4070' } },
})
