/**
 * Twelve drafts of the demo theatre said otherwise by a model, by the program's own path: how many passed at once, were
 * repaired, in part, changed nothing or fell back, what each cost.
 *   node evals/models/rewrite.ts http://127.0.0.1:8080/v1 [NAME]
 *   node evals/models/rewrite.ts weights.gguf RUNTIME   (RUNTIME: the folder that `models get` makes, `data/models/runtime`)
 * A server of the OpenAI dialect, or weights run in this process on one thread; nothing is called that is not named here.
 */
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Brief, RewriteProposal } from '../../src/contract/index.ts'
import {
  addModel,
  changeModel,
  House,
  houseLedger,
  importProgrammeFile,
  letModelIn,
  promptChoices,
  proposeRewriting,
  tryModel,
  writeContent,
  writeDemo,
} from '../../src/engine/index.ts'
import { keepPassedTrial } from '../../src/engine/journeys/models/passed-trial.fixture.ts'

const asOf = '2026-11-24'
const channels: readonly Brief['channel'][] = ['email', 'newsletter', 'web', 'facebook', 'press', 'instagram']
const audiences: readonly Brief['audience'][] = ['new', 'regular', 'lapsed']

const [where, other = 'modele'] = process.argv.slice(2)
if (where === undefined) throw new Error('usage: node evals/models/rewrite.ts BASE_URL [NAME] | WEIGHTS RUNTIME')

const folder = await mkdtemp(join(tmpdir(), 'parterre-eval-models-'))
await writeDemo({ out: join(folder, 'demo'), scale: 0.02 })
const house = await House.open(join(folder, 'data'))
const programme = join(folder, 'demo', 'programme')
const records = (await readdir(programme)).filter((file) => file.endsWith('.json')).sort()
for (const file of ['maison.json', ...records.filter((file) => file !== 'maison.json')])
  await importProgrammeFile(house, { path: join(programme, file), name: file, asOf, accept: true })
if (where.endsWith('.gguf')) {
  const added = await addModel(house, { path: where, name: where, by: 'eval' })
  await symlink(resolve(other), join(folder, 'data', 'models', 'runtime'))
  await letModelIn(house, { name: added.known?.name ?? added.file.replace(/\.gguf$/u, ''), by: 'eval' })
} else await changeModel(house, { model: { name: other, baseUrl: where }, isConfirmed: false, by: 'eval' })
await keepPassedTrial(house)

const shows = records.filter((file) => file.startsWith('fiche-')).map((file) => file.slice(6, -5))
const { moves } = await promptChoices(house)
const counts: Record<string, number> = {}
const sentences: Record<string, number> = {}
const faults: Record<string, number> = {}
for (const [at, showKey] of shows.slice(0, 12).entries()) {
  const channel = channels[at % channels.length] ?? 'email'
  const audience = audiences[at % audiences.length] ?? 'new'
  const move = moves[at % moves.length]
  const view = await writeContent(house, {
    brief: { showKey, channel, audience, intention: null },
    asOf,
    staffId: null,
  })
  const started = performance.now()
  const proposal = await proposeRewriting(house, { id: view.id, asOf, move: move?.instruction ?? null, staffId: null })
  const seconds = (performance.now() - started) / 1000
  count(proposal)
  console.log(
    `\n${showKey} · ${channel} · ${move?.key}: ${proposal.code}${proposal.why ? ` (${proposal.why})` : ''}, ${seconds.toFixed(0)} s, ${proposal.tokens} tokens, ${proposal.wh.toFixed(2)} Wh`,
  )
  for (const { before, after, outcome, faults: why } of proposal.changes)
    console.log(
      `  [${outcome}${why.length > 0 ? ` ${why.map(({ code, detail }) => `${code} ${detail}`).join('; ')}` : ''}]\n    − ${before}\n    + ${after}`,
    )
}
if (process.argv.includes('--trial')) console.log('\ntrial', await tryModel(house))
const { totals } = await houseLedger(house)
console.log('\ndrafts', counts, '\nsentences', sentences, '\nfaults', faults, '\nledger', totals)
await house.close()
await rm(folder, { recursive: true })

function count({ code, changes }: RewriteProposal): void {
  counts[code] = (counts[code] ?? 0) + 1
  for (const change of changes) {
    sentences[change.outcome] = (sentences[change.outcome] ?? 0) + 1
    for (const fault of change.faults) faults[fault.code] = (faults[fault.code] ?? 0) + 1
  }
}
