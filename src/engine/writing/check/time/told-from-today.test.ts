import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const onTour = {
  performances: [
    { startsAt: '2026-03-12T20:30', venue: 'Théâtre des Quatre-Vents', hall: null, city: 'Valmer' },
    { startsAt: '2026-03-13T17:00', venue: 'Salle des Remparts', hall: null, city: 'Brisance' },
  ],
}

test('« et demain » before a place is the day of the hour behind it', () => {
  const said = (hour: string): string[] =>
    judged(`Ce soir, 20 h 30, au Théâtre des Quatre-Vents. Et demain à Brisance, ${hour}.`, {
      asOf: '2026-03-12',
      record: onTour,
    })
  expect(said('17 h').filter((line) => !line.startsWith('✓'))).toEqual([])
  expect(said('20 h 30')).toContainEqual('✗ hour: 20 h 30')
  expect(judged('Hier, aujourd’hui et demain, le vent souffle.', { asOf: '2026-03-12' })).toEqual([])
})

test('« aujourd’hui » that opens a sentence with an hour is a day', () => {
  const text = 'Aujourd’hui on chauffe la salle, 20 h 30 précises.'
  expect(judged(text, { asOf: '2026-03-12' })).toContainEqual('✓ date: Aujourd’hui')
  expect(judged(text, { asOf: '2026-03-11' })).toContainEqual('✗ date: Aujourd’hui')
  expect(judged('Aujourd’hui encore, à 20 h, le vent parle.', { asOf: '2026-03-11' })).not.toContainEqual(
    '✗ date: Aujourd’hui',
  )
})

test('the day on which sales open is one, whatever verb says that they do', () => {
  for (const turn of [
    'La billetterie sera accessible DAY.',
    'Les abonnés peuvent réserver DAY.',
    'Les guichets vous tendent les bras DAY.',
  ]) {
    const said = (day: string): string[] => judged(turn.replace('DAY', day), { asOf: '2025-09-03' })
    expect(said('samedi prochain'), turn).toContainEqual('✓ date: samedi prochain')
    expect(said('vendredi prochain'), turn).toContainEqual('✗ date: vendredi prochain')
  }
})
