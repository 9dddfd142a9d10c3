import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { leftOutBy } from '../normalise/left-out.ts'
import { type RowGroup, readTable } from '../read/index.ts'
import { headerScore, recogniseColumns, TableProfiler } from '../recognise/index.ts'
import { findLayout, loadLayouts, matchLayout } from './index.ts'

type Expected = {
  grain: string
  rows: number
  leftOut: number
  columns: { name: string; meaning: string; type?: string; format?: string | null }[]
}

async function readFixture(name: string) {
  const path = (kind: string) => fileURLToPath(new URL(`./${name}/fixture.${kind}`, import.meta.url))
  const table = await readTable(path(existsSync(path('json')) ? 'json' : 'csv'), { headerScore })
  const profiler = new TableProfiler(table.header)
  const groups: RowGroup[] = []
  for await (const group of table.groups()) {
    profiler.add(group)
    groups.push(group)
  }
  return { table, groups, profiles: profiler.finish() }
}

describe('each built-in layout', () => {
  it.each(loadLayouts().map((layout) => layout.name))('%s reads its own fixture as it says', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(`./${name}/expected.json`, import.meta.url), 'utf8')) as Expected
    const { table, groups, profiles } = await readFixture(name)
    const recognised = recogniseColumns(table.header, profiles, { layouts: loadLayouts() })
    const leftOut = leftOutBy(findLayout(name), table.header)

    expect(recognised.layout).toBe(name)
    expect(recognised.grain).toBe(expected.grain)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(expected.rows)
    const reasons = groups.flatMap((group) => {
      const { values, codes } = leftOut(group)
      return Array.from(codes, (code) => values[code] ?? null)
    })
    expect(reasons.filter((why) => why !== null)).toHaveLength(expected.leftOut)
    const found = recognised.columns.map((column) =>
      column.meaning === 'unknown'
        ? { name: column.name, meaning: column.meaning }
        : { name: column.name, meaning: column.meaning, type: column.type, format: column.format },
    )
    expect(found).toEqual(expected.columns)
    expect(recognised.columns.filter((column) => column.ambiguous)).toEqual([])
  })

  it('is named as its folder, since a mapping remembers it by that name', () => {
    for (const layout of loadLayouts()) expect(findLayout(layout.name)).toBe(layout)
  })
})

it('gives the seats of an export with the buyer beside the holder to who bought them', () => {
  const names = 'Séance;Tarif;Nom;Prénom;Email;Commande;Prix;Payé;Valide'
  const meaningsOf = (header: string) => {
    const columns = header.split(';')
    const found = matchLayout(columns, loadLayouts())?.columns ?? []
    return Object.fromEntries(columns.map((name, at) => [name, found[at]?.meaning ?? null]))
  }
  expect(meaningsOf(names)).toMatchObject({ Nom: 'lastName', Email: 'email' })
  expect(meaningsOf(`${names};Nom (Commande);Prénom (Commande);Email (Commande)`)).toMatchObject({
    ...{ Nom: 'attendeeLastName', Prénom: 'attendeeFirstName', Email: 'attendeeEmail' },
    ...{ 'Nom (Commande)': 'lastName', 'Prénom (Commande)': 'firstName', 'Email (Commande)': 'email' },
  })
})
