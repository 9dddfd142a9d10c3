/** Practical blocks of the records of every fact set, read back by the second extractor: `node evals/translate/run.ts [--list]`. */
import { readdirSync, readFileSync } from 'node:fs'
import { checkRequestSchema, practicalLanguages, practicalText, type ShowRecord } from '../../src/contract/index.ts'
import { translatedPractical } from '../../src/engine/writing/translate/index.ts'
import { readBack } from '../../src/engine/writing/translate/read-back.fixture.ts'

const facts = new URL('../facts/', import.meta.url)
const files = readdirSync(facts, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /texts(-\d)?\.jsonl$/.test(name),
)
const records = new Map<string, ShowRecord>()
for (const file of files)
  for (const line of readFileSync(new URL(file, facts), 'utf8').trim().split('\n')) {
    const { record } = checkRequestSchema.parse(JSON.parse(line))
    const shows = record === undefined ? [] : [record].flat()
    for (const show of shows) if (show.performances.length > 0) records.set(JSON.stringify(show), show)
  }

const kept = new Map<string, number>()
for (const to of practicalLanguages) {
  let whole = 0
  for (const show of records.values()) {
    const block = translatedPractical({ show, house: null, to, asOf: '0000-01-01' })
    const { moments, cents } = readBack(practicalText(block), to)
    const said = moments.map(({ at }) => at)
    const wanted = show.performances.filter(({ startsAt }) => startsAt.includes('T')).map(({ startsAt }) => startsAt)
    const isRight =
      wanted.every((at) => said.includes(at)) && (show.prices ?? []).every((price) => cents.includes(price.cents))
    if (isRight) whole += 1
    else if (process.argv.includes('--list')) console.log(to, show.title, wanted, said, show.prices, cents)
    for (const words of block.keptInFrench) kept.set(words, (kept.get(words) ?? 0) + 1)
  }
  console.log(`${to}: ${whole} of ${records.size} records whole`)
}
const most = [...kept].toSorted(([, one], [, other]) => other - one).slice(0, 12)
console.log(`left in French: ${kept.size} labels; most often ${most.map(([words]) => words).join(' · ')}`)
