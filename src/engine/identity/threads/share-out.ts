import type { RunOptions } from '../../store/index.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'
import { othersTurn } from '../columns/others-turn.ts'
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

/** All portions of a step in their order: each thread takes the next that nobody has. Throws the signal's reason when aborted. */
export async function shareOut<S extends Step>(
  asked: Omit<Round<S>, 'next'>,
  { columns, second, run }: Shared,
): Promise<Portion<S>[]> {
  const round = begun(asked)
  const made: Portion<S>[] = []
  const ours = async () => {
    for (const [place, portion] of donePortions(columns, round)) {
      made[place] = portion
      await othersTurn(run)
    }
  }
  const [theirs] = await Promise.all([second?.do(round), ours()])
  for (const [place, portion] of theirs ?? []) made[place] = portion
  return made
}

function begun<S extends Step>(asked: Omit<Round<S>, 'next'>): Round<S> {
  return { ...asked, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}
