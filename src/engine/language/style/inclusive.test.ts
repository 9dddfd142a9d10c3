import { expect, it } from 'vitest'
import { checkInclusive } from './inclusive.ts'

const first = (text: string, choice: 'inFull' | 'medianPoint') => checkInclusive(text, choice)[0]?.suggestions[0]

it('writes both words when the house wants them in full', () => {
  expect(first('Les spectateur·rices saluent.', 'inFull')).toBe('spectatrices et spectateurs')
  expect(first('Les comédien·ne·s saluent.', 'inFull')).toBe('comédiennes et comédiens')
  expect(first('Chaque abonné(e) reçoit', 'inFull')).toBe('abonnée ou abonné')
})

it('keeps one sign when the house has chosen it', () => {
  expect(first('Les abonné.es', 'medianPoint')).toBe('abonné·e·s')
  expect(checkInclusive('Les abonné·es', 'medianPoint')).toEqual([])
})

it('says nothing of it when the house has not chosen, nor of ordinary hyphens and addresses', () => {
  expect(checkInclusive('Les abonné·es', 'any')).toEqual([])
  expect(checkInclusive('donne-les, vois theatre.le/ses', 'inFull')).toEqual([])
})
