import { expect, it } from 'vitest'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { changeSigned } from './change-signed.ts'
import { setting } from './index.ts'

const fresh = freshHouse()

it('changes nothing that the journal cannot say who changed', async () => {
  const { app } = fresh.house.folder
  const change = (by: string) =>
    changeSigned(fresh.house, 'customersWereToldAtSale', true, {
      by,
      action: 'customers-told',
      params: { told: 'yes' },
    })
  const before = await setting(app, 'customersWereToldAtSale')
  expect(before).toBe(false)
  await expect(change(null as unknown as string)).rejects.toThrow('NOT NULL')
  expect(await setting(app, 'customersWereToldAtSale')).toBe(before)
  await change('Anne Morel')
  expect(await setting(app, 'customersWereToldAtSale')).toBe(true)
  expect(await app.selectFrom('journal').select(['who', 'action']).execute()).toEqual([
    { who: 'Anne Morel', action: 'customers-told' },
  ])
})
