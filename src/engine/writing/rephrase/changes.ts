import type { RephraseChange } from '../../../contract/index.ts'
import type { Sentence } from '../draft/phrase.ts'
import type { DraftText } from '../rewrite/open-sentences.ts'
import { type Gap, type Unit, unitOf, unitsOf, withUnits } from './units.ts'

/** Why a change is proposed: codes `rephrase-why.*` of `words/rewriting.ts`. */
export type Why = RephraseChange['why']

/** One thing that a change does to the units of a text. */
export type Step =
  | { readonly do: 'cut'; readonly unit: string }
  | { readonly do: 'replace'; readonly unit: string; readonly by: Unit }
  /** After this unit, or at the head of the body; in a paragraph of its own, shared with what is added under the same name. */
  | { readonly do: 'add'; readonly after: string | null; readonly unit: Unit; readonly paragraph: string | null }
  | { readonly do: 'subject'; readonly by: string }

/** A change that a person takes or refuses by itself. */
export interface Change extends RephraseChange {
  readonly steps: readonly Step[]
}

export function cutting(unit: Unit, why: Why): Change {
  return {
    key: `cut-${unit.key}`,
    kind: 'cut',
    before: unit.text,
    after: '',
    why,
    steps: [{ do: 'cut', unit: unit.key }],
  }
}

export function adding(
  sentence: Sentence,
  { after, paragraph, key, why }: { after: string | null; paragraph: string | null; key: string; why: Why },
): Change {
  const unit = unitOf(sentence, key)
  return { key, kind: 'added', before: '', after: unit.text, why, steps: [{ do: 'add', after, unit, paragraph }] }
}

export function replacing(unit: Unit, sentence: Sentence, why: Why): Change {
  const by = unitOf(sentence, `other-${unit.key}`)
  return {
    key: by.key,
    kind: 'replaced',
    before: unit.text,
    after: by.text,
    why,
    steps: [{ do: 'replace', unit: unit.key, by }],
  }
}

/** A change as a person took it: as proposed, or in words of their own. */
export interface TakenChange {
  readonly change: Change
  readonly own: { readonly words: string; readonly person: string } | null
}

/** The text with the changes that were taken; all else stays as it stands, to the sign. */
export function withChanges(draft: DraftText, taken: readonly TakenChange[]): DraftText {
  const steps = taken.flatMap(({ change, own }) => change.steps.map((step) => inOwnWords(step, own)))
  const kept: Unit[] = []
  let apart: Gap = ''
  let paragraph: string | null = null
  const put = (unit: Unit, gap: Gap, own: string | null = null) => {
    kept.push({ ...unit, gap: kept.length === 0 ? '' : widest(apart, gap) })
    apart = ''
    paragraph = own
  }
  const putAdded = (after: string | null) => {
    for (const step of steps) {
      if (step.do !== 'add' || step.after !== after) continue
      put(step.unit, step.paragraph === null || step.paragraph === paragraph ? ' ' : '\n\n', step.paragraph)
      if (after === null) apart = ' '
    }
    if (paragraph !== null) apart = '\n\n'
  }
  putAdded(null)
  for (const unit of unitsOf(draft)) {
    if (steps.some((step) => step.do === 'cut' && step.unit === unit.key)) apart = widest(apart, unit.gap)
    else {
      const [other] = steps.flatMap((step) => (step.do === 'replace' && step.unit === unit.key ? [step.by] : []))
      put(other ?? unit, unit.gap)
    }
    putAdded(unit.key)
  }
  const [subject = null] = steps.flatMap((step) => (step.do === 'subject' ? [step.by] : []))
  return withSubject(withUnits(draft, kept), subject)
}

function inOwnWords(step: Step, own: TakenChange['own']): Step {
  if (own === null || step.do === 'cut') return step
  if (step.do === 'subject') return { ...step, by: own.words }
  const typed = (unit: Unit): Unit => ({ ...unit, text: own.words, writtenBy: 'person', source: own.person, facts: [] })
  return step.do === 'add' ? { ...step, unit: typed(step.unit) } : { ...step, by: typed(step.by) }
}

/** A new subject: its own facts are found again by whoever keeps the text. */
function withSubject(draft: DraftText, by: string | null): DraftText {
  const { subject } = draft.content
  if (by === null || subject === null) return draft
  const grown = by.length - subject.length
  const after = <T extends { start: number; end: number }>(spans: readonly T[]): T[] =>
    spans
      .filter(({ start }) => start >= subject.length)
      .map((span) => ({ ...span, start: span.start + grown, end: span.end + grown }))
  const [first] = draft.origins.filter(({ end }) => end <= subject.length)
  return {
    content: { ...draft.content, subject: by },
    text: by + draft.text.slice(subject.length),
    facts: after(draft.facts),
    origins: [
      { start: 0, end: by.length, writtenBy: first?.writtenBy ?? 'rule', source: first?.source ?? null },
      ...after(draft.origins),
    ],
  }
}

/** Of two gaps, the one that sets further apart. */
function widest(one: Gap, other: Gap): Gap {
  const breaks = (gap: Gap) => gap.split('\n').length
  return breaks(one) > breaks(other) || other === '' ? one : other
}
