import { expect, it } from 'vitest'
import { showOfName } from './show-of-name.ts'

it('tells the show of a file whose name says nothing else than its list', () => {
  for (const [file, show] of Object.entries({
    'commandes_la-cantate-des-grains.xlsx': 'La cantate des grains',
    'Cirque Ravel - tournée printemps 2024.csv': 'Cirque Ravel',
    'ventes_cirque_de_noel_nimes.xlsx': 'Cirque de noel nimes',
    'Recap séances - Les Fourberies de Scapin.csv': 'Les Fourberies de Scapin',
    'festival_ventes_2026.csv': 'Festival',
    'Compagnie des Lices - La Sirène.csv': 'La Sirène',
    "L'Avare - saison 2023-2024 v2.xlsx": "L'Avare",
    'export_roméo_et_juliette_final.csv': 'Roméo et juliette',
    'resas_spectacle_annuel_Le_Moulin_en_fête.csv': 'Le Moulin en fête',
    'billets_troupe_du_lac_Les_Noces_de_sable.csv': 'Les Noces de sable',
  }))
    expect(showOfName(file), file).toBe(show)
})

it('tells none of a name that is a list, a house, a season, a place or one word alone', () => {
  for (const file of [
    ...['EXP_VENTES_REGIE.csv', 'ventes cabaret oct-nov.xls', 'locations tournée octobre.txt', 'la saison 23-24.xlsx'],
    ...['Théâtre du Moulin - recettes 2024.csv', 'recap_caisse_par_seance.csv', 'billets_val-de-marne.csv'],
    ...[
      'Liste des abonnés.xlsx',
      'ventes en ligne.csv',
      'vente_sur_place.csv',
      'gala_annuel.csv',
      'Antigone.xlsx',
      'Les réservations du public.csv',
    ],
    ...['ventes_jean_dupont.csv', 'Le Bal - Les Noces.csv'],
  ])
    expect(showOfName(file), file).toBeNull()
})
