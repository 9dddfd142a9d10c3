import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Checker, Opinion } from './checker.ts'

const countsSchema = z.record(z.string(), z.tuple([z.number(), z.number()]))
const tableSchema = z.object({ families: countsSchema, rules: countsSchema })
type Table = z.infer<typeof tableSchema>

let shared: Table | null = null

/** How many sentences of its own a rule's record must hold to weigh as much as that of its family. */
const familyWeight = 4
const ignoranceWeight = 2

/**
 * The odds, as a natural logarithm, that what a rule of another corrector says is right: from what it found in marked
 * sentences (evals/correction/learn-reliability.ts), drawn towards its family where it found little, and that towards
 * one in two.
 */
export function reliabilityOf(checker: Checker['name'], { rule, family }: Pick<Opinion, 'rule' | 'family'>): number {
  shared ??= tableSchema.parse(JSON.parse(readFileSync(new URL('reliability.json', import.meta.url), 'utf8')))
  const [familyRight, familyWrong] = shared.families[`${checker} ${family}`] ?? [0, 0]
  const [right, wrong] = shared.rules[`${checker} ${rule}`] ?? [0, 0]
  const ofFamily = (familyRight + ignoranceWeight / 2) / (familyRight + familyWrong + ignoranceWeight)
  const share = (right + familyWeight * ofFamily) / (right + wrong + familyWeight)
  return Math.log(share / (1 - share))
}
