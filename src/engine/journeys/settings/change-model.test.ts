import { expect, it } from 'vitest'
import { freshHouse } from '../import/fresh-house.fixture.ts'
import { changeModel } from './change-model.ts'

const fresh = freshHouse()

it('writes in the journal who takes a model out, and which; without one there is nothing to take out', async () => {
  const change = (model: { name: string; baseUrl: string } | null) =>
    changeModel(fresh.house, { model, isConfirmed: true, by: 'Anne Morel' })
  await change(null)
  await change({ name: 'petit', baseUrl: 'http://127.0.0.1:11434/v1' })
  expect((await change(null)).model).toBeNull()
  const kept = await fresh.house.folder.app.selectFrom('journal').select(['who', 'action', 'detail']).execute()
  expect(kept.map(({ who, action, detail }) => [who, action, JSON.parse(detail)])).toEqual([
    ['Anne Morel', 'model-let-in', { model: 'petit', host: '127.0.0.1:11434' }],
    ['Anne Morel', 'model-taken-out', { model: 'petit' }],
  ])
})
