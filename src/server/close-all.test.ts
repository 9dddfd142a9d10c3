import { expect, it } from 'vitest'
import { closeAll } from './close-all.ts'

it('closes what is left when one does not close, the last opened first, and says it then', async () => {
  const closed: string[] = []
  const opened = [
    () => closed.push('house'),
    () => Promise.reject(new Error('demo')),
    () => {
      throw new Error('port')
    },
    async () => closed.push('jobs'),
  ]
  await expect(closeAll(opened)).rejects.toMatchObject({ errors: [{ message: 'port' }, { message: 'demo' }] })
  expect(closed).toEqual(['jobs', 'house'])
})

it('says of a single failure what it was, and closes nothing twice', async () => {
  const opened = [() => Promise.reject(new Error('demo'))]
  await expect(closeAll(opened)).rejects.toThrow('demo')
  await expect(closeAll(opened)).resolves.toBeUndefined()
})
