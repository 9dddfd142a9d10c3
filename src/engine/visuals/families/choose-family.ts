import {
  type ColourRole,
  colourOf,
  colourRoles,
  contrastOf,
  type GraphicCharter,
  luminance,
  type VisualWords,
} from '../../../contract/index.ts'
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

/**
 * A family in the colours of a charter, on another ground if one is asked: its words keep their roles where those are read on it and the charter
 * allows it, and take those that are read best where they are not.
 */
export function inCharter(
  family: VisualFamily,
  { ground, charter }: { readonly ground: ColourRole | null; readonly charter: GraphicCharter },
): VisualFamily {
  const under = ground ?? family.ground
  const behind = luminance(colourOf(charter.colours[under]))
  const contrast = (role: ColourRole) => contrastOf(behind, luminance(colourOf(charter.colours[role])))
  const isForbidden = (role: ColourRole) => charter.forbidden.some(([on, over]) => on === under && over === role)
  const best = (roles: readonly ColourRole[], least: number): ColourRole | undefined =>
    roles.find((role) => !isForbidden(role) && contrast(role) >= least)
  const clearest = [...colourRoles]
    .filter((role) => !isForbidden(role))
    .toSorted((one, other) => contrast(other) - contrast(one))
  const words = best([family.words, 'pale', 'ink', 'paper'], readable) ?? clearest[0] ?? family.words
  const struck = best([family.struck, 'second', 'accent'], readable) ?? words
  const ornamentColour = [family.ornamentColour, 'second', 'accent'] as const
  const drawn = ornamentColour.find((role) => role !== under && contrast(role) >= 1.5) ?? words
  return { ...family, ground: under, words, struck, ornamentColour: drawn }
}

/** WCAG 2.2, 1.4.3, for words of any size. */
const readable = 4.5
