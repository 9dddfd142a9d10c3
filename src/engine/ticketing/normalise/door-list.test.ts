import { expect, it } from 'vitest'
import { normalisedLines } from './normalised-lines.fixture.ts'

const read = normalisedLines()

it('of a door list counts the seats booked, those of who had not booked, and the money that was taken', async () => {
  const line = (rest: string) => `Merlin;19/11/2026 20:00;${rest}`
  const { rows } = await read(
    [
      'Spectacle;Date du spectacle;Nom;Réservées;Venues;Tarif;Encaissé;Mode;Rq',
      line('Zoé Roux;2;2;8;16;CB;'),
      line('Ivo Brun;3;2;8;16;chq;'),
      line('Ana Noir;2;1;12;12;chq;'),
      line('Léa Blanc;3;3;12;36;esp;'),
      line('Paul Gris;2;abs.;12;;;pas venu(s)'),
      line('Mia Vert;3;-;;;;annulé par tél'),
      line('Tom Bleu;3;3;12;36;esp;'),
      line('Sans résa (porte);;7;12;84;esp;'),
    ],
    '2026-11-28',
  )
  expect(rows('quantity', 'price_cents', 'status')).toEqual([
    [2, 1600, 'sold'],
    [3, 1600, 'sold'],
    [2, 1200, 'sold'],
    [3, 3600, 'sold'],
    [2, null, 'sold'],
    [3, null, 'cancelled'],
    [3, 3600, 'sold'],
    [7, 8400, 'sold'],
  ])
})
