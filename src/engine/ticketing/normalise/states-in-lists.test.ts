import { describe, expect, it } from 'vitest'
import { normalisedLines } from './normalised-lines.fixture.ts'
import type { NormalisedValues } from './normalised-values.ts'

const read = normalisedLines()
const rowsOf = async (lines: readonly string[], ...wanted: (keyof NormalisedValues)[]) =>
  (await read(lines)).rows(...wanted)

describe('who « ne vient plus »', () => {
  const list = (name: string, ...rows: string[]) => [
    `Spectacle;Date spectacle;Heure;Tarif;Nom;${name};Observations`,
    ...rows.map((row, index) => `Phèdre;12/12/2026;20h30;plein;Roux${index};${row}`),
  ]

  it('gives their seat up where the list says who has paid and they have not', async () => {
    const lines = list('Réglé', 'x;', ';ne vient plus', 'x;ne vient plus', ';')
    expect(await rowsOf(lines, 'status', 'remark_cancels')).toEqual([
      ['sold', 0],
      ['cancelled', 2],
      ['sold', 1],
      ['sold', 0],
    ])
  })

  it('keeps it where nobody knows who has paid, for a person to decide', async () => {
    const lines = list('Rang', 'A;', 'B;ne vient plus', 'C;')
    expect(await rowsOf(lines, 'status', 'remark_cancels')).toEqual([
      ['sold', 0],
      ['sold', 1],
      ['sold', 0],
    ])
  })
})

describe('seats', () => {
  it('are counted from words, and money is read beside its currency', async () => {
    const lines = [
      'Spectacle;Date spectacle;Heure;Nom;Prénom;Nombre de places;Prix',
      "Phèdre;12/12/2026;20u30;Roux;Zoé;deux;CHF 1'100.00",
      'Phèdre;12/12/2026;20u30;Brun;Ivo;3 places;Fr. 25.–',
      'Phèdre;12/12/2026;20u30;Noir;Ana;1;Fr. 12.50',
    ]
    expect(await rowsOf(lines, 'starts_at', 'quantity', 'price_cents')).toEqual([
      ['2026-12-12T20:30', 2, 110_000],
      ['2026-12-12T20:30', 3, 2500],
      ['2026-12-12T20:30', 1, 1250],
    ])
  })
})

it('one column of e-mail addresses and telephone numbers gives both', async () => {
  const lines = [
    'Spectacle;Date spectacle;Heure;Tarif;Prix;Nom;Contact',
    'Phèdre;19/12/2026;20h30;Plein;12,00;Roux Zoé;zoe@mail.example',
    'Phèdre;19/12/2026;20h30;Plein;12,00;Brun Ivo;06 12 34 56 78',
    'Phèdre;19/12/2026;20h30;Plein;12,00;Noir Ana;ana@mail.example',
  ]
  expect(await rowsOf(lines, 'email', 'phone')).toEqual([
    ['zoe@mail.example', null],
    [null, '+33612345678'],
    ['ana@mail.example', null],
  ])
})
