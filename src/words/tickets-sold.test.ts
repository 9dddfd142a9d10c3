import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalogues } from './catalogues.ts'

const pages = readFileSync(new URL('../web/messages/fr.po', import.meta.url), 'utf8')
const counted = /(#\}?|\{\w+(, number)?\}) (billets? |places? )?vendue?s?\b(?! (par|dans|depuis|deux)\b)/u

it('calls what is issued, paid and free, « billets » on every page: « vendues » are the paid seats of the figure', () => {
  const inPages = [...pages.matchAll(/^msgid "(.*)"$/gmu)].flatMap(([, text = '']) => text)
  expect(inPages.length).toBeGreaterThan(500)
  const isWrong = (text: string) => counted.test(text) || /\{# (billets? |places? )?vendue?s?\}|^Vendu/u.test(text)
  expect([...inPages, ...Object.values(catalogues.fr)].filter(isWrong)).toEqual([])
})
