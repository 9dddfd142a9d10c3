import { expect, test, vi } from 'vitest'
import { Jobs } from './jobs.ts'

test('a fault is shown by its name: its message may carry a path of the computer', async () => {
  const jobs = new Jobs()
  const { jobId } = jobs.start('import', async () => {
    throw new TypeError('cannot read /home/billetterie/clients.csv')
  })
  await vi.waitUntil(() => jobs.get(jobId).status === 'failed')
  expect(jobs.get(jobId).error).toEqual({ code: 'fault', params: { detail: 'TypeError' } })
})

test('the work under way is seen by whoever did not begin it, until it ends', async () => {
  const jobs = new Jobs()
  let end = () => {}
  const { jobId } = jobs.start('import', () => new Promise<void>((resolve) => (end = resolve)))
  jobs.start('rewrite', () => new Promise<void>(() => undefined))
  expect(jobs.underWay(['import']).map(({ id }) => id)).toEqual([jobId])
  end()
  await vi.waitUntil(() => jobs.get(jobId).status === 'done')
  expect(jobs.underWay(['import'])).toEqual([])
})
