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

it.each([
  [
    'a festival',
    [
      'Trio Kerzhu – ven. 10 juillet 2026 à 20h30 – Plein tarif',
      'Bal à Joséphine – sam. 11 juillet 2026 à 21h30 – Moins de 12 ans',
      'Trio Kerzhu – ven. 10 juillet 2026 à 20h30 – Tarif réduit (étudiant)',
    ],
  ],
  ['one show', ['Le Cid – 13/11 20h30 – Plein', 'Le Cid – 13/11 20h30 – Réduit', 'Le Cid – 14/11 20h30 – Plein']],
  [
    'tariffs first',
    [
      'Place adulte – Phèdre ven. 13/11 20h30',
      'Place enfant – Phèdre ven. 13/11 20h30',
      'Place adulte – Le Cid sam. 14/11 18h',
    ],
  ],
])('is the option of %s that says its show, its evening and its tariff: a show and its date', (_, options) => {
  expect(of(options)).toBe('showAndDate')
})
