import { afterAll, expect, it } from 'vitest'
import { type Cell, openMemoryWarehouse } from '../../store/warehouse.ts'
import { appendTexts } from './append-texts.ts'

const warehouse = await openMemoryWarehouse()
afterAll(() => warehouse.close())

it('adds every cell at its place, letters beyond ASCII and silence included, batch after batch', async () => {
  await warehouse.execute('CREATE TABLE told (m INTEGER, city VARCHAR, is_named BOOLEAN)')
  const texts = [null, 'saint étienne', 'москва', 'b'.repeat(400), '日本', 'a\u0000b', '😀']
  const rows = Array.from({ length: 40_000 }, (_, m): Cell[] => [
    m,
    texts[m % texts.length] ?? null,
    m % 5 === 0 ? null : m % 2 === 0,
  ])
  const columns = [
    ['m', 'INTEGER'],
    ['city', 'VARCHAR'],
    ['is_named', 'BOOLEAN'],
  ] as const
  await appendTexts(warehouse, { table: 'told', columns }, rows)
  const found = await warehouse.run('SELECT m, city, is_named FROM told ORDER BY m')
  expect(found.map((row) => Object.values(row))).toEqual(rows)
})

it('adds nothing for no rows', async () => {
  await warehouse.execute('CREATE TABLE empty (m INTEGER)')
  await appendTexts(warehouse, { table: 'empty', columns: [['m', 'INTEGER']] }, [])
  expect(await warehouse.run('SELECT * FROM empty')).toEqual([])
})
