import { expect, test, vi } from 'vitest'
import { AppError, type ImportControl } from '../contract/index.ts'
import { Jobs, type JobTools } from './jobs.ts'

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
  const { jobId } = jobs.start('import', () => new Promise((resolve) => (end = () => resolve({} as ImportControl))))
  jobs.start('rewrite', () => new Promise<never>(() => undefined))
  expect(jobs.underWay(['import']).map(({ id }) => id)).toEqual([jobId])
  end()
  await vi.waitUntil(() => jobs.get(jobId).status === 'done')
  expect(jobs.underWay(['import'])).toEqual([])
})

test('the number of a job gives nothing to a call that asks for another kind of work', async () => {
  const jobs = new Jobs()
  const { jobId } = jobs.start('programme', () => Promise.resolve([]))
  await vi.waitUntil(() => jobs.get(jobId).status === 'done')
  expect(jobs.result(jobId, 'programme')).toEqual([])
  expect(() => jobs.result(jobId, 'rewrite')).toThrow('not-allowed')
})

test('work that was stopped is told as stopped, and as an import only when it was one', async () => {
  const jobs = new Jobs()
  const untilStopped = (thrown: Error) => (tools: JobTools) =>
    new Promise<never>((_, reject) => tools.signal.addEventListener('abort', () => reject(thrown)))
  const { jobId: model } = jobs.start('model', untilStopped(new Error('aborted')))
  const { jobId: sales } = jobs.start('import', untilStopped(new AppError('import-cancelled', {})))
  for (const id of [model, sales]) jobs.cancel(id)
  await vi.waitUntil(() => [model, sales].every((id) => jobs.get(id).status === 'cancelled'))
  expect([model, sales].map((id) => jobs.get(id).error?.code)).toEqual(['job-cancelled', 'import-cancelled'])
})
