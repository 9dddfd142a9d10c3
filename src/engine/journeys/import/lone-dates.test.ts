import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const shop = [
  'Commande;Date commande;Concert;Date concert;Tarif;Quantité;Prix unitaire;Nom;Email',
  'E1;20/08/2025 11:53;Orval Trio;04/10/2025;Plein;2;13,00;Roux;roux@courriel.example',
  'E2;21/08/2025 13:17;Les Filles du phare;25/10/2025;Plein;3;13,00;Brun;brun@courriel.example',
  'E3;22/08/2025 09:02;Bal;08/11/2025;Plein;1;13,00;Noir;noir@courriel.example',
]
const guests = (days: readonly string[]) => [
  'Concert;Date;Nom;Nb invit.',
  ...['ORVAL TRIO', 'LES FILLES DU PHARE', 'BAL'].map((show, at) => `${show};${days[at]};Invité ${at};2`),
]

it('a lone « Date » is that of the evenings that the other files of the drop know, and asked about where they do not', async () => {
  const known = guests(['04/10/2025', '25/10/2025', '08/11/2025'])
  const { files } = await fresh.taken({ 'site.csv': shop, 'invitations.csv': known })
  expect(files.flatMap(({ warnings }) => warnings)).toContainEqual({
    ...{ code: 'warning.date-of-performance', params: { column: 'Date' } },
  })
  expect((await fresh.validSeats()).seats).toBe(12)
})

it('is asked about alone, and beside other evenings', async () => {
  const other = guests(['01/09/2025', '02/09/2025', '03/09/2025'])
  for (const files of [{ 'invitations.csv': other }, { 'site.csv': shop, 'invitations.csv': other }])
    await expect(fresh.taken(files)).rejects.toMatchObject({ code: 'column-ambiguous' })
})
