import type { ShowRecord } from '../../../contract/index.ts'
import type { Emphasis, Reason } from '../draft/emphasis.ts'
import { type Change, cutting, type Why } from './changes.ts'
import { isOfRules, openingOf, type Unit } from './units.ts'

/** What a text gives up first, to what it gives up last. Dates, prices, rights, access, the author of the work: never. */
const leastNeeded = ['press', 'award', 'crafts', 'bar', 'note', 'story'] as const
type Dispensable = (typeof leastNeeded)[number]

const askedAs: Partial<Record<Dispensable, Reason>> = {
  press: 'press',
  award: 'award',
  crafts: 'makers',
  story: 'plot',
}
/** The part of its sentences that a text made shorter loses, at least. */
const share = 0.25

/**
 * The sentences that a text can do without, least needed first, until a quarter of it is gone: only what rules wrote, never what its
 * brief asks for, never its first sentence, and the story down to one sentence that says what the show is.
 */
export function shorter(
  units: readonly Unit[],
  { show, emphasis }: { readonly show: ShowRecord; readonly emphasis: Emphasis },
): Change[] {
  const opening = openingOf(units)
  const told = units.flatMap((unit) => {
    const kind = unit === opening || !isOfRules(unit) ? null : kindOf(unit, show)
    const asked = kind && askedAs[kind]
    return kind === null || (asked && emphasis.reasons.includes(asked)) ? [] : [{ unit, kind }]
  })
  const isStory = (unit: Unit) => unit.facts.some(({ factId }) => isSummary(factId, show))
  const story = units.filter(isStory)
  const candidates = leastNeeded.flatMap((kind) => {
    const found = told.filter((one) => one.kind === kind).toReversed()
    // Something must say what the show is: the story's first sentence, else the note.
    if (kind === 'story') return found.filter(({ unit }) => unit !== story[0])
    return kind === 'note' && story.length === 0 ? [] : found
  })
  const words = (text: string) => text.split(/\s+/u).length
  const whole = units.filter(({ text }) => /[.?!…»]$/u.test(text)).reduce((sum, { text }) => sum + words(text), 0)
  const cuts: Change[] = []
  let left = whole * share
  for (const { unit, kind } of candidates) {
    if (left <= 0) break
    cuts.push(cutting(unit, whys[kind]))
    left -= words(unit.text)
  }
  return inTheirOrder(cuts, units)
}

const whys: Record<Dispensable, Why> = {
  press: 'cut-press',
  award: 'cut-award',
  crafts: 'cut-crafts',
  bar: 'cut-bar',
  note: 'cut-note',
  story: 'cut-story',
}

/** What a sentence of the rules tells, by the facts that it holds; null for what no text gives up. */
function kindOf({ text, facts }: Unit, show: ShowRecord): Dispensable | null {
  const ids = facts.map(({ factId }) => factId ?? '')
  const is = (pattern: RegExp) => ids.length > 0 && ids.some((id) => pattern.test(id))
  if (/\*\*/u.test(text) || is(/^(?:performances|prices|freeUnderAge|house\.(?:mentions|street|access|phone))/u))
    return null
  if (is(/^pressQuotes\./u)) return 'press'
  if (is(/^awards\./u)) return 'award'
  if (is(/^house\.bar$/u)) return 'bar'
  if (ids.some((id) => isSummary(id, show))) return 'story'
  if (is(/^texts\./u)) return 'note'
  // « Scénographie X, lumière Y. »: a line of credits of its own has no full stop, and stays, as do those on stage.
  const isCrafts = ids.length > 1 && ids.every((id) => /^credits\./u.test(id)) && text.endsWith('.')
  return isCrafts && !ofTheStage.test(text) ? 'crafts' : null
}

const ofTheStage =
  /^(?:Avec|Sur scène|Sur le plateau|À la|Au)(?!\p{L})|(?<!\p{L})(?:met|mettent|dirige|dirigent|conduit|chorégraphie|signe|signent|conçoit|conçoivent|chante|joue)(?!\p{L})/u

function isSummary(factId: string | null, show: ShowRecord): boolean {
  const index = /^texts\.(\d+)$/u.exec(factId ?? '')?.[1]
  return index !== undefined && show.texts?.[Number(index)]?.kind !== 'note'
}

function inTheirOrder(changes: readonly Change[], units: readonly Unit[]): Change[] {
  const place = ({ steps: [step] }: Change) => units.findIndex(({ key }) => step?.do === 'cut' && key === step.unit)
  return changes.toSorted((a, b) => place(a) - place(b))
}
