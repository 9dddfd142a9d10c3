import type { Sentence } from '../grammar/sentence.ts'
import { surroundingsOf } from '../grammar/surroundings.ts'
import { agreementFacts } from './agreement-facts.ts'
import type { TaggedReading } from './candidate.ts'
import { commonForms } from './common-forms.ts'
import { addRow, around, factCell, type ReadSentence, readBothWays } from './context-network.ts'
import { encodedAt } from './encoding.ts'
import { gapWords } from './gaps.ts'
import { loadContextNetwork } from './load-context-network.ts'
import type { Choice } from './places.ts'

/** A sentence read by the network once, then asked of any of its places. */
export class ContextReader {
  private readonly sentence: Sentence
  private readonly network = loadContextNetwork()
  private readonly read: ReadSentence

  constructor(sentence: Sentence) {
    this.sentence = sentence
    this.read = readBothWays(
      this.network,
      sentence.tokens.map((_, at) => encodedAt(sentence, at)),
    )
  }

  /** The share of each candidate at a place, 0 to 1. */
  shares(choice: Choice): number[] {
    const vector = around(this.network, this.read, { from: choice.from, to: choice.to, layer: 'place' })
    const beside = surroundingsOf(this.sentence, choice)
    return softmax(
      choice.candidates.map(({ form, readings }) =>
        logSum(
          readings.map(
            (reading) =>
              score(vector, this.rowOf(form, reading)) +
              agreementFacts(reading.tag, beside).reduce(
                (sum, fact) => sum + (this.network.weights.fact[factCell(fact)] ?? 0),
                0,
              ),
          ),
        ),
      ),
    )
  }

  /** The share of each little word, in the order of `gapWords`, in place of the words from `from` to `to`; an empty place is a gap. */
  gapShares({ from, to }: { from: number; to: number }): number[] {
    const vector = around(this.network, this.read, { from, to, layer: 'gap' })
    return softmax(gapWords.map((_, row) => score(vector, this.gapRow(row))))
  }

  private rowOf(form: string, { tags, lemma }: TaggedReading): Float32Array {
    const { weights, tags: tagRows, lemmas, sizes } = this.network
    const row = new Float32Array(sizes.place + 1)
    addRow(row, weights.formOut, commonForms().get(form) ?? 0)
    addRow(row, weights.lemmaOut, lemmas.get(lemma) ?? 0)
    for (const tag of tags) addRow(row, weights.tagOut, tagRows.get(tag) ?? 0)
    return row
  }

  private gapRow(row: number): Float32Array {
    const width = this.network.sizes.place + 1
    return this.network.weights.gapOut.subarray(row * width, (row + 1) * width)
  }
}

/** The product of a vector and a row, whose last number is its bias. */
function score(vector: Float32Array, row: Float32Array): number {
  let sum = row[vector.length] ?? 0
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at] as number) * (row[at] as number)
  return sum
}

function logSum(values: readonly number[]): number {
  const top = Math.max(...values)
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0))
}

function softmax(values: readonly number[]): number[] {
  const whole = logSum(values)
  return values.map((value) => Math.exp(value - whole))
}
