import { type Atom, type Channel, creditLineOf, type SentenceSupport } from '../../../contract/index.ts'
import { textSupport } from '../../writing/index.ts'
import { type JudgedCheck, judged } from './check-id.ts'
import { overlap } from './fact-checks.ts'
import type { Judgement } from './judgement.ts'

type Stretch = Pick<Atom, 'start' | 'end'>

interface Looked {
  readonly text: string
  readonly atoms: readonly Atom[]
  readonly draft: Pick<
    Judgement,
    'content' | 'channel' | 'show' | 'recipients' | 'askedPerformances' | 'origins' | 'facts'
  >
}

const linked: ReadonlySet<Channel> = new Set(['newsletter', 'email', 'facebook', 'linkedin', 'sms', 'web', 'press'])

/** What no machine can check, and a person opens before validating (P26): sense, links, rights, quotations. */
export function lookChecks({ text, atoms, draft }: Looked): JudgedCheck[] {
  const { content, channel, show, recipients, askedPerformances = [] } = draft
  const leftOut = withoutRecord(askedPerformances, show)
  const quotes = atoms.filter(({ kind, status }) => kind === 'quote' && status === 'supported')
  const untold = untoldIn(text, atoms, draft)
  const look = (code: string, params: Record<string, string | number | null>, spans: readonly Stretch[] = []) =>
    judged(
      { key: 'look', level: 'look', code, params, spans: spans.map(({ start, end }) => ({ start, end })) },
      { text },
    )
  return [
    untold.length > 0 ? look('prose-to-read', { count: untold.length }, untold) : look('sense-to-read', {}),
    ...(leftOut[0] === undefined
      ? []
      : [look('performances-left-out', { count: leftOut.length, day: leftOut[0].slice(0, 10) })]),
    ...(show.bookingUrl && linked.has(channel) ? [look('link-to-try', { url: show.bookingUrl })] : []),
    ...(content.photoId ? [look('photo-framing-to-see', {})] : []),
    ...(!content.photoId && (content.altText || creditLineOf(content.body))
      ? [look('photo-to-join', { credit: creditLineOf(content.body) })]
      : []),
    ...(quotes.length > 0 ? [look('quotes-to-confirm', { count: quotes.length }, quotes)] : []),
    ...(recipients ? [look(recipients.count > 0 ? 'list-to-see' : 'list-is-empty', { count: recipients.count })] : []),
  ]
}

/** Those sentences, and what in the others no passage says. */
function untoldIn(text: string, atoms: readonly Atom[], draft: Looked['draft']): readonly Stretch[] {
  const sentences = untoldSentences(text, draft)
  const within = atoms.filter(({ kind, status }) => kind === 'story' && status !== 'supported')
  return [...sentences, ...within.filter((atom) => !sentences.some((sentence) => overlap(sentence, atom)))]
}

/**
 * Sentences of a person or a model that no passage of the show's own texts comes near: invented, or an opinion, which only a reader tells
 * apart. Nothing is held against a show that has no text.
 */
function untoldSentences(text: string, { origins, facts, show }: Looked['draft']): readonly SentenceSupport[] {
  const within = origins.filter(({ writtenBy }) => writtenBy === 'person' || writtenBy === 'model')
  if (within.length === 0 || (show.texts ?? []).length === 0) return []
  return textSupport({ text, facts, show, within }).filter(({ level }) => level === 'none')
}

/** Of the performances asked for, those that the record has not, the earliest first: a text says nothing of them. */
function withoutRecord(asked: readonly string[], { performances }: Judgement['show']): readonly string[] {
  const known = new Set(performances.map(({ startsAt }) => startsAt.slice(0, minutes)))
  return asked.filter((startsAt) => !known.has(startsAt.slice(0, minutes))).toSorted()
}

/** Length of `2027-01-15T20:30`. */
const minutes = 16
