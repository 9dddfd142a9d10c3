import type { Atom, DraftCheck, HouseRecord } from '../../../contract/index.ts'
import { checkCliches, checkLength, checkMentions, checkText, mentionFor } from '../../writing/index.ts'
import { ageingChecks } from './ageing.ts'
import { type JudgedCheck, judged } from './check-id.ts'
import { untrueFacts } from './corrections.ts'
import { draftText } from './draft-text.ts'
import { type AsideAtom, factChecks } from './fact-checks.ts'
import { frenchChecks } from './french-checks.ts'
import type { Judgement } from './judgement.ts'
import { lookChecks } from './look-checks.ts'
import { photoChecks } from './photo-checks.ts'
import { repetitionChecks } from './repetition.ts'
import { setAsideOf } from './set-aside-facts.ts'

/**
 * Every check of a draft as one list: what blocks, what no machine can tell and a person must open (P26), what passed.
 * Same input, same list.
 */
export function judgeDraft(draft: Judgement): { checks: JudgedCheck[]; atoms: readonly Atom[] } {
  const text = draftText(draft.content)
  const checked = checkText(
    { text, record: draft.show, asOf: draft.asOf },
    {
      ...(draft.house && { house: draft.house }),
      ...(draft.recipients && { recipients: draft.recipients }),
      seatsBySales: draft.seatsBySales ?? null,
    },
  )
  const { atoms, aside } = withoutAside(checked.atoms, draft)
  const changed = untrueFacts({
    facts: draft.facts,
    before: draft.showBefore ?? draft.show,
    records: { show: draft.show, house: draft.house },
    atoms,
  })
  const bodyStart = text.indexOf(draft.content.body)
  const house = draft.house ?? { name: '' }
  const plain: DraftCheck[] = [
    ...moved(checkLength(draft.channel, draft.content), bodyStart),
    ...checkMentions(draft.channel, draft.content, withTrueMentions(house, draft.recipients), draft.show),
    ...checkCliches(text),
    ...repetitionChecks({ ...draft, text }),
  ]
  const checks = [
    ...factChecks({ text, atoms, changed, aside }),
    ...ageingChecks({ text, atoms, draft }),
    ...frenchChecks(text, draft.findings, draft.ignored ?? []),
    ...plain.map((check) => judged(check, { text })),
    ...photoChecks({ ...draft, showKey: draft.show.key, photo: draft.photo ?? null }, text),
    ...lookChecks({ text, atoms, draft }),
  ]
  return { checks, atoms }
}

/** Remarks on a claim about the reader are never set aside: they are true of a list or not. */
function withoutAside(found: readonly Atom[], { factsAside = [], show }: Judgement) {
  const aside: AsideAtom[] = []
  const atoms = found.filter((atom) => {
    const isDoubt = atom.status !== 'supported' && atom.kind !== 'recipient'
    const decision = isDoubt ? setAsideOf(factsAside, atom, show.key) : undefined
    if (decision) aside.push({ atom, decision })
    return decision === undefined
  })
  return { atoms, aside }
}

/** A mailing owes the mention that is true of its list: the house's own, or the one that stands for it (P12). */
function withTrueMentions(house: HouseRecord, list: Judgement['recipients']): HouseRecord {
  if (!list || !house.mentions) return house
  return { ...house, mentions: house.mentions.map((mention) => ({ ...mention, text: mentionFor(mention.text, list) })) }
}

/** Spans of the length check are counted in the body; those of a draft in its whole text. */
function moved(checks: readonly DraftCheck[], by: number): DraftCheck[] {
  return checks.map((check) => ({
    ...check,
    spans: check.spans.map(({ start, end }) => ({ start: start + Math.max(0, by), end: end + Math.max(0, by) })),
  }))
}
