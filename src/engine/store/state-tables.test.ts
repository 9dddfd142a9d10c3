import { expect, test } from 'vitest'
import { openAppDatabase } from './app-database.ts'
import { damageOf, tablesOf } from './state-tables.ts'

test('a state is gone through table by table as a transaction would leave it, and is found whole', async () => {
  const app = await openAppDatabase(':memory:')
  const settings = async (seen: typeof app) => {
    for await (const { table, rows } of tablesOf(seen)) if (table === 'setting') return rows.map(({ key }) => key)
    return null
  }
  const before = await settings(app)
  const undone = app.transaction().execute(async (transaction) => {
    await transaction.insertInto('setting').values({ key: 'planted', value: '1', changed_at: '2026-11-28' }).execute()
    expect(await settings(transaction)).toEqual([...(before ?? []), 'planted'])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await settings(app)).toEqual(before)
  expect(await damageOf(app)).toBeNull()
  await app.destroy()
})
