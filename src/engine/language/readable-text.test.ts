import { expect, it } from 'vitest'
import { readableText } from './readable-text.ts'

it('leaves a text alone that has no endless word, blank or sentence', () => {
  const text = `${'Les enfants jouent devant le public. '.repeat(200)}\n\nhttps://theatre.example/${'a/'.repeat(100)}`
  expect(readableText(text).text).toBe(text)
})

it('cuts short a word and a blank that never end, and leads back to the text as given', () => {
  const given = `Avant ${'l’'.repeat(16_000)} entre${' '.repeat(9000)}apres 🎭${'🎭'.repeat(1000)} fin`
  const { text, origin } = readableText(given)
  expect(text.length).toBeLessThan(800)
  expect(text.isWellFormed()).toBe(true)
  for (const word of ['Avant', 'entre', 'apres', 'fin'])
    expect(given.startsWith(word, origin(text.indexOf(word)))).toBe(true)
  expect(origin(text.length)).toBe(given.length)
})

it('breaks a sentence that never ends at a space, and moves nothing', () => {
  const given = 'les enfants que le public regarde jouent et '.repeat(700)
  const { text, origin } = readableText(given)
  expect(text.replaceAll('\n', ' ')).toBe(given)
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(1500)
  expect(origin(20_000)).toBe(20_000)
})
