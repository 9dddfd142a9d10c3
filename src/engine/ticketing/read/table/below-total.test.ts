import { expect, test } from 'vitest'
import { readBytes } from '../fixture-file.ts'

const slip = (...below: string[]) =>
  readBytes(
    [
      'Tarif;Prix;Du n°;Au n°;Nb;Montant',
      'Plein;12;1;80;80;960',
      'Réduit;8;501;577;77;616',
      'Exonéré;0;901;908;8;0',
      'TOTAL;;;;165;1576',
      ...below,
    ].join('\n'),
  )

test('how a slip was paid, below its total, is none of its tariffs, and is named among what was left out', async () => {
  const { rows, skipped } = await slip('Encaissement;CB;1055;Chèques;96;', ';Espèces;425;Fond de caisse;100;')
  expect(rows.map(([tariff]) => tariff)).toEqual(['Plein', 'Réduit', 'Exonéré'])
  expect(skipped.filter(({ why }) => why === 'footer').map(({ row }) => row)).toEqual([6, 7])
})

test('rows that go on with the table below a total stay', async () => {
  const { rows } = await slip('Plein;12;81;140;60;720', 'Réduit;8;578;619;42;336')
  expect(rows).toHaveLength(5)
})
