import { expect, it } from 'vitest'
import { readBytes } from '../fixture-file.ts'

const rows = ['215;ABGRALL;1;;x;x;55', '247;BARBIER;3;x;;x;108', '259;BRUN;2;1;x;;110', '242;ROUX;2;x;2;x;110']
const header = 'N°;Nom;Nb pers.;10/10/2025 20h30;11/10/2025 20h30;21/11/2025 20h30;Abonnement €'
const read = async (above: string, names = header) =>
  (await readBytes(['ABONNEMENTS 2025-2026', above, names, ...rows].join('\n'), { fileName: 'abonnes.csv' })).header

it('a line of titles over columns of days, though all days differ, says the show of each', async () => {
  expect(await read(';;;La Nuit des rois;;Trio Armorica;')).toEqual([
    ...['N°', 'Nom', 'Nb pers.', 'La Nuit des rois 10/10/2025 20h30', 'La Nuit des rois 11/10/2025 20h30'],
    ...['Trio Armorica 21/11/2025 20h30', 'Abonnement €'],
  ])
})

it('a line that stands over other columns too, or not over the first day, is no line of titles', async () => {
  for (const above of [
    ';Abonnés;;La Nuit des rois;;Trio Armorica;',
    ';;;;La Nuit des rois;Trio Armorica;',
    ';;;Saison;;;',
  ])
    expect(await read(above), above).toEqual(header.split(';'))
})
