import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [{ path: '<rootDir>/messages/{locale}', include: ['<rootDir>'], exclude: ['**/stories/**'] }],
  format: formatter({ lineNumbers: false }),
})
