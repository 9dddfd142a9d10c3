import { expect, test } from 'vitest'
import { tariffName } from './index.ts'

test('a tariff of the grid is named with its zone and with whom it is for', () => {
  expect(tariffName({ label: 'réduit', zone: 'zone 2', conditions: 'moins de 26 ans' })).toBe(
    'réduit, zone 2 (moins de 26 ans)',
  )
  expect(tariffName({ label: 'plein' })).toBe('plein')
})
