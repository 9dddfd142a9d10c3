import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

it('counts of a statement what is left once the annulled are taken off, never the annulled themselves', () => {
  const { grain, column } = recognise({
    header: ['Date', 'Spectacle', 'Catégorie', 'Nb émis', 'Dont annulés', 'Nb net', 'Prix', 'Recette nette'],
    rows: [
      ['10/07/2026', 'Le Bal', 'Adulte', '192', '2', '190', '22', '4180'],
      ['10/07/2026', 'Le Bal', 'Enfant', '75', '0', '75', '10', '750'],
      ['14/07/2026', 'Le Bal', 'Adulte', '144', '1', '143', '22', '3146'],
    ],
  })
  expect(grain).toBe('performances')
  expect(column('Nb net').meaning).toBe('seatsSold')
  expect(column('Dont annulés').meaning).toBe('unknown')
  expect(column('Recette nette').meaning).toBe('receiptsCents')
  expect(column('Date')).toMatchObject({ meaning: 'startsAt' })
})

it('takes « Nombre de places » of a statement by evening for what was sold of it, and what was booked for nothing', () => {
  const statement = (name: string) =>
    recognise({
      header: ['Représentation', 'Spectacle', name, 'Recette TTC'],
      rows: [
        ['12/03/2026 20h30', 'Le Bal', '36', '720'],
        ['13/03/2026 20h30', 'Le Bal', '20', '300'],
      ],
    }).column(name).meaning
  expect(statement('Nombre de places')).toBe('seatsSold')
  expect(statement('Places réservées')).not.toBe('seatsSold')
})

it('takes what is included, used and left of cards of entries for no shows', () => {
  const { meanings } = recognise({
    header: [
      'N° carte',
      'Nom',
      'Prénom',
      'Vendue le',
      'Prix de vente',
      'Entrées incluses',
      'Entrées utilisées',
      'Solde',
    ],
    rows: ['3', '8', '4', '5'].map((used, at) => [
      ...[`C-${at}`, `Roux${at}`, 'Zoé', '12/09/2025', '180,00', '10', used, String(10 - Number(used))],
    ]),
  })
  expect(meanings).not.toContain('showSeats')
})
