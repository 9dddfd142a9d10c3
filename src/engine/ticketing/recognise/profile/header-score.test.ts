import { expect, it } from 'vitest'
import { readBytes } from '../../read/fixture-file.ts'
import { headerScore } from './header-score.ts'

it.each([
  ['CODE;LIBELLE\nR;Réservé\nV;Vendu\nA;Annulé\n', 1, 3],
  ['Réf.;Désignation\nPT;Plein tarif\nTR;Tarif réduit\nAB;Abonné\n', 1, 3],
  ['États du logiciel\n\nSigle;Signification\nR;Réservé\nV;Vendu\n', 3, 2],
])(
  'finds the names of a list of codes above it, not among its words that columns bear too',
  async (text, row, rows) => {
    const { headerRow, ...table } = await readBytes(text, { headerScore })
    expect([headerRow, table.rows.length]).toEqual([row, rows])
  },
)
