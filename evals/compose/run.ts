/**
 * What becomes of compositions recorded of an excellent and of a flawed writer, by the program's own path: a server of the OpenAI dialect
 * replays them, and answers corrections by rule.
 *   node evals/compose/run.ts [FOLDER]   (`records.json`, `compositions.jsonl`; `evals/facts/compositions` by default) [--list]
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ComposedSentence, HouseRecord, ShowRecord } from '../../src/contract/index.ts'
import { showRecordSchema } from '../../src/contract/index.ts'
import { withFakeServer } from '../../src/engine/model/fake-openai-server.fixture.ts'
import { openAiCompatibleModel } from '../../src/engine/model/index.ts'
import { type Composing, checkText, compose } from '../../src/engine/writing/index.ts'
import { type Mending, type Recorded, replayed } from './replay-server.ts'

const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'evals/facts/compositions'
const isListed = process.argv.includes('--list')
const { houses, shows } = JSON.parse(await readFile(join(folder, 'records.json'), 'utf8')) as {
  houses: Record<string, HouseRecord>
  shows: { house: string; record: unknown }[]
}
const records = new Map(
  shows.map(({ house, record }) => {
    const show = showRecordSchema.parse(record)
    return [show.key, { show, house: houses[house] ?? { name: house } }]
  }),
)
const lines = (await readFile(join(folder, 'compositions.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')
const recorded = lines.map((line) => JSON.parse(line) as Recorded)

const excellent = recorded.filter(({ quality }) => quality === 'excellent')
const flawed = recorded.filter(({ quality }) => quality === 'flawed')

let whole = 0
let unmarked = 0
let toRead = 0
let sentences = 0
for (const one of excellent) {
  const [version] = (await composed(one, 'unmended')).versions
  const own = (version?.sentences ?? []).filter(({ by }) => by === 'model')
  const against = own.filter(({ status }) => status === 'contradicted')
  const unsupported = own.filter(({ why }) => why.some(({ code }) => code === 'unsupported'))
  sentences += own.length
  toRead += own.filter(({ status }) => status !== 'sound').length
  if (version?.dropped === null && against.length === 0) whole += 1
  if (against.length === 0 && unsupported.length === 0) unmarked += 1
  if (isListed) for (const sentence of [...against, ...unsupported]) console.log(`  ${one.id} ${told(sentence)}`)
}
print('excellent texts offered whole (nothing contradicted)', whole, excellent.length)
print('  of them without a claim called unsupported', unmarked, excellent.length)

print('  sentences of excellent texts that a person is asked to read', toRead, sentences)

for (const mending of ['unmended', 'mended', 'worse'] as const) await flawedAs(mending)

interface Count {
  seen: number
  marked: number
  of: number
}

async function flawedAs(mending: Mending): Promise<void> {
  const field: Count = { seen: 0, marked: 0, of: 0 }
  const other: Count = { seen: 0, marked: 0, of: 0 }
  let dropped = 0
  let worseTaken = 0
  for (const one of flawed) {
    const [version] = (await composed(one, mending)).versions
    if (version?.dropped) dropped += 1
    worseTaken += version?.text.includes('23 h 45') ? 1 : 0
    for (const planted of one.planted)
      countPlanted(planted.basis === 'field' ? field : other, { one, version, planted })
  }
  console.log(`flawed texts, a model that gives back ${mending}: ${dropped} of ${flawed.length} dropped`)
  print('  planted against a field: marked or gone', field.marked, field.of)
  print('  planted against the synopsis or invented: marked or gone', other.marked, other.of)
  print('  the same: marked, gone or opened first', other.seen, other.of)
  print('  all: never validated unseen', field.seen + other.seen, field.of + other.of)
  if (mending === 'worse') console.log(`  worse mends taken: ${worseTaken}`)
}

interface Planted {
  readonly one: Recorded
  readonly version: Composing['versions'][number] | undefined
  readonly planted: Recorded['planted'][number]
}

function countPlanted(count: Count, { one, version, planted: { start, end, basis, kind } }: Planted): void {
  const words = one.text.slice(start, end)
  const sentence = version?.sentences.find((each) => each.by === 'model' && plain(each.text).includes(plain(words)))
  const isGone = sentence === undefined || version?.dropped !== null
  const isMarked = isGone || sentence.why.some(({ code }) => code !== 'untold' && code !== 'cliche')
  const isSeen = isMarked || sentence.status !== 'sound'
  count.of += 1
  count.marked += isMarked ? 1 : 0
  count.seen += isSeen ? 1 : 0
  if (isListed && !isMarked) console.log(`  ${isSeen ? 'to read' : 'UNSEEN '} ${one.id} ${kind} ${basis}: ${words}`)
}

async function composed(one: Recorded, mending: Mending): Promise<Composing> {
  const { show, house } = records.get(one.record) as { show: ShowRecord; house: HouseRecord }
  let composing: Composing | null = null
  await withFakeServer([replayed(one, mending)], async ({ baseUrl }) => {
    const effects = { redact: (text: string) => text, ledger: () => undefined }
    const energy = { kind: 'local', watts: 1 } as const
    const model = openAiCompatibleModel({ name: 'rejoué', modelId: 'x', baseUrl, energy, timeoutMs: 10_000 }, effects)
    composing = await compose({
      asked: {
        brief: {
          showKey: show.key,
          channel: one.channel as 'email',
          audience: one.audience as 'new',
          intention: one.brief,
        },
        show,
        house,
        asOf: one.asOf,
        audience: { key: one.audience as 'new', persons: 0, addresses: 0 },
        usedOpenings: [],
        seed: 0,
      },
      model,
      who: 'eval',
      versions: 1,
      check: async (text) => checkText({ text, record: show, asOf: one.asOf }, { house }).atoms,
    })
  })
  if (composing === null) throw new Error('no answer')
  return composing
}

function plain(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase()
}

function told({ text, why }: ComposedSentence): string {
  return `${why.map(({ code, words }) => `${code} « ${words} »`).join(', ')}: ${text}`
}

function print(what: string, count: number, of: number): void {
  console.log(`${what}: ${count} of ${of} (${((100 * count) / Math.max(1, of)).toFixed(0)} %)`)
}
