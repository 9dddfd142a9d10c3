import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inText, withFrenchSpaces } from './french-spaces.ts'

test('never lets a line begin with a French double sign', () => {
  expect(inText('« Phèdre » : déjà vu ?')).toBe('«\u202fPhèdre\u202f»\u00a0: déjà vu\u202f?')
})

test('reaches the sentences inside plurals and leaves the names of values alone', () => {
  const compiled = { a: ['« ', ['show'], ' » : ', ['count', 'plural', { one: ['Qui ?'], other: ['Lesquels ?'] }]] }
  expect(withFrenchSpaces(compiled as never)).toEqual({
    a: [
      '«\u202f',
      ['show'],
      '\u202f»\u00a0: ',
      ['count', 'plural', { one: ['Qui\u202f?'], other: ['Lesquels\u202f?'] }],
    ],
  })
})

test('finds every colon between two values in a sentence of the catalogue: one written in the page begins a line, and stays French in English', () => {
  const bare = globSync('**/*.tsx', { cwd: import.meta.dirname }).flatMap((file) => {
    const lines = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').split('\n')
    return lines.flatMap((line, at) =>
      /^\s*\{(?!\.\.\.).*\} : \{.*\}/u.test(line) && !/<Trans>$/u.test(lines[at - 1] ?? '')
        ? [`${file}: ${line.trim()}`]
        : [],
    )
  })
  expect(bare).toEqual([])
})
