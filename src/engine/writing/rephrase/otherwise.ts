import type { DraftFact } from '../../../contract/index.ts'
import * as moves from '../draft/body-moves.ts'
import { openingOnChannel } from '../draft/channel-openings.ts'
import type { Workshop } from '../draft/composition.ts'
import { type Sentence, textOf } from '../draft/phrase.ts'
import { subjectOf } from '../draft/subject-lines.ts'
import { adding, type Change, replacing } from './changes.ts'
import { isOfRules, openingOf, type Unit, unitOf } from './units.ts'

/** A workshop whose chooser has heard these units, and tires of these wordings. */
export type Hearing = (told: readonly Unit[], tiredOf: readonly string[]) => Workshop

interface Present {
  readonly units: readonly Unit[]
  /** The subject, when rules wrote it. */
  readonly subject: string | null
}

const mostTries = 8

/** The text from another end: another first sentence, another wording of what rules say of its makers, another subject. */
export function otherwise({ units, subject }: Present, hear: Hearing): Change[] {
  const opening = openingOf(units)
  const other = opening && isOfRules(opening) ? otherOpening(units, opening, hear) : []
  const opened = other.flatMap(({ steps }) => steps)
  // Whether the new opening is taken or not, no wording may say again what it says.
  const heard = [
    ...units,
    ...opened.flatMap((step) => (step.do === 'add' ? [step.unit] : step.do === 'replace' ? [step.by] : [])),
  ]
  const isMoved = ({ key }: Unit) => opened.some((step) => step.do === 'cut' && step.unit === key)
  const reworded = units.flatMap((unit) =>
    unit === opening || !isOfRules(unit) || isMoved(unit) ? [] : otherWords(heard, unit, hear),
  )
  return [...(subject === null ? [] : otherSubject(units, subject, hear)), ...other, ...reworded]
}

function otherSubject(units: readonly Unit[], subject: string, hear: Hearing): Change[] {
  const found = subjectOf(hear(units, [subject]))
  const after = found && textOf(found)
  if (!after || after === subject) return []
  return [
    {
      key: 'subject',
      kind: 'replaced',
      before: subject,
      after,
      why: 'other-subject',
      steps: [{ do: 'subject', by: after }],
    },
  ]
}

/**
 * Another sentence to open on. The first one gives way when all that it tells is told elsewhere; else it stays, behind the new one. What
 * the new one quotes is taken from where the text quoted it.
 */
function otherOpening(units: readonly Unit[], opening: Unit, hear: Hearing): Change[] {
  const others = units.filter((unit) => unit !== opening)
  const refused = [opening.text]
  const after = units[units.indexOf(opening) - 1]?.key ?? null
  let alike: Change | null = null
  for (let tries = 0; tries < mostTries; tries += 1) {
    const sentence = openingOnChannel(hear(others, refused))
    const change = sentence && openedOn(sentence, { opening, others, after })
    // The same thing in another turn is worth proposing only when the text has no other end to begin by.
    if (change && sentence && !isSameSet(keysOf(unitOf(sentence, '')), keysOf(opening))) return [change]
    alike ??= change
    if (!sentence) break
    refused.push(textOf(sentence.phrase))
  }
  return alike ? [alike] : []
}

function openedOn(
  sentence: Sentence,
  {
    opening,
    others,
    after,
  }: { readonly opening: Unit; readonly others: readonly Unit[]; readonly after: string | null },
): Change | null {
  const next = unitOf(sentence, 'other-opening')
  if (next.text === opening.text) return null
  const own = quotesOf(next)
  const isQuotedIn = (unit: Unit) => own.some((words) => unit.text.toLocaleLowerCase('fr').includes(words))
  const there = others.filter(isQuotedIn)
  const [only] = there
  // A sentence of a story cannot leave those that follow it, nor a person's own words the place that they gave them.
  const isFree = there.length === 0 || (there.length === 1 && only && isOfRules(only) && isQuotation(only))
  if (!isFree) return null
  const steps = only ? [{ do: 'cut' as const, unit: only.key }] : []
  const telling = [next, ...others.filter((unit) => unit !== only)]
  const isTold = ({ factId, text }: DraftFact, by: readonly Unit[]) =>
    by.some(({ facts }) =>
      facts.some((fact) => fact.factId === factId && (fact.kind !== 'quote' || fact.text === text)),
    )
  // What is taken from its place leaves nothing untold there.
  if (only && !only.facts.every((fact) => isTold(fact, [...telling, opening]))) return null
  const isToldElsewhere = opening.facts.every((fact) => isTold(fact, telling))
  const isSame = quotesOf(opening).some((words) => next.text.toLocaleLowerCase('fr').includes(words))
  if (isSame && /»/u.test(next.text)) return null
  if (isToldElsewhere || isSame) {
    const change = replacing(opening, sentence, 'other-opening')
    return { ...change, steps: [...change.steps, ...steps] }
  }
  // The first sentence stays: the new one must not say of somebody what another says already.
  const rest = [opening, ...others.filter((unit) => unit !== only)]
  const namesAgain = next.facts.some(
    ({ kind, text }) => namings.has(kind) && rest.some((unit) => unit.text.includes(text)),
  )
  if (namesAgain) return null
  const change = adding(sentence, { after, paragraph: 'opening', key: 'other-opening', why: 'opening-before' })
  return only ? { ...change, kind: 'moved', before: only.text, steps: [...change.steps, ...steps] } : change
}

const namings: ReadonlySet<string> = new Set(['person', 'company', 'title'])

/** Its words of the record of some length, as they are found again whatever stands around them. */
function quotesOf({ facts }: Unit): string[] {
  return facts
    .filter(({ kind, text }) => kind === 'quote' && text.length > 20)
    .map(({ text }) => text.toLocaleLowerCase('fr').replace(/[.\s]+$/u, ''))
}

function isQuotation({ text }: Unit): boolean {
  return text.includes('«')
}

const rewordable: readonly moves.Move[] = [
  moves.makers,
  moves.noteQuote,
  moves.pressQuote,
  moves.comesBack,
  moves.reasonToChoose,
]

/** A sentence of the rules in another wording, of exactly the same facts. */
function otherWords(units: readonly Unit[], unit: Unit, hear: Hearing): Change[] {
  // A line of a list has the form of the list.
  if (!/[.?!…»]$/u.test(unit.text)) return []
  const others = units.filter((one) => one !== unit)
  const told = keysOf(unit)
  for (const move of rewordable) {
    const { facts, choose } = hear(others, [unit.text])
    const sentence = move(facts, choose)
    const found = sentence && unitOf(sentence, unit.key)
    if (sentence && found && found.text !== unit.text && told.size > 0 && isSameSet(keysOf(found), told))
      return [replacing(unit, sentence, 'other-words')]
  }
  return []
}

/** The facts of a sentence; its title may come or go. */
function keysOf({ facts }: Unit): ReadonlySet<string> {
  return new Set(
    facts
      .filter(({ kind }) => kind !== 'title')
      .map(({ factId, text, kind }) => `${factId}#${kind === 'quote' ? text : ''}`),
  )
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key))
}
