import { afterAll, expect, it } from 'vitest'
import { checkedRecordSchema } from '../../../contract/index.ts'
import { textsHere } from './text-tasks.ts'
import { TextThreads } from './text-threads.ts'

const record = checkedRecordSchema.parse({
  key: 'berenice',
  title: 'Bérénice',
  performances: [{ startsAt: '2026-03-13T20:30', venue: 'Théâtre', hall: 'Grande salle', city: 'Lille' }],
})
const asked = { text: 'Bérénice, le 14 mars à 20 h 30.', record, asOf: '2026-03-01' }
/** Seconds of work for the rules, whatever they are: nobody writes it, somebody may paste it. */
const heavy = { ...asked, text: 'Anne Morel, le 12 mars à 20 h, et '.repeat(20_000) }

let limit: AbortController | null = null
const threads = new TextThreads({ limit: () => limit?.signal, patienceMs: 50 })
afterAll(() => threads.close())

it('reads on another thread what this one would read', async () => {
  const here = textsHere()
  expect(await threads.run('check', asked)).toEqual(await here.run('check', asked))
  const how = { opinions: null, slowSearches: 0 }
  const text = 'Les enfant jouent.'
  expect(await threads.run('correct', text, how)).toEqual(await here.run('correct', text, how))
}, 60_000)

it('answers others while it reads a heavy text, ends that one at its limit, and reads the next', async () => {
  const ended: string[] = []
  limit = new AbortController()
  const own = limit
  const first = threads.run('check', heavy).then(
    () => ended.push('heavy, read'),
    (reason) => ended.push(`heavy, ${reason}`),
  )
  limit = null
  // This very thread is free at once, and the text of somebody else is read by another.
  await new Promise((resolve) => setTimeout(resolve, 1))
  ended.push('this thread')
  await threads.run('check', asked).then(() => ended.push('another’s'))
  own.abort('over its limit')
  await first
  expect(ended).toEqual(['this thread', 'another’s', 'heavy, over its limit'])
  expect((await threads.run('check', asked)).atoms.length).toBeGreaterThan(0)
}, 60_000)

it('gives up a text that nobody limits, for those who wait behind it', async () => {
  const short = new TextThreads({ most: 1, longestMs: 300 })
  await expect(short.run('check', heavy)).rejects.toMatchObject({ code: 'text-too-heavy' })
  await short.close()
})

it('lets go a text that waits beyond its limit, and says what a task throws', async () => {
  limit = new AbortController()
  limit.abort(new Error('too late'))
  await expect(threads.run('check', asked)).rejects.toThrow('too late')
  limit = null
  await expect(threads.run('check', { ...asked, text: null as unknown as string })).rejects.toThrow(TypeError)
}, 60_000)

it('may be closed while it loads, over and over, and the program lives', async () => {
  for (const delayMs of [200, 450]) {
    const begun = new TextThreads()
    const given = expect(begun.run('check', asked)).rejects.toThrow('closed')
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await begun.close()
    await given
  }
}, 60_000)
