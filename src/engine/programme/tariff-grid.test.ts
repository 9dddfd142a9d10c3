import { describe, expect, it } from 'vitest'
import { documentFromText } from './document/text-document.ts'
import { isOfGrid, tariffGridOf } from './tariff-grid.ts'

const grid = (text: string) =>
  tariffGridOf(documentFromText(text).blocks).map(({ letter, label, cents }) => `${letter} ${label} ${cents}`)

describe('a grid of tariffs set as a table', () => {
  const table = 'Tarifs\nPlein Réduit -26 ans\nA 32 € 26 € 15 €\nB 25,50 € 19 € 12 €'

  it('gives each letter the prices of its row under the names of the columns', () => {
    expect(grid(table)).toEqual([
      'A plein 3200',
      'A réduit 2600',
      'A -26 ans 1500',
      'B plein 2550',
      'B réduit 1900',
      'B -26 ans 1200',
    ])
  })

  it('is of no show, its head neither', () => {
    const { blocks } = documentFromText(table)
    expect(blocks.filter((block) => isOfGrid(block, tariffGridOf(blocks))).map(({ text }) => text)).toEqual(
      table.split('\n').slice(1),
    )
  })

  it.each([
    'Plein Réduit\nA 32 € 26 € 15 €',
    'Plein Réduit\nA 32 €',
    'Plein feu sur la jeune création\nA 32 € 26 €',
    'Plein Réduit\nSalle A 32 € 26 €',
  ])('is none where a row has not as many prices as there are columns, or a line says anything else: %s', (text) => {
    expect(grid(text)).toEqual([])
  })
})
