import { expect, test } from 'vitest'
import { isLineBound } from './line-bound.ts'

test.each([
  /\bdes (\d{1,2}) ans\b/g,
  /(?<![\p{L}-])\p{Lu}\p{Ll}+(?! \p{Lu})/gu,
  /[^.;:!?\n]{0,30} places/g,
  /(?<=^|\n|[.!?] ?)(?:Le|La) \p{Lu}/gu,
  /tarif(?=[ \n]|$)/g,
  /(?<year>\d{4})(?:-\d\d){2}.+/g,
])('%s finds in a line what it finds in the whole text', (pattern) => {
  expect(isLineBound(pattern)).toBe(true)
})

test.each([
  ['takes a line break', /à\s+partir/g],
  ['takes one in a class that leaves others out', /«[^»]{1,60}»/g],
  ['takes any sign', /de.à/gs],
  ['looks past one that follows', /fin(?=\n\n)/g],
  ['looks past one that stands before', /(?<=\n\n)Début/g],
  ['asks what stands before one', /(?<=(?<!\n)\n)Début/g],
  ['asks whether the text begins before one', /(?<=^\n)Début/g],
  ['looks through any number of lines', /(?![\s\S]*suite)fin/g],
  ['says again what a group took', /(\p{L})\1/gu],
])('a pattern that %s reads the whole text', (_, pattern) => {
  expect(isLineBound(pattern)).toBe(false)
})
