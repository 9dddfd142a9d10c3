/**
 * Learns which of the forms that sound alike stands where, from French that is right: no marks, no tags, the text alone.
 *
 *   node scripts/train-context-model.ts TEXT… --out FILE
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Candidate } from '../src/engine/language/context/candidate.ts'
import { contextOf } from '../src/engine/language/context/context-features.ts'
import { cellsOf, type HashedContext, hashed } from '../src/engine/language/context/context-model.ts'
import { choicesOf } from '../src/engine/language/context/places.ts'
import { splitSentences } from '../src/engine/language/grammar/sentence.ts'
import { loadLexicon } from '../src/engine/language/lexicon/lexicon.ts'
import { tokenize } from '../src/engine/language/tokens.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    bits: { type: 'string', default: '22' },
    epochs: { type: 'string', default: '4' },
    dump: { type: 'string' },
    min: { type: 'string', default: '3' },
  },
})
const bits = Number(values.bits)
const lexicon = loadLexicon()

interface Example {
  readonly context: HashedContext
  readonly candidates: readonly Candidate[]
}

const examples: Example[] = []
const counts = new Map<number, number>()
for (const path of positionals)
  for (const line of readFileSync(path, 'utf8').split('\n'))
    for (const sentence of splitSentences(line, tokenize(line), lexicon))
      for (const choice of choicesOf(sentence)) {
        const context = hashed(contextOf(sentence, choice))
        for (const fact of context.facts) counts.set(fact, (counts.get(fact) ?? 0) + 1)
        for (const { readings } of choice.candidates) for (const { tag } of readings) context.agreementFacts(tag)
        examples.push({ context, candidates: choice.candidates })
      }
console.error(`${examples.length} places, ${counts.size} facts`)
const least = Number(values.min)
for (const example of examples) {
  const { facts } = example.context
  facts.forEach((fact, at) => {
    if ((counts.get(fact) ?? 0) < least) (facts as number[])[at] = 0
  })
}
const weights = new Float32Array(2 ** bits)
const squares = new Float32Array(2 ** bits)
const rate = 0.15
let seed = 1
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return seed / 0x7fffffff
}

for (let epoch = 0; epoch < Number(values.epochs); epoch += 1) {
  shuffle(examples)
  let loss = 0
  let right = 0
  for (const { context, candidates } of examples) {
    const flat = candidates.flatMap(({ readings }, index) =>
      readings.map((reading) => ({ cells: cellsOf(context, reading, bits), index })),
    )
    const scores = flat.map(({ cells }) => cells.reduce((sum, at) => sum + (weights[at] ?? 0), 0))
    const top = Math.max(...scores)
    const masses = scores.map((score) => Math.exp(score - top))
    const total = masses.reduce((a, b) => a + b, 0)
    const observed = flat.reduce((sum, { index }, k) => (index === 0 ? sum + (masses[k] ?? 0) : sum), 1e-12)
    loss -= Math.log(observed / total)
    if (observed / total > 0.5) right += 1
    flat.forEach(({ cells, index }, k) => {
      const mass = masses[k] ?? 0
      const gradient = (index === 0 ? mass / observed : 0) - mass / total
      if (Math.abs(gradient) < 1e-3) return
      for (const at of cells) {
        squares[at] = (squares[at] ?? 0) + gradient * gradient
        weights[at] = (weights[at] ?? 0) + (rate * gradient) / Math.sqrt(1 + (squares[at] ?? 0))
      }
    })
  }
  console.error(
    `pass ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}, right ${((100 * right) / examples.length).toFixed(2)} %`,
  )
}

function shuffle(list: unknown[]): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[list[at], list[other]] = [list[other], list[at]]
  }
}

if (values.out !== undefined) {
  const scale = 1 / 40
  const small = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  const packed = gzipSync(small, { level: 9 })
  writeFileSync(values.out, packed)
  console.error(`${values.out}: ${packed.length} bytes, ${small.filter((weight) => weight !== 0).length} weights`)
}
