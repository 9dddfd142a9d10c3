import { describe, expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Spectacle', 'Séance', 'Tarif', 'Prix facial', 'Émis', 'Annulés', 'Solde', 'Recette']
const rowOf = (issued: number, back: number, left = issued - back) => [
  ...['Kora', '03/07/2026 21:30', 'Plein', '20,00'],
  ...[`${issued}`, `${back}`, `${left}`, `${left * 20},00`],
]
const rows = [rowOf(5, 0), rowOf(22, 1), rowOf(12, 2), rowOf(30, 4), rowOf(6, 0)]

describe('what is left once some were given back', () => {
  it('counts the seats, and neither those issued nor those annulled do', () => {
    const { column } = recognise({ header, rows })
    expect(column('Solde').meaning).toBe('quantity')
    expect([column('Émis').meaning, column('Annulés').meaning]).toEqual(['unknown', 'unknown'])
    expect(column('Prix facial').meaning).toBe('unitPriceCents')
  })

  it('is told by the rows, whatever it is called', () => {
    const renamed = header.with(6, 'Net').with(4, 'Bruts').with(5, 'Retours')
    expect(recognise({ header: renamed, rows }).column('Net').meaning).toBe('quantity')
  })

  it('is none where the third number is another', () => {
    const others = rows.map((row, at) => row.with(6, `${at + 3}`))
    expect(recognise({ header, rows: others }).column('Solde').meaning).not.toBe('quantity')
  })
})
