import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['N° commande', 'Date de commande', 'Nom', 'Option', 'Montant']
const of = (options: string[]) =>
  recognise({
    header,
    rows: options.map((one, at) => [`52${at}`, `0${at + 1}/10/2026`, `Roux${at}`, one, '12,00']),
  }).column('Option').meaning

it('is an option that says a tariff and an evening', () => {
  expect(of(['Plein – ven. 13/11 20h30', 'Réduit – ven. 13/11 20h30', 'Plein – dim. 15/11 15h'])).toBe('tariffAndDate')
})

it('is none that names shows, or says no day', () => {
  const shows = of(['Phèdre – ven. 13/11 20h30', 'Le Cid – sam. 14/11 20h30', 'Carmen – dim. 15/11 15h'])
  expect(shows).not.toBe('tariffAndDate')
  expect(of(['Plein', 'Réduit', 'Plein'])).not.toBe('tariffAndDate')
})
