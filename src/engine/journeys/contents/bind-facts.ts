import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { type BoundFact, factKey, overlap, presentValue, type Records } from '../../stewardship/index.ts'
import type { TextWork } from '../texts/index.ts'

interface Text {
  readonly text: string
  readonly facts: readonly DraftFact[]
}

interface Binding {
  readonly records: Records
  readonly asOf: string
  readonly texts: TextWork
}

/** Each fact that a text carries, with what the records say of it today: those of its writer, and those that the check finds. */
export async function boundFacts({ text, facts }: Text, { records, asOf, texts }: Binding): Promise<BoundFact[]> {
  const told = records.house ? { house: records.house } : {}
  const { atoms } = await texts.run('check', { text, record: records.show, asOf }, told)
  const found = atoms
    .filter(({ status }) => status === 'supported')
    .filter((atom) => !facts.some((fact) => overlap(fact, atom)))
    .map(({ start, end, text: words, kind, fact }): DraftFact & Pick<BoundFact, 'isFound'> => {
      return { start, end, text: words, kind, factId: fact, status: 'supported', isFound: true }
    })
  return withPresentValues(
    [...facts, ...found].sort((a, b) => a.start - b.start || a.end - b.end),
    records,
  )
}

/** Facts with what the records say of each today. */
export function withPresentValues(facts: readonly DraftFact[], records: Records): BoundFact[] {
  return facts.map((fact) => {
    const key = factKey(fact.factId, records)
    return { ...fact, key, value: key === null ? null : presentValue(key, records) }
  })
}

/** The facts that the writer of a text set in its words: with the others masked too, its sentences would not be those that it knows to have said. */
export function writersOwn(facts: readonly BoundFact[]): BoundFact[] {
  return facts.filter(({ isFound }) => !isFound)
}

type Origin = WrittenDraft['origins'][number]

export interface Written {
  readonly text: string
  readonly facts: readonly DraftFact[]
  readonly origins: readonly Origin[]
}

/**
 * What is left of who wrote what after a person has changed a text: a sentence that is still there word for word keeps its
 * writer and its facts; all else is that person's.
 */
export function keptFrom(before: Written, after: string, person: string): Written {
  const origins: Origin[] = []
  const facts: DraftFact[] = []
  let from = 0
  for (const origin of before.origins) {
    const words = before.text.slice(origin.start, origin.end)
    const at = after.indexOf(words, from)
    if (at < 0 || words.trim() === '') continue
    addPerson(origins, { text: after, start: from, end: at, person })
    const by = at - origin.start
    origins.push({ ...origin, start: at, end: at + words.length })
    for (const fact of before.facts) {
      if (fact.start >= origin.start && fact.end <= origin.end)
        facts.push({ ...fact, start: fact.start + by, end: fact.end + by })
    }
    from = at + words.length
  }
  addPerson(origins, { text: after, start: from, end: after.length, person })
  return { text: after, facts, origins }
}

function addPerson(
  origins: Origin[],
  {
    text,
    start,
    end,
    person,
  }: { readonly text: string; readonly start: number; readonly end: number; readonly person: string },
): void {
  const words = text.slice(start, end)
  if (!/[\p{L}\d]/u.test(words)) return
  const lead = words.length - words.trimStart().length
  origins.push({ start: start + lead, end: start + words.trimEnd().length, writtenBy: 'person', source: person })
}
