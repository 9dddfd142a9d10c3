import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { meanings } from '../contract/index.ts'
import { sentence } from './sentence.ts'

it('are all in the page that tells how to say them, under the name that the screen gives them', async () => {
  const page = await readFile(new URL('../../docs/sens-des-colonnes.md', import.meta.url), 'utf8')
  const missing = meanings.filter((one) => !page.includes(`| \`${one}\` | ${sentence('fr', `meaning.${one}`)} |`))
  expect(missing).toEqual([])
})
