import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = import.meta.dirname

/** Builds the page into `dist/web`; in development, serves it on 4071 and sends `/api` to the server on 4070. */
export default defineConfig({
  root: here,
  plugins: [
    react(),
    onlyOurLanguages(),
    lingui({ cwd: here, macroTransform: true, failOnMissing: true, failOnCompileError: true }),
  ],
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

/** React Aria brings its own sentences in thirty-odd languages; the page speaks two. */
function onlyOurLanguages(): Plugin {
  return {
    name: 'only-our-languages',
    apply: 'build',
    load: {
      filter: { id: /react-(?:aria|stately)\/dist\/private\/intl\/.+\/(?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/ },
      handler: () => 'export default {}',
    },
  }
}
