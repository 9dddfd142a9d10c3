import { expect, it } from 'vitest'
import { oneColumn, recognise } from '../recognised.fixture.ts'
import { headingMeanings } from './name-candidates.ts'

it('hears headings cut short, as tills cut them', () => {
  const expected = {
    'Dt repr.': 'startsAt',
    'Date représ.': 'startsAt',
    'Dt mvt': 'purchasedAt',
    Hr: 'startsTime',
    Cli: 'fullName',
    Tar: 'tariff',
    'Px TTC': 'priceCents',
    'Px unit.': 'unitPriceCents',
    'Px (€)': 'priceCents',
    LIBSPE: 'showTitle',
    DATVEN: 'purchasedAt',
    MTCTS: 'priceCents',
    ANNUL: 'isValid',
    ETALIG: 'status',
    STATBIL: 'status',
    PRXTTC: 'priceCents',
    HEUCDE: 'purchasedTime',
    VILCLI: 'city',
    CPCLI: 'postcode',
    'Date émiss.': 'purchasedAt',
    'N° quittance': 'orderNumber',
    'N° débiteur': 'customerNumber',
  }
  for (const [heading, meaning] of Object.entries(expected))
    expect(headingMeanings(heading), heading).toContain(meaning)
  expect(headingMeanings('Non-membres 35.-')).not.toContain('customerNumber')
  expect(headingMeanings('No membre')).toContain('customerNumber')
})

it('reads the amounts of a column named for its cents in cents', () => {
  expect(oneColumn('MTCTS', ['1150', '1300', '650'])).toMatchObject({ meaning: 'priceCents', format: 'cents' })
})

it('takes « Séance » for the show where it names it beside a day, never where it says when in the day', () => {
  const told = (sessions: string[]) =>
    recognise({
      header: ['Séance', 'Date', 'Heure', 'Jauge', 'Nb billets', 'Recette TTC'],
      rows: sessions.map((one, at) => [one, `1${at}/03/2026`, '20h30', '180', `4${at}`, `50${at}`]),
    }).column('Séance').meaning
  expect(told(['Le Bal perdu', 'Trois fois rien', 'La Petite Porte'])).toBe('showTitle')
  expect(told(['Matinée', 'Soirée', 'Scolaire'])).toBe('unknown')
  expect(told(['Séance 1', 'Séance 2', 'Séance 1'])).toBe('unknown')
})

it('leaves « Produit » to what a line sells where it says « Billet » and « Frais », and the show to « Spectacle »', () => {
  const { column } = recognise({
    header: ['Produit', 'N° billet', 'Spectacle', 'Représentation', 'Montant'],
    rows: [
      ['Billet', '9001', 'Le Bal perdu', '2026-03-12 20:30', '18,00'],
      ['Billet', '9002', 'Trois fois rien', '2026-03-13 20:30', '18,00'],
      ['Frais de dossier', '', '', '', '2,00'],
    ],
  })
  expect(column('Produit').meaning).toBe('productType')
  expect(column('Spectacle').meaning).toBe('showTitle')
  expect(oneColumn('Produit', ['Le Bal – ven. 12/03 20h30', 'Trio – sam. 13/03 20h30']).meaning).toBe('showAndDate')
})

it('reads a column cut short that says what is annulled by yes or no as its contrary', () => {
  for (const name of ['ANNUL', 'Ann.', 'Canc.'])
    expect(oneColumn(name, ['N', 'O', 'N', 'N']), name).toMatchObject({ meaning: 'isValid', format: 'turned' })
})

it('reads a column of giving back that holds days as when each was given back', () => {
  for (const name of ['Ann.', 'Remb.', 'Annulation'])
    expect(oneColumn(name, ['', '12/03/2026', '', '', '14/03/2026', '02/04/2026', '']).meaning, name).toBe(
      'cancelledAt',
    )
})

it('reads the hour that Swiss tills write with a point after the day', () => {
  expect(oneColumn('Représentation', ['12.02.2026 20.00', '13.02.2026 20.30'])).toMatchObject({
    meaning: 'startsAt',
    format: 'dd.MM.yyyy HH:mm',
  })
})
