import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { twoAtATime } from './two-at-a-time.ts'

it('begins no other file once one is refused: who is told of it does not wait for a season to be read', async () => {
  const begun: string[] = []
  const months = Array.from({ length: 12 }, (_, at): [number, string] => [at, `mois-${at + 1}.csv`])
  const [refusal, reading] = [Promise.withResolvers<never>(), Promise.withResolvers<void>()]
  const taken = twoAtATime(months, async ([place, name]) => {
    begun.push(name)
    return await (place === 0 ? refusal.promise : reading.promise)
  })
  refusal.reject(new Error('mois-1.csv is refused'))
  await setImmediate()
  reading.resolve()
  await expect(taken).rejects.toThrow('mois-1.csv is refused')
  expect(begun).toEqual(['mois-1.csv', 'mois-2.csv'])
})

it('gives what was made of each, in their order', async () => {
  const files: [number, string][] = [
    [0, 'a'],
    [1, 'b'],
    [2, 'c'],
  ]
  expect(await twoAtATime(files, async ([, name]) => name.toUpperCase())).toEqual(['A', 'B', 'C'])
})
