import type { Atom, DraftCheck, HouseRecord } from '../../../contract/index.ts'
import { checkCliches, checkLength, checkMentions, checkText, mentionFor } from '../../writing/index.ts'
import { ageingChecks } from './ageing.ts'
import { type JudgedCheck, judged } from './check-id.ts'
import { untrueFacts } from './corrections.ts'
import { draftText } from './draft-text.ts'
import { factChecks } from './fact-checks.ts'
import { frenchChecks } from './french-checks.ts'
import type { Judgement } from './judgement.ts'
import { lookChecks } from './look-checks.ts'
import { photoChecks } from './photo-checks.ts'
import { repetitionChecks } from './repetition.ts'

/**
 * Every check of a draft as one list: what blocks, what no machine can tell and a person must open (P26), what passed.
 * Same input, same list.
 */
export function judgeDraft(draft: Judgement): { checks: JudgedCheck[]; atoms: readonly Atom[] } {
  const text = draftText(draft.content)
  const { atoms } = checkText(
    { text, record: draft.show, asOf: draft.asOf },
    { ...(draft.house && { house: draft.house }), ...(draft.recipients && { recipients: draft.recipients }) },
  )
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
    ...factChecks({ text, atoms, changed }),
    ...ageingChecks({ text, atoms, draft }),
    ...frenchChecks(text, draft.findings, draft.isIgnored ?? (() => false)),
    ...plain.map((check) => judged(check, { text })),
    ...photoChecks({ ...draft, showKey: draft.show.key, photo: draft.photo ?? null }, text),
    ...lookChecks({ text, atoms, draft }),
  ]
  return { checks, atoms }
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
