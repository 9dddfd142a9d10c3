import { expect, it } from 'vitest'
import { checkInclusive, checkMixedInclusive } from './inclusive.ts'

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
  expect(checkInclusive('Donne-les, écrivez à abonné.es@theatre.example.', 'medianPoint')).toEqual([])
})

const mixed = (text: string) =>
  checkMixedInclusive(text).map(({ start, end, suggestions }) => [text.slice(start, end), suggestions[0]])

it('tells the forms that a text writes otherwise than most of its own, the first followed where as many are of each', () => {
  expect(mixed('Les comédien.ne.s arrivent, les spectateur·rice·s saluent.')).toEqual([
    ['spectateur·rice·s', 'spectateur.rice.s'],
  ])
  expect(mixed('Un·e artiste, des comédien·ne·s, des abonné·es et un(e) adhérent(e).')).toEqual([
    ['un(e)', 'un·e'],
    ['adhérent(e)', 'adhérent·e'],
  ])
})

it.each([
  'Les comédien·ne·s saluent les spectateur•rice•s.',
  'Donne-les à un·e abonné·e, et dis-le.',
  'Écrivez à abonné.es@theatre.example, cher·es abonné·es.',
  'Les comédiennes (et comédiens) saluent.',
])('takes no other writing for a second way: %s', (text) => {
  expect(mixed(text)).toEqual([])
})
