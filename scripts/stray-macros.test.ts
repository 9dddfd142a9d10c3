import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { strayIn, strayMacros } from './stray-macros.ts'

const head = "import { plural } from '@lingui/core/macro'\nimport { useLingui } from '@lingui/react/macro'\n\n"
const good =
  "function Good({ count }) {\n  const { t } = useLingui()\n  return plural(count, { one: '#', other: '#' })\n}\n"
const stray = "export function Stray({ count }) {\n  return plural(count, { one: '#', other: '#' })\n}\n"

test('a plural in a function that does not ask for the language of the page is found, and named', () => {
  expect(strayIn(head + good + stray)).toEqual(['Stray'])
  expect(strayIn(head + good)).toEqual([])
  expect(strayIn(stray)).toEqual([])
})

test('the page has none', () => {
  expect(strayMacros(resolve(import.meta.dirname, '..'))).toEqual([])
})
