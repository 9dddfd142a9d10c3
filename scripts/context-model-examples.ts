/**
 * Texts as the examples that scripts/train-context-model.py learns from: every word as the network reads it, every place
 * where a writer has a choice, with its choices.
 *
 *   node scripts/context-model-examples.ts TEXT… --forms            counts the forms and writes context/common-forms.txt
 *   node scripts/context-model-examples.ts TEXT… --out FOLDER       then the examples
 */
import { mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { agreementFacts } from '../src/engine/language/context/agreement-facts.ts'
import { commonForms } from '../src/engine/language/context/common-forms.ts'
import { factCell } from '../src/engine/language/context/context-network.ts'
import { encodedAt } from '../src/engine/language/context/encoding.ts'
import { gapWords } from '../src/engine/language/context/gaps.ts'
import { type Choice, choicesOf } from '../src/engine/language/context/places.ts'
import { type Sentence, splitSentences } from '../src/engine/language/grammar/sentence.ts'
import { grammatical } from '../src/engine/language/grammar/structure/closed-words.ts'
import { surroundingsOf } from '../src/engine/language/grammar/surroundings.ts'
import { loadLexicon } from '../src/engine/language/lexicon/lexicon.ts'
import { tokenize } from '../src/engine/language/tokens.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { forms: { type: 'boolean', default: false }, out: { type: 'string' } },
})
const lexicon = loadLexicon()
const longest = 60

function* sentences(): Generator<Sentence> {
  for (const path of positionals)
    for (const line of readFileSync(path, 'utf8').split('\n'))
      for (const sentence of splitSentences(line, tokenize(line), lexicon))
        if (sentence.length > 3 && sentence.length <= longest) yield sentence
}

function writeForms(): void {
  const counts = new Map<string, number>()
  for (const sentence of sentences())
    sentence.tokens.forEach(({ kind, lower }, at) => {
      if (kind === 'number' || (at > 0 && sentence.isCapitalised(at) && !grammatical.has(lower))) return
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
    })
  const known = ([form, count]: [string, number]) =>
    count >= 10 &&
    (grammatical.has(form) ||
      /^[^\p{L}]$/u.test(form) ||
      form.startsWith('-') ||
      lexicon.read(form).length > 0 ||
      count > 300)
  const forms = [...counts]
    .filter(known)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 14_000)
  writeFileSync('src/engine/language/context/common-forms.txt', `${forms.map(([form]) => form).join('\n')}\n`)
  console.error(`${counts.size} forms, ${forms.length} kept, the last seen ${forms.at(-1)?.[1]} times`)
}

function writeExamples(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const shapes = new Numbering()
  const tags = new Numbering()
  const lemmas = new Numbering()
  const readings = new Numbering()
  const sets = new Map<string, { id: number; readings: number[]; owners: number[] }>()
  const gap = new Map(gapWords.map((word, index) => [word, index]))
  const file = openSync(`${folder}/sentences.i32`, 'w')
  let buffer: number[] = []
  let places = 0
  for (const sentence of sentences()) {
    const encoded = sentence.tokens.map((_, at) => encodedAt(sentence, at))
    buffer.push(sentence.length)
    for (const [at, { form, shape, flags }] of encoded.entries())
      buffer.push(form, shapes.of(shape), flags, gap.get(sentence.at(at)) ?? 0)
    const choices = choicesOf(sentence)
    buffer.push(choices.length)
    places += choices.length
    for (const choice of choices) {
      const key = choice.candidates.map(({ form }) => form).join(' ')
      let set = sets.get(key)
      if (!set) {
        const owners: number[] = []
        const list = choice.candidates.flatMap(({ form, readings: ways }, owner) =>
          ways.map(({ tags: names, lemma }) => {
            owners.push(owner)
            const row = [commonForms().get(form) ?? 0, lemmas.of(lemma), ...names.map((name) => tags.of(name))]
            return readings.of(JSON.stringify(row))
          }),
        )
        set = { id: sets.size, readings: list, owners }
        sets.set(key, set)
      }
      buffer.push(choice.from, choice.to, set.id, ...factsOf(sentence, choice))
    }
    if (buffer.length > 1_000_000) flush()
  }
  flush()
  writeFileSync(
    `${folder}/tables.json`,
    JSON.stringify({
      shapes: shapes.names,
      shapeCounts: shapes.counts,
      tags: tags.names,
      lemmas: lemmas.names,
      lemmaCounts: lemmas.counts,
      readings: readings.names.map((row) => JSON.parse(row) as number[]),
      sets: [...sets.values()].map(({ readings: list, owners }) => [list, owners]),
      forms: commonForms().size,
      gapWords: gapWords.length,
    }),
  )
  console.error(`${places} places, ${readings.names.length} readings, ${sets.size} sets, ${shapes.names.length} shapes`)

  function flush(): void {
    writeSync(file, new Uint8Array(Int32Array.from(buffer).buffer))
    buffer = []
  }
}

const factsAReading = 7

/** The agreement facts of each reading of a choice, so many a reading, 0 for none. */
function factsOf(sentence: Sentence, choice: Choice): number[] {
  const around = surroundingsOf(sentence, choice)
  return choice.candidates.flatMap(({ readings }) =>
    readings.flatMap(({ tag }) => {
      const facts = agreementFacts(tag, around).map(factCell)
      return Array.from({ length: factsAReading }, (_, at) => facts[at] ?? 0)
    }),
  )
}

/** Numbers for names, from 1 in the order in which they come. */
class Numbering {
  readonly names: string[] = []
  readonly counts: number[] = []
  private readonly numbers = new Map<string, number>()

  of(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) {
      this.counts[known - 1] = (this.counts[known - 1] ?? 0) + 1
      return known
    }
    this.names.push(name)
    this.counts.push(1)
    this.numbers.set(name, this.names.length)
    return this.names.length
  }
}

if (values.forms) writeForms()
else if (values.out !== undefined) writeExamples(values.out)
