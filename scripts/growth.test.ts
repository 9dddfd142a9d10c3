import { describe, expect, it } from 'vitest'
import { checkedRecordSchema } from '../src/contract/index.ts'
import { checkText, shield } from '../src/engine/index.ts'
import { correctText } from '../src/engine/language/index.ts'
import { documentFromText, proposeShows } from '../src/engine/programme/index.ts'
import { hostileTexts } from './hostile-texts.ts'

const record = checkedRecordSchema.parse({
  key: 'berenice',
  title: 'Bérénice',
  credits: [{ role: 'mise en scène', name: 'Anne Morel' }],
  performances: [{ startsAt: '2026-03-13T20:30', venue: 'Théâtre', hall: 'Grande salle', city: 'Lille' }],
  prices: [{ label: 'plein', cents: 2500 }],
})
const filters: Readonly<Record<string, (text: string) => unknown>> = {
  check: (text) => checkText({ text, record, asOf: '2026-03-01' }),
  correct: (text) => correctText(text),
  redact: (text) => shield().redact(text),
  programme: (text) => proposeShows(documentFromText(text), { asOf: '2026-03-01' }),
}
const [small, large] = [4_000, 16_000]
/** Milliseconds of processor under which a machine measures itself. */
const leastMs = 60
/** What costs the square costs sixteen times as much; what its length, four times. */
const mostTimes = 8
/** One family in so many, as many different ones for each filter; all of them where PARTERRE_ALL_TEXTS is set. */
const oneIn = process.env.PARTERRE_ALL_TEXTS === undefined ? 12 : 1

/** Time of this thread alone: what else the machine does is not in it. */
async function costOf(filter: (text: string) => unknown, text: string): Promise<number> {
  const before = process.threadCpuUsage()
  await filter(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

describe.each(Object.entries(filters))('what %s costs', (_name, filter) => {
  it('grows as the length of a text that nobody writes', async () => {
    for (let time = 0; time < 2; time += 1) await filter('Les enfants jouent devant Anne Morel le 12 mars. '.repeat(80))
    const grown: string[] = []
    for (const { name, of } of hostileTexts().filter((_, at) => at % oneIn === 0)) {
      const cost = await costOf(filter, of(small))
      const grew = (await costOf(filter, of(large))) / Math.max(leastMs, cost)
      if (grew > mostTimes) grown.push(`${name}: ${grew.toFixed(1)} times`)
    }
    expect(grown).toEqual([])
  }, 300_000)
})
