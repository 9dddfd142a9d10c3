import { expect, it } from 'vitest'
import { channelOfSheet, isSheetOfNoSale, saysOutsideTill, tariffOfSheet } from './sheet-name.ts'

it('reads in the name of a sheet by which way its seats were sold', () => {
  const said = ['Guichet', 'Ventes internet', 'Résas téléphone', 'FNAC', 'Office de tourisme'].map(channelOfSheet)
  expect(said).toEqual(['Guichet', 'Ventes internet', 'Résas téléphone', 'FNAC', 'Office de tourisme'])
  const dated = ['guichet janv-mars 26', 'Caisse saison 25-26', 'Ventes internet T2 2026'].map(channelOfSheet)
  expect(dated).toEqual(['guichet janv-mars 26', 'Caisse saison 25-26', 'Ventes internet T2 2026'])
  const others = ['Feuil1', 'Billetterie 2026', 'Octobre', 'La Dame du site de la mine', 'Invitations']
  expect(others.map(channelOfSheet)).toEqual([null, null, null, null, null])
})

it('reads in the name of a sheet at which tariff its seats are, where it is not one of any public', () => {
  expect(['Invitations', 'Scolaires', 'Pass Culture'].map(tariffOfSheet)).toEqual([
    'Invitations',
    'Scolaires',
    'Pass Culture',
  ])
  expect(['Tarif plein', 'Internet', 'L’École des femmes'].map(tariffOfSheet)).toEqual([null, null, null])
})

it('knows the sheets that hold no sale', () => {
  expect(['Liste d’attente', 'Annulations', 'Modèle', 'Annulés'].every(isSheetOfNoSale)).toBe(true)
  expect(['Guichet', 'Contes', 'Testament d’un âne'].some(isSheetOfNoSale)).toBe(false)
})

it('hears that sales are not in the software of the house', () => {
  const apart = [
    'Réseaux (hors logiciel)',
    'Ventes non saisies dans notre billetterie',
    'Contingents – pas enregistrés en caisse',
  ]
  expect(apart.filter(saysOutsideTill)).toEqual(apart)
  const others = ['Réseaux', 'Hors abonnement', 'Saisis dans la billetterie', 'Hors les murs', 'Billetterie']
  expect(others.filter(saysOutsideTill)).toEqual([])
})
