/** How long whoever was refused too often must wait. */
export const lockedMinutes = 10

/** Since when refusals count. */
export function lockedSince(now: number = Date.now()): number {
  return now - lockedMinutes * 60_000
}

const lastOf = new Map<string, Promise<unknown>>()

/**
 * Tries one secret of a holder at a time, in the order in which they came: deriving a key takes a tenth of a second, and as many as
 * come meanwhile would all be tried before the first is counted as refused.
 */
export async function inTurn<Answer>(holder: string, attempt: () => Promise<Answer>): Promise<Answer> {
  const before = lastOf.get(holder) ?? Promise.resolve()
  const mine = before.then(attempt, attempt)
  lastOf.set(holder, mine)
  try {
    return await mine
  } finally {
    if (lastOf.get(holder) === mine) lastOf.delete(holder)
  }
}
