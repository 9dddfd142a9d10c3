import { expect, test } from 'vitest'
import { isQuoteGone, presentPart } from './quoted-values.ts'

const bar = 'Le bar ouvre une heure avant chaque représentation ; on y trouve une soupe.'

test('words taken from a line of the house are gone when the line no longer holds them', () => {
  const words = 'le bar ouvre une heure avant chaque représentation'
  expect(isQuoteGone(words, bar, 'Le bar ferme ; plus de soupe.')).toBe(true)
  expect(isQuoteGone(words, bar, null)).toBe(true)
  expect(isQuoteGone(words, bar, 'Le bar ouvre une heure avant chaque représentation ; on y trouve des crêpes.')).toBe(
    false,
  )
  expect(isQuoteGone('on y sert une soupe', bar, 'Le bar ferme.')).toBe(false)
})

test('the part that stands in its place is proposed where the sentence can carry it', () => {
  const words = 'le bar ouvre une heure avant chaque représentation'
  expect(presentPart(words, bar, 'Le bar ferme ; plus de soupe.')).toBe('le bar ferme')
  expect(presentPart('On y trouve une soupe', bar, 'Le bar ferme ; on y trouve des crêpes.')).toBe(
    'on y trouve des crêpes',
  )
  expect(presentPart('à dix minutes ; bus 7', 'À dix minutes ; bus 7.', 'À deux pas ; tramway A.')).toBe(
    'à deux pas ; tramway A',
  )
  expect(presentPart(words, bar, 'Ouvert dès 19 h.')).toBeNull()
  expect(presentPart('une soupe', bar, 'Le bar ferme.')).toBeNull()
})
