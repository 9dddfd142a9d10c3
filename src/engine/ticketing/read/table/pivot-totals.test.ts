import { expect, test } from 'vitest'
import { readBytes } from '../fixture-file.ts'

const header = 'Pièce;Soirée;Tarif;Entrées;Recette'
/** A show, each of its evenings at some tariffs, the total of each evening, then that of the show. */
const printed = (show: string, days: readonly string[], tariffs: readonly string[]) => [
  ...days.flatMap((day, at) => [
    ...tariffs.map((tariff, own) => `${at + own === 0 ? show : ''};${own === 0 ? day : ''};${tariff};10;120`),
    `;Total soirée;;${10 * tariffs.length};${120 * tariffs.length}`,
  ]),
  `Total ${show};;;${10 * tariffs.length * days.length};${120 * tariffs.length * days.length}`,
]

test('a printout by show, evening and tariff keeps its lines of tariffs alone, though half of its rows are totals', async () => {
  const { rows, skipped } = await readBytes(
    [
      header,
      ...printed('Le Quai', ['02/10/2026 20:30', '03/10/2026 20:30'], ['Plein']),
      ...printed('Orage', ['09/10/2026 20:30', '10/10/2026 20:30', '11/10/2026 17:00'], ['Plein']),
      ...printed('Sept vies', ['06/11/2026 20:30'], ['Plein', 'Jeune']),
      ...printed('Nocturne', ['13/11/2026 20:30', '14/11/2026 20:30'], ['Plein']),
      ...printed('La Digue', ['04/12/2026 20:30', '05/12/2026 20:30'], ['Plein', 'Jeune']),
      'Total général;;;130;1560',
    ].join('\n'),
  )
  expect(rows.map((cells) => cells[2]).every((tariff) => tariff === 'Plein' || tariff === 'Jeune')).toBe(true)
  expect(rows).toHaveLength(13)
  expect(skipped.filter(({ why }) => why === 'total')).toHaveLength(10 + 5 + 1)
})

test('a show called « Total » among shows that all give as much is no total', async () => {
  const { rows } = await readBytes(
    'Spectacle;Date;Entrées\nLe Quai;02/10/2026;120\nTotal Désastre;03/10/2026;80\nOrage;09/10/2026;95\n',
  )
  expect(rows).toHaveLength(3)
})
