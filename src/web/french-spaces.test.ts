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
