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

/** Names whose refusals are kept at once: a program that types others without end takes no more memory than this. */
const mostTyped = 10_000

/**
 * Refusals by what was typed. In memory alone: what a stranger types, a password in the wrong field for one, is written nowhere.
 */
export class TypedRefusals {
  readonly #at = new Map<string, number[]>()

  add(typed: string): void {
    const at = [...this.#recent(typed), Date.now()]
    this.#at.delete(typed)
    this.#at.set(typed, at)
    const [oldest] = this.#at.keys()
    if (this.#at.size > mostTyped && oldest !== undefined) this.#at.delete(oldest)
  }

  /** How many in the last ten minutes. */
  count(typed: string): number {
    return this.#recent(typed).length
  }

  #recent(typed: string): number[] {
    const since = lockedSince()
    return (this.#at.get(typed) ?? []).filter((at) => at > since)
  }
}
