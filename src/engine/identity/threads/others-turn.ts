import { setImmediate } from 'node:timers/promises'
import type { RunOptions } from '../../store/index.ts'

/** Lets whoever else waits for this process have a turn, between two parts of long work. Throws the signal's reason when aborted. */
export async function othersTurn({ signal }: RunOptions): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
