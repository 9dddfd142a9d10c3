import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const years = { titles: ['« Le Bal perdu » – mars 2026'], today: '2026-11-24' }

it('takes « Tarif » beside columns of seats for the price of one where it makes the amount, times those of one column or of all', () => {
  const read = (amountOf: (pupils: number, adults: number) => number) =>
    recognise({
      header: ['Spectacle', 'Date', 'École', 'Nb élèves', 'Nb accompagnateurs', 'Tarif', 'Montant'],
      rows: [18, 22, 25, 30].map((pupils, at) => [
        ...['Ploc', '12/03/2026', `École ${at}`, `${pupils}`, `${at + 1}`, '5', `${amountOf(pupils, at + 1)}`],
      ]),
      years,
    })
  for (const amountOf of [(pupils: number) => 5 * pupils, (pupils: number, adults: number) => 5 * (pupils + adults)]) {
    expect(read(amountOf).column('Tarif').meaning).toBe('unitPriceCents')
    expect(read(amountOf).column('Montant').meaning).toBe('priceCents')
  }
  expect(read((pupils) => 3 * pupils).column('Tarif').meaning).toBe('priceCents')
})

it('takes « Tarif » for the price of one where some of the columns make the amount, and others come for nothing', () => {
  const read = recognise({
    header: ['Spectacle', 'Date', 'École', 'Élèves', 'Accomp. exonérés', 'Accomp. payants', 'Tarif', 'Montant TTC'],
    rows: [18, 22, 25, 30].map((pupils, at) => [
      ...['Ploc', '12/03/2026', `École ${at}`, `${pupils}`, '2', `${at % 3}`, '4,5', `${4.5 * (pupils + (at % 3))}`],
    ]),
    years,
  })
  expect(read.column('Tarif').meaning).toBe('unitPriceCents')
  expect(read.column('Montant TTC').meaning).toBe('priceCents')
})

it('takes « Prix » of a row a tariff for that of one seat, and of a row a buyer for what the row costs', () => {
  const days = ['ven. 06/03', 'sam. 07/03', 'Total']
  const statement = recognise({
    header: ['Tarif', 'Prix', ...days],
    rows: [
      ['Plein', '18', '56', '27', '83'],
      ['Réduit', '12', '37', '52', '89'],
      ['Invitation', '0', '25', '26', '51'],
    ],
    years,
  })
  expect(statement.column('Prix').meaning).toBe('unitPriceCents')
  const list = recognise({
    header: ['Nom', 'Tarif', 'Prix', ...days],
    rows: [
      ['Roux Zoé', 'Plein', '36', '1', '1', '2'],
      ['Brun Ivo', 'Réduit', '12', '', '1', '1'],
      ['Noir Léa', 'Solidaire', '10', '2', '', '2'],
    ],
    years,
  })
  expect(list.column('Prix').meaning).toBe('priceCents')
})
