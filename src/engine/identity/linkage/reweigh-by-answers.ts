import { probabilityOf } from './estimate-model.ts'
import { levelsOf } from './fields.ts'

/** A pair that a person looked at: how it compares, its bits before anybody was asked, and the answer. */
export interface AnsweredPair {
  pattern: number
  bits: number
  isSame: boolean
}

/** Bits to add for one person to a pair whose fields compare so. */
export type Correction = (levels: ArrayLike<number>) => number

/** How far, in bits, the model may be thought wrong about one way of comparing: one standard deviation. */
const priorBits = 1
/** What is left of an answer's lesson with each field that compares otherwise. */
const keptByField = 0.25
const rounds = 30

/**
 * What people's answers teach about the pairs that compare alike: the model's log-odds are corrected by a smooth function of how a
 * pair compares, learnt as a Gaussian process classifier with those log-odds as its mean (Rasmussen & Williams 2006, §3.4) and a
 * covariance that falls with each field that compares otherwise. At the mode each answer pulls by the part of it that the model did not
 * expect: an expected answer teaches little. Pairs are asked where the model doubts, not at random; given how a pair compares, that
 * choice says nothing of the answer (Rubin 1976), so the answers need no other weight. Deterministic; no answer, no correction.
 */
export function correctionFrom(answers: readonly AnsweredPair[]): Correction {
  const groups = [...Map.groupBy(answers, ({ pattern }) => pattern)]
  const patterns = groups.map(([pattern]) => levelsOf(pattern))
  const covariance = patterns.map((one) => patterns.map((other) => likeness(one, other)))
  const surprise = surprises(
    groups.map(([, pairs]) => pairs),
    covariance,
  )
  return (levels) => {
    const compared = Array.from(levels)
    return patterns.reduce((sum, pattern, k) => sum + likeness(compared, pattern) * (surprise[k] ?? 0), 0) / Math.LN2
  }
}

/** Covariance of what two patterns are corrected by, in squared nats. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const otherwise = one.reduce((count, level, field) => count + (level === other[field] ? 0 : 1), 0)
  return (priorBits * Math.LN2) ** 2 * keptByField ** otherwise
}

/** Newton's iteration for the mode (Rasmussen & Williams, algorithm 3.1): by pattern, answers less what was expected of them. */
function surprises(groups: readonly (readonly AnsweredPair[])[], covariance: readonly (readonly number[])[]): number[] {
  let shifts = groups.map(() => 0)
  for (let round = 0; ; round += 1) {
    const told = groups.map((pairs, k) => pairs.map(({ bits }) => probabilityOf(bits + (shifts[k] ?? 0) / Math.LN2)))
    const gradient = groups.map((pairs, k) =>
      pairs.reduce((sum, { isSame }, i) => sum + (isSame ? 1 : 0) - (told[k]?.[i] ?? 0), 0),
    )
    if (round === rounds) return gradient
    const roots = told.map((chances) => Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0)))
    const wanted = shifts.map((shift, k) => (roots[k] ?? 0) ** 2 * shift + (gradient[k] ?? 0))
    const inner = covariance.map((row, i) =>
      row.map((value, j) => (i === j ? 1 : 0) + (roots[i] ?? 0) * value * (roots[j] ?? 0)),
    )
    const solved = solve(
      inner,
      times(covariance, wanted).map((value, k) => value * (roots[k] ?? 0)),
    )
    const next = times(
      covariance,
      wanted.map((value, k) => value - (roots[k] ?? 0) * (solved[k] ?? 0)),
    )
    const hasSettled = next.every((shift, k) => Math.abs(shift - (shifts[k] ?? 0)) < 1e-9)
    shifts = next
    if (hasSettled) return gradient
  }
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0))
}

/** A symmetric positive definite system, by Cholesky's factors. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower = choleskyFactor(matrix)
  const forward: number[] = []
  for (const [i, line] of lower.entries()) {
    const known = forward.reduce((sum, value, k) => sum + value * (line[k] ?? 0), 0)
    forward.push(((right[i] ?? 0) - known) / (line[i] ?? 1))
  }
  const solved = new Array<number>(forward.length).fill(0)
  for (let i = forward.length - 1; i >= 0; i -= 1) {
    let rest = forward[i] ?? 0
    for (let k = i + 1; k < forward.length; k += 1) rest -= (lower[k]?.[i] ?? 0) * (solved[k] ?? 0)
    solved[i] = rest / (lower[i]?.[i] ?? 1)
  }
  return solved
}

/** The lower triangle whose product with its own transpose is the matrix, a row a line. */
function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const line: number[] = []
    for (const [j, other] of [...lower, line].entries()) {
      const rest = other.slice(0, j).reduce((left, value, k) => left - (line[k] ?? 0) * value, row[j] ?? 0)
      line.push(i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1))
    }
    lower.push(line)
  }
  return lower
}
