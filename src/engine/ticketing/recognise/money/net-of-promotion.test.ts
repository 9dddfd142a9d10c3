import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Billet', 'Spectacle', 'Date séance', 'Prix brut', 'Prix net', 'Code promo']
const row = (at: number, net: string, promotion: string) => [
  ...[`90${at}`, 'Bérénice', '12/03/2026 20:30', '20,00', net, promotion],
]
const priced = (rows: string[][]) =>
  recognise({ header, rows }).columns.find(({ meaning }) => meaning === 'priceCents')?.name

it('the net is what was paid where it differs on the rows that bear a promotion alone', () => {
  const some = [1, 2, 3].map((at) => row(at, '18,00', 'AMIS'))
  expect(priced([...some, row(4, '20,00', ''), row(5, '20,00', '')])).toBe('Prix net')
})

it('the gross is, where a commission is taken off each row, or off rows without a promotion', () => {
  expect(priced([1, 2, 3, 4].map((at) => row(at, '18,00', at < 3 ? 'AMIS' : '')))).toBe('Prix brut')
  expect(priced([1, 2, 3, 4].map((at) => row(at, '18,00', 'AMIS')))).toBe('Prix brut')
})
