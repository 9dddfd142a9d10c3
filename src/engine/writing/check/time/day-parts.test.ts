import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const matinee = {
  performances: [
    { startsAt: '2026-03-12T20:30' },
    { startsAt: '2026-03-13T20:30' },
    { startsAt: '2026-03-14T15:00' },
    { startsAt: '2026-03-14T20:30' },
    { startsAt: '2026-03-15T15:00' },
  ],
}
const said = (text: string, asOf = '2026-03-01'): string[] => doubtsOf(text, { asOf, record: matinee })

test.each([
  'Jeudi soir, le vent se lève.',
  'Samedi après-midi ou samedi soir : deux chances.',
  'Le dimanche, c’est en matinée.',
  'Les 12 et 13 mars en soirée.',
  'En matinée le dimanche.',
  'Une représentation en matinée.',
])('a part of the day in which one plays that day is right: « %s »', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['Dimanche soir, le vent se lève.', '✗ hour: soir'],
  ['Le jeudi, c’est en après-midi.', '✗ hour: en après-midi'],
  ['Samedi 14 mars au matin.', '✗ hour: au matin'],
  ['Les 12 et 14 mars en matinée.', '✗ hour: en matinée'],
  ['En soirée le dimanche.', '✗ hour: En soirée'],
  ['Deux après-midi (15 et 13 mars).', '✗ hour: Deux après-midi'],
])('a part in which nothing begins that day is wrong: « %s »', (text, alarm) => {
  expect(said(text)).toEqual([alarm])
})

test('a day told from today with its part is that part of it alone', () => {
  expect(said('Rendez-vous demain après-midi.', '2026-03-14')).toEqual([])
  expect(said('Rendez-vous demain soir.', '2026-03-14')).toEqual(['✗ date: demain soir'])
})

test('a range of days of the week ends on days that are played', () => {
  expect(said('Du jeudi au dimanche.')).toEqual([])
  expect(said('Du mercredi au dimanche.')).toEqual(['✗ weekday: mercredi au dimanche'])
})

test('days on strokes are of the month that closes them', () => {
  expect(said('12/13/14 mars')).toEqual([])
  expect(said('11/12/13 mars')).toEqual(['✗ date: 11'])
  expect(said('12/03, 13/03, 14/03')).toEqual([])
})
