import { expect, it } from 'vitest'
import { normalisedLines } from './normalised-lines.fixture.ts'
import type { NormalisedValues } from './normalised-values.ts'

const read = normalisedLines()
const rowsOf = async (lines: readonly string[], ...wanted: (keyof NormalisedValues)[]) =>
  (await read(lines)).rows(...wanted)

/** Numbered tickets, and what their last column says of each. */
const tickets = (name: string, ...said: string[]) => [
  `N° billet;Spectacle;Date spectacle;Tarif;Prix;${name}`,
  ...said.map((one, at) => `80${at};Phèdre;12/12/2026 20:30;Plein;12,00;${one}`),
]

it('takes back the tickets beside which a column named for it alone says when they were given back', async () => {
  const columns = {
    Retour: 'repris le 31/01/2026',
    Reprise: 'rendu le 3/2',
    'Remis en vente': 'remis en vente le 3/02',
  }
  for (const [name, given] of Object.entries(columns))
    expect(await rowsOf(tickets(name, '', given, '', '', given), 'status'), name).toEqual([
      ...[['sold'], ['cancelled'], ['sold'], ['sold'], ['cancelled']],
    ])
})

it('leaves the tickets sold where such a column says something else, or one of another name says it once', async () => {
  const all = [['sold'], ['sold'], ['sold']]
  expect(await rowsOf(tickets('Retour', '', 'train de 23 h', 'navette'), 'status')).toEqual(all)
  expect(await rowsOf(tickets('Suivi', '', 'à reprendre', 'repris contact le 3/2'), 'status')).toEqual(all)
})

it('counts no answer that who keeps « Règlement reçu » says to be the double of another', async () => {
  const answers = (...paid: string[]) => [
    'Nom;Spectacle;Date de la séance;Nombre de places;Montant à régler;Règlement reçu (rempli par Zoé)',
    ...paid.map((one, at) => `Roux${at};Phèdre;12/12/2026 20:30;2;24,00;${one}`),
  ]
  const way = await rowsOf(answers('oui - chèque', 'DOUBLON (envoyé 2 fois)', 'NON - annulé par mail', 'CB'), 'status')
  expect(way.filter(([status]) => status === 'sold')).toHaveLength(2)
  const paid = await rowsOf(answers('oui - chèque', 'doublon', 'oui - espèces', 'non - à relancer'), 'status')
  expect(paid.flat()).toEqual(['sold', 'sold', 'unpaid'])
})

it('takes V and A for what is sold and annulled in a column of one letter that no other column says better', async () => {
  expect(await rowsOf(tickets('S', 'V', 'A', 'V', 'V'), 'status')).toEqual([
    ...[['sold'], ['cancelled'], ['sold'], ['sold']],
  ])
  expect(await rowsOf(tickets('Zone', 'V', 'A', 'V', 'V'), 'status')).toEqual([['sold'], ['sold'], ['sold'], ['sold']])
})
