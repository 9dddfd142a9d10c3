/**
 * `node evals/captions/run.ts [--data ../shared/data] [--cues 300] [--list]`: raw cues cut from descriptions of events, brought to the
 * norm, beside the same words filled to 42 signs a line. Exits 1 when a bar is missed: 98 % of cues within the norm, no word lost.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type CaptionCue,
  captionCueSchema,
  captionFaults,
  captionReading,
  isLetPass,
} from '../../src/contract/index.ts'
import { fitCaptions } from '../../src/engine/index.ts'
import { type Break, breaksOf } from '../../src/engine/language/index.ts'
import { badBreak } from './bad-breaks.ts'
import { descriptionsOf, type SpokenWord, spoken } from './spoken-texts.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    cues: { type: 'string', default: '300' },
    list: { type: 'boolean', default: false },
  },
})
const wanted = Number(values.cues)
/** Characters a second: a slow voice, one that tells, one that talks, one in a hurry. */
const speeds = [[12], [13.5], [15], [17], [11, 18, 13, 16, 12, 15]]
const bar = 0.98

/** Two lines filled one after the other, whatever they part; timed as they are said. */
function greedy(words: readonly SpokenWord[]): CaptionCue[] {
  const cues: SpokenWord[][][] = [[[]]]
  for (const word of words) {
    const lines = cues.at(-1) ?? []
    const line = lines.at(-1) ?? []
    if (line.length === 0 || [...line, word].map(({ text }) => text).join(' ').length <= 42) line.push(word)
    else if (lines.length < 2) lines.push([word])
    else cues.push([[word]])
  }
  return cues.map((lines) =>
    captionCueSchema.parse({
      start: lines[0]?.[0]?.start,
      end: lines.at(-1)?.at(-1)?.end,
      text: lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n'),
    }),
  )
}

/** `speeds`: of one text after another. */
function rawCues(speedsOf: readonly number[]): CaptionCue[] {
  const cues: CaptionCue[] = []
  const texts = descriptionsOf(join(values.data, 'events-fr-openagenda', 'dev_events_masked.csv'))
  for (const [index, text] of texts.entries()) {
    const speed = speedsOf[index % speedsOf.length] ?? 15
    if (cues.length >= wanted) break
    cues.push(...greedy(spoken(text, { from: (cues.at(-1)?.end ?? 0) + 2000, speed })))
  }
  return cues.slice(0, wanted)
}

const wordsOf = (cues: readonly CaptionCue[]) => cues.flatMap(({ text }) => text.split(/\s+/u))

interface Parted {
  readonly before: string
  readonly next: string
  readonly kind: Break | undefined
  readonly bad: string | null
}

/** Every break, of a line or of a subtitle, with what it parts for the program and for the second reader. */
function partings(cues: readonly CaptionCue[]): Parted[] {
  const text = cues.map((cue) => cue.text).join('\n\n')
  const places = new Map(breaksOf(text.replace(/\n+/gu, ' ')).map((one) => [one.offset, one]))
  let offset = 0
  return text.split(/\n+/u).flatMap((line, index, lines) => {
    const at = offset
    offset += line.length + 1
    const before = lines[index - 1]?.split(' ').at(-1)
    const next = line.split(' ')[0] ?? ''
    return before === undefined ? [] : [{ before, next, kind: places.get(at), bad: badBreak(before, next) }]
  })
}

function told(cues: readonly CaptionCue[]) {
  const faults = cues.map((cue, index) => captionFaults(cue, cues[index + 1] ?? null))
  const parted = partings(cues)
  const kept = parted.filter(({ kind }) => kind?.isKept === true)
  return {
    cues: cues.length,
    within: faults.filter((of) => of.every(isLetPass)).length / cues.length,
    strictly:
      cues.filter((cue, index) => captionReading(cue).pace === 'within' && faults[index]?.length === 0).length /
      cues.length,
    breaks: parted.length,
    kept: kept.length / parted.length,
    bad: parted.filter(({ bad }) => bad !== null).length / parted.length,
    parted,
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7)
const row = (name: string, { cues, within, strictly, breaks, kept, bad }: ReturnType<typeof told>) =>
  `${name.padEnd(26)} ${String(cues).padStart(5)}  ${percent(within)}  ${percent(strictly)}  ${String(breaks).padStart(6)}  ${percent(kept)}  ${percent(bad)}`

let isMissed = false
console.log(
  `${' '.repeat(26)}  cues  in norm  strictly  breaks  parts a  second\n${' '.repeat(51)} breaks  whole    reader`,
)
for (const speedsOf of speeds) {
  const raw = rawCues(speedsOf)
  const speed = speedsOf.length > 1 ? '11 to 18' : String(speedsOf[0])
  const started = performance.now()
  const fitted = fitCaptions(raw, { isTimed: true })
  const seconds = (performance.now() - started) / 1000
  const lost = wordsOf(raw).join(' ') === wordsOf(fitted).join(' ') ? 0 : 1
  const [before, after] = [told(raw), told(fitted)]
  console.log(row(`${speed} signs/s, filled to 42`, before))
  console.log(`${row(`${speed} signs/s, on the sense`, after)}  words lost: ${lost}  ${seconds.toFixed(1)} s`)
  if (values.list && speed === '13.5')
    for (const { before: one, next, kind, bad } of after.parted)
      if (bad !== null || kind?.isKept) console.log(`  ${one} / ${next}  ${kind?.kind}  ${bad ?? ''}`)
  isMissed ||= lost > 0 || (speedsOf.every((one) => one <= 15) && after.within < bar)
}
const texts = rawCues([15])
  .map((cue) => cue.text.replaceAll('\n', ' '))
  .join(' ')
const paced = fitCaptions([captionCueSchema.parse({ start: 0, end: 0, text: texts })], { isTimed: false })
console.log(row('no times', told(paced)))
isMissed ||= told(paced).within < bar || wordsOf(paced).join(' ') !== texts
process.exitCode = isMissed ? 1 : 0
