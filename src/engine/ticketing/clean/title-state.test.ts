import { expect, it } from 'vitest'
import { partNameState, partTitleState } from './title-state.ts'

it('parts a title from what says after it that it is not played', () => {
  expect(partTitleState('Phèdre – ANNULÉ, remboursé')).toEqual({ title: 'Phèdre', cancellation: 'ANNULÉ, remboursé' })
  expect(partTitleState('Phèdre (annulé le 3/11)')).toEqual({ title: 'Phèdre', cancellation: 'annulé le 3/11' })
  expect(partTitleState('Phèdre - suite - annulée')).toEqual({ title: 'Phèdre - suite', cancellation: 'annulée' })
})

it('leaves a title that only has such a word in it', () => {
  for (const title of ['Le bal annulé', 'Mariage – annulé ou presque', 'Annulé', 'Phèdre (reprise)', 'Tout – rien'])
    expect(partTitleState(title)).toEqual({ title, cancellation: null })
})

it('parts a name from what says that its seats are given up', () => {
  for (const name of ['ANNULE Zoé Roux', '(annulé) Zoé Roux', 'Zoé Roux – ANNULÉ', 'Annulée : Zoé Roux'])
    expect(partNameState(name)).toMatchObject({ name: 'Zoé Roux', cancellation: expect.any(String) })
  for (const name of ['Zoé Roux', 'Roux (groupe annuel)', 'Annulé']) expect(partNameState(name).cancellation).toBeNull()
})
