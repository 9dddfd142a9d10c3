import { expect, it } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

it.each([
  'Elle vous avait plu dans Phèdre.',
  'La pièce vous avait fait rire.',
  'Il vous avait bouleversée l’an dernier.',
  'Vous vous en souvenez sûrement.',
  'Vous vous souvenez de notre Bérénice.',
  'Votre anniversaire approche.',
])('a memory is the reader’s: %s', (text) => {
  expect(doubtsOf(text).join()).toContain('? recipient')
})

it.each([
  'Si la pièce vous avait plu, parlez-en.',
  'Cette histoire vous avait touché ?',
  'La pièce a touché le public.',
])('a question, a condition, anybody else is none: %s', (text) => {
  expect(doubtsOf(text).join()).not.toContain('recipient')
})
