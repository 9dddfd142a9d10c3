import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWarehouse, type Warehouse } from '../../store/index.ts'
import { nameKeySql } from './name-key.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse({ path: ':memory:', allowedDirectories: [] })
})
afterAll(() => warehouse.close())

async function keyOf(name: string): Promise<unknown> {
  const [row] = await warehouse.run(`SELECT ${nameKeySql('$name')} AS key`, { params: { name } })
  return row?.key
}

it('is one for a name, however it is written', async () => {
  expect(await keyOf('L’Œuvre au noir')).toBe('l-oeuvre-au-noir')
  expect(await keyOf("L'OEUVRE  AU NOIR ★")).toBe('l-oeuvre-au-noir')
})

it('tells apart names of another script, and names that are signs alone: they were one show', async () => {
  expect(await keyOf('ليلى')).not.toBe(await keyOf('Ночь'))
  expect(await keyOf('🎪')).not.toBe(await keyOf('🎭'))
  expect(await keyOf(' - ')).toBe('')
})
