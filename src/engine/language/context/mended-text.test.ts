import { expect, it } from 'vitest'
import { MendedText } from './mended-text.ts'

const written = 'Les chien aboie fort.'

it('makes every change and knows where the rest stood', () => {
  const mended = new MendedText(written, [
    { start: 10, end: 15, by: 'aboient' },
    { start: 4, end: 9, by: 'chiens' },
  ])
  expect(mended.text).toBe('Les chiens aboient fort.')
  expect(mended.before(19, 23)).toEqual({ start: 16, end: 20 })
  expect(mended.before(0, 3)).toEqual({ start: 0, end: 3 })
})

it('says nothing of a stretch that a change touches', () => {
  const mended = new MendedText(written, [{ start: 4, end: 9, by: 'chiens' }])
  expect(mended.before(4, 10)).toBeNull()
})

it('leaves out a change that touches an earlier one', () => {
  const mended = new MendedText(written, [
    { start: 0, end: 9, by: 'Le chien' },
    { start: 4, end: 9, by: 'chiens' },
  ])
  expect(mended.text).toBe('Le chien aboie fort.')
})
