import type { DuplicateQueue } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { errorsOf, keepDecisions, newAct } from './decisions.ts'
import { unansweredPairs } from './unanswered-pairs.ts'
import type { Waiting } from './waiting.ts'

/** From how sure each pair is, the choices that a person is given. */
const levels = [0.99, 0.97, 0.95, 0.9] as const
/** Fewer are answered one by one. */
const fewest = 2

/** What could be accepted together at each level, with how many errors are expected; levels that add nothing are left out. */
export function sureLevels(pairs: readonly Waiting[]): DuplicateQueue['sure'] {
  const found = levels.map((level) => {
    const sure = atLeast(pairs, level)
    return { level, pairs: sure.length, expectedErrors: errorsOf(sure.map(({ probability }) => probability)) }
  })
  return found.filter((one, place) => one.pairs >= fewest && one.pairs > (found[place - 1]?.pairs ?? 0))
}

/**
 * Says of every waiting pair at least so likely that it is one person, for ever and until undone: one act, journalled with how many errors
 * are expected. The warehouse is left as it is.
 */
export async function acceptSure(
  house: House,
  { level, by }: { level: number; by: string },
): Promise<{ pairs: number }> {
  const sure = atLeast(await unansweredPairs(house), level)
  if (sure.length === 0) return { pairs: 0 }
  const pairs = sure.map((asked) => ({ a: asked.a, b: asked.b, asked }))
  const expectedErrors = Math.round(errorsOf(sure.map(({ probability }) => probability)) * 10) / 10
  await keepDecisions(house.folder.app, { pairs, kind: 'same', by, act: newAct() })
  await writeJournal(house.folder.app, {
    who: by,
    action: 'duplicates-accepted',
    params: { pairs: sure.length, percent: Math.round(level * 100), errors: expectedErrors },
  })
  return { pairs: sure.length }
}

function atLeast(pairs: readonly Waiting[], level: number): Waiting[] {
  return pairs.filter(({ probability, isHeldApart }) => probability >= level && !isHeldApart)
}
