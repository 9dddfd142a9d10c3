import { join } from 'node:path'
import { expect, it } from 'vitest'
import { houseFigure } from '../figures/index.ts'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { doctor } from './doctor.ts'

const fresh = freshHouse()

it('counts the seats of a line that holds several, in what is not dated and in what the folder holds, and none that was given back', async () => {
  await fresh.taken({
    'commandes.csv': [
      'Commande;Nom;Spectacle;Date du spectacle;Tarif;Nb places;Prix unitaire;Statut',
      'A101;Roux;Bérénice;12/03/2026 20:30;Plein;12;25,00;Vendu',
      'A102;Petit;Bérénice;12/03/2026 20:30;Réduit;5;12,00;Vendu',
      'A103;Morin;Bérénice;13/03/2026 20:30;Réduit;4;12,00;Annulé',
    ],
  })
  const tickets = await houseFigure(fresh.house, { key: 'tickets', asOf: '2026-11-24', lang: 'fr' })
  expect(tickets.value).toBe(17)
  expect(tickets.cautions).toContainEqual({ code: 'undatedPurchases', count: 17 })
  const findings = await doctor(join(fresh.root, 'data'), { open: async () => fresh.house, asOf: '2026-11-24' })
  expect(findings.find(({ code }) => code === 'doctor.warehouse')?.params).toEqual({ tickets: 17 })
})
