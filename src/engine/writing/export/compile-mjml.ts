import { createRequire } from 'node:module'

interface MjmlOptions {
  readonly presets: readonly unknown[]
  readonly validationLevel: 'strict'
  readonly ignoreIncludes: boolean
  readonly keepComments: boolean
  readonly fonts: Readonly<Record<string, string>>
}

/** Loaded at the first e-mail: no other work pays for it. Its own types leave presets out. */
const require = createRequire(import.meta.url)

/**
 * MJML 5.4 (mjml.io) → the HTML that mail programs show alike. Strict: a wrong markup is a fault of ours, never a poorer page; nothing is
 * read from the disk or called for outside.
 */
export async function compileMjml(markup: string): Promise<string> {
  const mjml = require('mjml-core') as {
    default: (markup: string, options: MjmlOptions) => Promise<{ readonly html: string }>
  }
  const preset: unknown = require('mjml-preset-core')
  const { html } = await mjml.default(markup, {
    presets: [preset],
    validationLevel: 'strict',
    ignoreIncludes: true,
    keepComments: false,
    fonts: {},
  })
  return html
}
