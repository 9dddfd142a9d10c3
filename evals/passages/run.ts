/**
 * Whether the passage shown beside a sentence is the one that says it, by words alone or with a model of meaning beside.
 *   node evals/passages/run.ts [FILE] [--list]
 *   node evals/passages/run.ts [FILE] --server http://127.0.0.1:8080/v1 --name multilingual-e5-small
 *   node evals/passages/run.ts [FILE] --weights multilingual-e5-small.gguf --runtime RUNTIME   (the folder that `models get` makes)
 * `found`: the passage, or one of the two, is shown · `wrong`: another is shown · `silent`: none is. Nothing is called that is not named.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { SentenceSupport } from '../../src/contract/index.ts'
import { type EmbeddingModel, embeddedEmbeddings, openAiCompatibleEmbeddings } from '../../src/engine/model/index.ts'
import {
  isMeaningWorth,
  passagesOf,
  readPassage,
  supportOf,
  tryMeaning,
  withMeaning,
} from '../../src/engine/writing/support/index.ts'

const showSchema = z.object({
  id: z.string(),
  texts: z.array(
    z.object({ kind: z.enum(['summary', 'note', 'brochure', 'other']), source: z.string(), text: z.string() }),
  ),
  sentences: z.array(z.object({ text: z.string(), relation: z.string(), passages: z.array(z.string()) })),
})

const { values, positionals } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    server: { type: 'string' },
    name: { type: 'string', default: 'modele' },
    weights: { type: 'string' },
    runtime: { type: 'string', default: '' },
  },
  allowPositionals: true,
})
const [file = new URL('sentences.jsonl', import.meta.url)] = positionals
const shows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => showSchema.parse(JSON.parse(line)))

const model = modelAsked()
const who = 'eval'
const trial = model && (await tryMeaning({ model, who }))
if (trial) console.log('trial', JSON.stringify(trial), isMeaningWorth(trial) ? 'let in' : 'not let in')

const counts = new Map<string, Record<string, number>>()
let wh = 0
for (const { id, texts, sentences } of shows) {
  const passages = passagesOf({ texts, pressQuotes: null })
  const read = passages.map(readPassage)
  let found: SentenceSupport[] = sentences.map(({ text }) => ({ start: 0, end: 0, text, ...supportOf(text, read) }))
  if (model && trial) {
    const asked = await withMeaning({ sentences: found, passages }, { model, who, least: trial.least })
    found = asked.sentences
    wh += asked.cost.wh
  }
  for (const [at, { text, relation, passages: says }] of sentences.entries()) {
    const support = found[at]
    if (!support) continue
    const outcome = outcomeOf(support, says)
    const row = counts.get(relation) ?? {}
    counts.set(relation, { ...row, [outcome]: (row[outcome] ?? 0) + 1, [support.level]: (row[support.level] ?? 0) + 1 })
    if (!values.list) continue
    console.log(`${outcome}\t${support.level}\t${relation}\t${id}\t${text}`)
    for (const passage of support.passages) console.log(`\t\t→ ${passage.text}`)
    if (outcome !== 'found') for (const passage of says) console.log(`\t\t= ${passage}`)
  }
}
for (const [relation, row] of [...counts].sort()) console.log(relation, JSON.stringify(row))
if (model) console.log(`${wh.toFixed(3)} Wh`)
process.exit(0)

function outcomeOf({ passages }: SentenceSupport, says: readonly string[]): 'found' | 'wrong' | 'silent' {
  if (passages.length === 0) return 'silent'
  const isFound = passages.some(({ text }) => says.some((one) => one.includes(text) || text.includes(one)))
  return isFound ? 'found' : 'wrong'
}

function modelAsked(): EmbeddingModel | null {
  const effects = { redact: (text: string) => text, ledger: () => undefined }
  const energy = { kind: 'local', watts: 65 } as const
  const { server, name, weights, runtime } = values
  if (server !== undefined)
    return openAiCompatibleEmbeddings({ name, modelId: name, baseUrl: server, energy, timeoutMs: 120_000 }, effects)
  if (weights === undefined) return null
  return embeddedEmbeddings({ name: basename(weights, '.gguf'), path: weights, runtime, energy }, effects)
}
