import { expect, it } from 'vitest'
import { likelySlip } from './likely-slip.ts'

it.each([
  ['bénévols', 'bénévoles'],
  ['mourrir', 'mourir'],
  ['caillous', 'cailloux'],
  ['résoud', 'résout'],
  ['rendez-vou', 'rendez-vous'],
  ['ca', 'ça'],
])('%s is a slip for %s, which is written far more often', (form, word) => {
  expect(likelySlip(form, word)).not.toBeNull()
})

it.each([
  ['kora', 'bora'],
  ['mapping', 'zapping'],
  ['battle', 'batte'],
  ['pass', 'pas'],
  ['bao', 'boa'],
  ['traverso', 'traverse'],
  ['cellos', 'celles'],
  ['scénarii', 'scénario'],
  ['recommençants', 'recommençant'],
  ['one-man-shows', 'one-man-show'],
])('%s is a word of its own beside %s: a loan, a trade, a new word', (form, word) => {
  expect(likelySlip(form, word)).toBeNull()
})

it('is sure of a missing accent and of a doubled letter, and has a person look at other slips', () => {
  expect([likelySlip('theatre', 'théâtre'), likelySlip('programe', 'programme')]).toEqual(['sure', 'sure'])
  expect(likelySlip('bureatique', 'bureautique')).toBe('check')
})

it('takes a capital without an accent for a name where the name is as common as the word', () => {
  expect([likelySlip('real', 'réal'), likelySlip('eglise', 'église')]).toEqual([null, 'sure'])
})
