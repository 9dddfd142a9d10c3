import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const abroad = { language: 'nl', surtitles: 'fr' }

test.each([
  ['NL surtitré FR', []],
  ['(NL, surtitres FR)', []],
  ['NL surtitré EN', ['✗ language: NL surtitré EN']],
  ['FR surtitré NL', ['✗ language: FR surtitré NL']],
  ['Joué dans la langue de Vondel, surtitré pour vous en français.', []],
  ['Joué dans la langue de Goethe.', ['✗ language: dans la langue de Goethe']],
  ['Chanté en peul.', ['✗ language: Chanté en peul']],
])('« %s » is judged by the languages spoken and read', (text, doubts) => {
  expect(doubtsOf(text, { record: abroad })).toEqual(doubts)
})
