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
