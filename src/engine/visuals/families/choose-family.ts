import type { ColourRole, GraphicCharter, VisualWords } from '../../../contract/index.ts'
import { colourOf, contrastOf, luminance } from '../charter/contrast.ts'
import type { VisualFamily } from './family.ts'

interface Has {
  readonly words: VisualWords
  readonly hasPhoto: boolean
}

/** Whether a show has what a family is made of. */
export function canServe({ needs }: Pick<VisualFamily, 'needs'>, { words, hasPhoto }: Has): boolean {
  return needs.every((need) => {
    if (need === 'photo') return hasPhoto
    if (need === 'calendar') return words.calendar.length > 1
    return need === 'quote' ? Boolean(words.quote) : Boolean(words.notice)
  })
}

/**
 * The family asked for where the show has what it needs; else the first that it can serve: a cancellation first, a photo then, type alone last.
 * Null only where the house has taken out every family that needs nothing.
 */
export function chooseFamily(families: readonly VisualFamily[], asked: string | null, has: Has): VisualFamily | null {
  const serving = families.filter((family) => canServe(family, has))
  const wanted = serving.find(({ key }) => key === asked)
  const isOff = has.words.notice !== undefined && has.words.dates === undefined
  const order = [...(isOff ? ['notice'] : []), ...(has.hasPhoto ? ['photo-band'] : []), 'seats']
  const proposed = order.map((key) => serving.find((family) => family.key === key)).find((family) => family)
  return wanted ?? proposed ?? serving[0] ?? null
}

/** A family on another colour of the charter; its words take the role that is read best on it, and never a forbidden one. */
export function onGround(family: VisualFamily, ground: ColourRole | null, charter: GraphicCharter): VisualFamily {
  if (ground === null || ground === family.ground) return family
  const behind = luminance(colourOf(charter.colours[ground]))
  const allowed = (['pale', 'ink', 'paper', 'second', 'accent'] as const).filter(
    (role) => !charter.forbidden.some(([under, over]) => under === ground && over === role),
  )
  const contrast = (role: ColourRole) => contrastOf(behind, luminance(colourOf(charter.colours[role])))
  const best = (roles: readonly ColourRole[]) => roles.toSorted((a, b) => contrast(b) - contrast(a))[0] ?? 'ink'
  const words = best(allowed.filter((role) => role !== 'accent' && role !== 'second'))
  const struck =
    (['second', 'accent'] as const).find((role) => allowed.includes(role) && contrast(role) >= 4.5) ?? words
  const ornamentColour = (['second', 'accent', 'ink'] as const).find((role) => contrast(role) >= 1.6) ?? words
  return { ...family, ground, words, struck, ornamentColour }
}
