import { type Advice, AppError, type DraftView, replaceStretch } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { editContent } from './edit-content.ts'
import { readContent } from './review-content.ts'

interface Mend {
  readonly id: string
  /** Advice of the present version; all that a rule can mend when absent. */
  readonly adviceIds?: readonly string[]
  readonly asOf: string
  readonly staffId: string | null
}

/**
 * Puts what the rules advise in the text, from its end to its start so that places hold, and keeps it as a new version
 * that is checked again. Throws `draft-not-found`, `advice-gone` when the text has changed since the advice.
 */
export async function mendContent(house: House, { id, adviceIds, asOf, staffId }: Mend): Promise<DraftView> {
  const view = await readContent(house, { id, asOf })
  const chosen = view.advice.filter((advice) => (adviceIds ? adviceIds.includes(advice.id) : advice.fix !== null))
  if (adviceIds && chosen.length < adviceIds.length) throw new AppError('advice-gone', { id })
  const content = fixesOf(chosen).reduce((text, fix) => replaceStretch(text, fix) ?? text, view.draft.content)
  return await editContent(house, { id, content, asOf, staffId })
}

type Fix = NonNullable<Advice['fix']>

/** Last first; one inside another, or across it, gives way to the wider. Additions at one place keep their order. */
function fixesOf(advice: readonly Advice[]): Fix[] {
  const fixes = advice.flatMap(({ fix }) => fix ?? [])
  const kept: Fix[] = []
  for (const fix of fixes.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const gives = kept.some((other) => isSame(fix, other) || (fix.start < other.end && fix.end > other.start))
    if (!gives) kept.push(fix)
  }
  return kept.reverse().sort((a, b) => b.start - a.start)
}

function isSame(one: Fix, other: Fix): boolean {
  return one.start === other.start && one.end === other.end && one.by === other.by
}
