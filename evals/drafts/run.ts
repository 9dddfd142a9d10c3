/**
 * Drafts without a model: sixty over twelve shows and five channels, then sixty on the five other channels, then 128 of six shows in whole kits. Prints what
 * repeats, what is a cliché, what the corrector and two readers of facts find wrong, and ten drafts drawn by seed, whole.
 *
 *   node evals/drafts/run.ts [--seed N] [--all] [--list]
 */
import { parseArgs } from 'node:util'
import type { Channel } from '../../src/contract/index.ts'
import { draftsOfKits } from './kits.ts'
import { type Measures, measure } from './measure.ts'
import { type Repetition, repetitionOf } from './repetition.ts'
import { type Sample, seasonOfDrafts } from './sixty.ts'
import { measureSeason, seasonOfKits, seasonPublics, sharedBetweenPublics } from './whole-season.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const kits: readonly (readonly Channel[])[] = [
  ['email', 'newsletter', 'instagram', 'press', 'web'],
  ['facebook', 'linkedin', 'sms', 'brochure', 'leaflet'],
]
const sets = kits.map((channels) => ({ channels, samples: seasonOfDrafts(channels, seed) }))
for (const { channels, samples } of sets) table(channels, await measure(samples))
const wholeKits = draftsOfKits(seed)
repetitions(repetitionOf(wholeKits))
wholeSeasons()
const all = [...sets.flatMap(({ samples }) => samples), ...wholeKits]
for (const sample of values.all ? all : drawn(all, 10)) print(sample)

function table(channels: readonly Channel[], measures: Measures): void {
  console.log(`\n${channels.join(', ')}`)
  for (const [key, value] of Object.entries(measures)) {
    const figure = Array.isArray(value)
      ? value.length
      : Number(value).toFixed(key === 'drafts' || key === 'longest' ? 0 : 1)
    console.log(`  ${key.padEnd(18)}${String(figure).padStart(6)}`)
    if (Array.isArray(value) && values.list) for (const line of value) console.log(`      ${line}`)
  }
}

/** A season of eleven shows in whole kits, a public at a time, each with its own memory. */
function wholeSeasons(): void {
  console.log(
    '\na season of eleven shows in whole kits: bounds passed, openings twice, ours over two, the record’s bare over two in a kit',
  )
  for (const audience of seasonPublics) {
    const { drafts, ...lists } = measureSeason(seasonOfKits(audience, seed))
    const figures = Object.values(lists).map(({ length }) => String(length).padStart(6))
    console.log(`  ${audience.padEnd(12)}${String(drafts).padStart(4)} drafts${figures.join('')}`)
    if (values.list)
      for (const [what, lines] of Object.entries(lists)) for (const line of lines) console.log(`      ${what}: ${line}`)
  }
  console.log(`  of a newsletter’s sentences, shared by two publics: ${Math.round(100 * sharedBetweenPublics(seed))} %`)
}

/** How many sentences come in more than two drafts of a show, and in how many the one that comes most. */
function repetitions(shows: readonly Repetition[]): void {
  console.log('\nsentences in more than two drafts of one show: the writer’s own (facts masked), the record’s')
  for (const { show, drafts, ours, records } of shows) {
    const told = [ours, records].map((said) => `${said.length} (most ${said[0]?.drafts ?? 0})`.padStart(12))
    console.log(`  ${show.padEnd(10)}${String(drafts).padStart(3)} drafts${told.join('')}`)
    if (values.list)
      for (const { sentence, drafts: times } of [...ours, ...records]) console.log(`      ${times} × ${sentence}`)
  }
}

/** Drawn without looking: every draft has the same chance (multiplicative congruence on the seed). */
function drawn(samples: readonly Sample[], count: number): Sample[] {
  return samples
    .map((sample, index) => ({ sample, luck: ((index + 1) * 2654435761 * (seed + 7)) % 4294967296 }))
    .sort((a, b) => a.luck - b.luck)
    .slice(0, count)
    .map(({ sample }) => sample)
}

function print({ name, draft: { content } }: Sample): void {
  const head = [content.subject && `Objet : ${content.subject}`, content.preheader && `Aperçu : ${content.preheader}`]
  const tags = content.hashtags.length > 0 ? `\n\n${content.hashtags.join(' ')}` : ''
  console.log(`\n===== ${name}\n${[...head.filter(Boolean), content.body].join('\n')}${tags}`)
}
