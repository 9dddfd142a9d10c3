import type { RunOptions } from '../../store/index.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'
import { othersTurn } from './others-turn.ts'
import { donePortions, type Portion, type Round, type Step } from './portions.ts'
import type { SecondThread } from './second-thread.ts'

/** Who works on what. */
export interface Shared {
  columns: MentionColumns
  /** Null where there is too little to do for two. */
  second: SecondThread | null
  run: RunOptions
}

/** All portions of a step by the second thread, while this one goes on; by this one, now, where it is alone. */
export function leaveToSecond<S extends Step>(
  asked: Omit<Round<S>, 'next'>,
  { columns, second }: Shared,
): Promise<Portion<S>[]> {
  const round = begun(asked)
  const made = second ? second.do(round) : Promise.resolve([...donePortions(columns, round)])
  // Whoever does not come to ask hears of no failure either.
  const inOrder = made.then((portions) => portions.map(([, portion]) => portion))
  inOrder.catch(() => undefined)
  return inOrder
}

/** A step of which only what it leaves in shared memory counts, and what this thread does of its own before it takes a portion of it. */
export async function shareOutAfter<S extends Step, Own>(
  own: () => Own,
  asked: Omit<Round<S>, 'next'>,
  shared: Shared,
): Promise<Own> {
  const begins = begun(asked)
  const theirs = shared.second?.do(begins)
  const done = own()
  await Promise.all([theirs, ownPortions(begins, shared)])
  return done
}

/** All portions of a step in their order: each thread takes the next that nobody has. Throws the signal's reason when aborted. */
export async function shareOut<S extends Step>(asked: Omit<Round<S>, 'next'>, shared: Shared): Promise<Portion<S>[]> {
  const round = begun(asked)
  const made: Portion<S>[] = []
  for (const portions of await Promise.all([shared.second?.do(round), ownPortions(round, shared)]))
    for (const [place, portion] of portions ?? []) made[place] = portion
  return made
}

/** Those that this thread takes, others having their turn after each. */
async function ownPortions<S extends Step>(
  round: Round<S>,
  { columns, run }: Shared,
): Promise<[place: number, portion: Portion<S>][]> {
  const made: [place: number, portion: Portion<S>][] = []
  for (const portion of donePortions(columns, round)) {
    made.push(portion)
    await othersTurn(run)
  }
  return made
}

function begun<S extends Step>(asked: Omit<Round<S>, 'next'>): Round<S> {
  return { ...asked, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}
