import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

const evenings = ['04/12/2026', '05/12/2026', '11/12/2026']
const sales = (row: (evening: string, at: number) => string[]) =>
  Array.from({ length: 18 }, (_, at) => row(evenings[at % 3] ?? '', at))
const soldOn = (at: number) => `${String(10 + at).padStart(2, '0')}/10/2026`

it('reads as that of the evening the one day beside that of the sale, and the hour right after it, whatever they are called', () => {
  const { meanings } = recognise({
    header: ['Vendu le', 'Spectacle', 'Le', 'à', 'Tarif', 'Nb places', 'Nom'],
    rows: sales((evening, at) => [soldOn(at), 'Le Cid', evening, '20h30', 'Plein', '2', `Nom ${at}`]),
  })
  expect(meanings.slice(0, 4)).toEqual(['purchasedAt', 'showTitle', 'startsAt', 'startsTime'])
})

it('leaves alone a day that is of something else, or that many rows do not share', () => {
  const header = ['Vendu le', 'Spectacle', 'Relance le', 'Tarif', 'Nb places', 'Nom']
  const reminded = sales((evening, at) => [soldOn(at), 'Le Cid', evening, 'Plein', '2', `Nom ${at}`])
  expect(recognise({ header, rows: reminded }).meanings[2]).toBe('unknown')
  const spread = sales((_, at) => [soldOn(at), 'Le Cid', soldOn(at + 2), 'Plein', '2', `Nom ${at}`])
  expect(recognise({ header: header.with(2, 'Le'), rows: spread }).meanings[2]).toBe('unknown')
})

it('reads the hour after the day of the sale as that of the sale, where another stands after that of the evening', () => {
  const { meanings } = recognise({
    header: ['Date', 'Heure', 'Spectacle', 'Date rep.', 'Heure rep.', 'Tarif', 'Nb places', 'Nom'],
    rows: sales((evening, at) => [soldOn(at), `1${at % 10}:12`, 'Le Cid', evening, '20:30', 'Plein', '2', `Nom ${at}`]),
  })
  expect(meanings.slice(0, 5)).toEqual(['purchasedAt', 'purchasedTime', 'showTitle', 'startsAt', 'startsTime'])
})

it('takes the hour that says it is of the show, where a bare one stands after another day', () => {
  const { meanings } = recognise({
    header: ['Date traitement', 'Heure', 'Spectacle', 'Date concert', 'Heure concert', 'Tarif', 'Nb places', 'Nom'],
    rows: sales((evening, at) => [soldOn(at), `1${at % 10}:12`, 'Le Cid', evening, '20:30', 'Plein', '2', `Nom ${at}`]),
  })
  expect(meanings.slice(0, 5)).toEqual(['unknown', 'unknown', 'showTitle', 'startsAt', 'startsTime'])
})

it('reads as the show the one column of words that says one thing each evening', () => {
  const shows: Record<string, string> = {
    [evenings[0] ?? '']: 'Chorale du Port',
    [evenings[1] ?? '']: 'Bal des pompiers',
  }
  const rows = sales((evening, at) => [
    soldOn(at),
    evening,
    shows[evening] ?? 'Chorale du Port',
    'Plein',
    '2',
    `Nom ${at}`,
  ])
  const header = ['Vendu le', 'Date de la séance', 'Collecte', 'Tarif', 'Nb places', 'Nom']
  const { column, meanings } = recognise({ header, rows })
  expect(meanings[2]).toBe('showTitle')
  expect(column('Collecte').confidence).toBeLessThan(0.65)
  const mixed = rows.map((row, at) => row.with(2, at % 2 === 0 ? 'Chorale du Port' : 'Bal des pompiers'))
  expect(recognise({ header, rows: mixed }).meanings[2]).not.toBe('showTitle')
  expect(recognise({ header: header.with(2, 'Salle louée'), rows }).meanings[2]).not.toBe('showTitle')
  const monthly = rows.map((row) => row.with(2, row[1] === evenings[2] ? 'Novembre' : 'OCTOBRE'))
  expect(recognise({ header, rows: monthly }).meanings[2]).not.toBe('showTitle')
})

it('counts who comes by a pack, and the money of its row, where products and entries stand side by side', () => {
  const sold = [
    ['Adulte', '2', '2', '24', '48'],
    ['Pack famille', '1', '4', '70', '70'],
    ['Pack famille', '2', '8', '70', '140'],
    ['Livret', '1', '0', '5', '5'],
    ['Adulte', '-1', '-1', '24', '-24'],
    ['Enfant', '3', '3', '15', '45'],
  ]
  const header = ['Vendu le', 'Spectacle', 'Date de la séance', 'Produit', 'Qté', 'Entrées', 'PU', 'Total', 'Nom']
  const rows = sold.map((row, at) => [soldOn(at), 'Le Cid', evenings[0] ?? '', ...row, `Nom ${at}`])
  const { column } = recognise({ header, rows })
  expect([column('Qté').meaning, column('Entrées').meaning]).toEqual(['unknown', 'quantity'])
  expect([column('PU').meaning, column('Total').meaning]).toEqual(['unknown', 'priceCents'])
  const alike = rows.map((row) => row.with(5, row[4] ?? ''))
  expect(recognise({ header, rows: alike }).column('Qté').meaning).toBe('quantity')
})

it('reads the place in its row as that, and not as a number of seats', () => {
  const rows = sales((evening, at) => [soldOn(at), 'Le Cid', evening, 'Plein', 'A', String(at + 1), `Nom ${at}`])
  const header = ['Vendu le', 'Spectacle', 'Date de la séance', 'Tarif', 'RG', 'PL', 'Nom']
  const { meanings } = recognise({ header, rows })
  expect(meanings.slice(4, 6)).toEqual(['seatRow', 'seat'])
})
