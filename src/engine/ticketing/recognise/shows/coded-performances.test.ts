import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const rows = ['TOSCA_20251120_2000', 'TOSCA_20251122_1930', 'L_ELISIR_20260301_1500'].map((code, at) => [
  `37263${at}`,
  code,
  'PL',
  '95,00',
  '12/08/2025',
])

it('reads the show and the evening in the code of a performance, where no other column says them', () => {
  const header = ['billet', 'code_representation', 'code_tarif', 'prix', 'date_achat']
  expect(recognise({ header, rows }).column('code_representation').meaning).toBe('showAndDate')
})

it('leaves the code a key where columns say the show and its date', () => {
  const header = ['billet', 'code_representation', 'code_tarif', 'prix', 'date_achat', 'spectacle', 'date_spectacle']
  const told = rows.map((row) => [...row, 'Tosca', '20/11/2025 20:00'])
  expect(recognise({ header, rows: told }).column('code_representation').meaning).toBe('performanceKey')
})
