import type { FactSpan, ShowProposal } from '../../contract/index.ts'
import type { EventMarkup, ProgrammeDocument } from './document/programme-document.ts'
import type { SectionContext } from './read-section.ts'
import { ShowDraft } from './show-draft.ts'
import { bareTitle, showKeyOf } from './show-key.ts'

/** The shows that a page describes as schema.org events, one a name: title, performances, prices, duration, age. */
export function proposeMarkup(document: ProgrammeDocument, { house }: Pick<SectionContext, 'house'>): ShowProposal[] {
  const byTitle = Map.groupBy(document.events, ({ event }) => bareTitle(textOf(event.name) ?? ''))
  return [...byTitle.values()].flatMap((events) => {
    const [first] = events
    const title = first ? textOf(first.event.name) : null
    if (!first || !title) return []
    const draft = new ShowDraft()
    const halls = (house?.halls ?? []).map(({ name }) => name)
    draft.add({ path: 'title', value: title, span: spanOf(document, first, title) })
    for (const markup of events) readEvent(document, { markup, draft, halls })
    return [{ key: showKeyOf(title), title, facts: draft.facts, questions: draft.questions }]
  })
}

interface Reading {
  markup: EventMarkup
  draft: ShowDraft
  halls: string[]
}

function readEvent(document: ProgrammeDocument, { markup, draft, halls }: Reading): void {
  const { event } = markup
  const span = (raw: string) => spanOf(document, markup, raw)
  readPlace(document, { markup, draft, halls })
  const [offers, performers] = [listOf(event.offers), listOf(event.performer)]
  for (const offer of offers) readOffer(offer, { draft, span })
  const company = performers.find((one) => /Group|Organization/.test(String(one['@type'])))
  const name = company ? textOf(company.name) : null
  if (name) draft.add({ path: 'company', value: name, span: span(name) })
  const description = textOf(event.description)
  if (description) draft.add({ path: 'texts/summary', value: description, span: span(description) })
  const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(textOf(event.duration) ?? '')
  if (duration)
    draft.add({
      path: 'durationMinutes',
      value: Number(duration[1] ?? 0) * 60 + Number(duration[2] ?? 0),
      span: span(duration[0]),
    })
  const age = /^(\d{1,2})\s?[-+]/.exec(textOf(event.typicalAgeRange) ?? '')
  if (age?.[1]) draft.add({ path: 'ageFrom', value: Number(age[1]), span: span(textOf(event.typicalAgeRange) ?? '') })
}

/** A start with a zone is the venue's own hour as written: its offset is left, never converted. */
function readPlace(document: ProgrammeDocument, { markup, draft, halls }: Reading): void {
  const { event } = markup
  const raw = textOf(event.startDate) ?? ''
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(raw)
  if (!match?.[1]) return
  if (/Z$|\+00:00$/.test(raw)) draft.ask('hour-in-universal-time', { text: raw }, spanOf(document, markup, raw))
  const startsAt = match[2] ? `${match[1]}T${match[2]}` : match[1]
  const path = `performances/${startsAt}`
  draft.add({ path, value: startsAt, span: spanOf(document, markup, raw) })
  const [place] = listOf(event.location)
  const name = place ? textOf(place.name) : null
  if (name)
    draft.add({
      path: `${path}/${halls.includes(name) || /salle|studio/i.test(name) ? 'hall' : 'venue'}`,
      value: name,
      span: spanOf(document, markup, name),
    })
  const address = place?.address
  const city =
    typeof address === 'object' && address !== null
      ? textOf((address as Record<string, unknown>).addressLocality)
      : null
  if (city) draft.add({ path: `${path}/city`, value: city, span: spanOf(document, markup, city) })
  const status = textOf(event.eventStatus) ?? ''
  if (/Cancelled/.test(status))
    draft.add({ path: `${path}/status`, value: 'cancelled', span: spanOf(document, markup, status) })
  if (/Rescheduled|Postponed/.test(status))
    draft.add({ path: `${path}/status`, value: 'moved', span: spanOf(document, markup, status) })
}

function readOffer(
  offer: Record<string, unknown>,
  { draft, span }: { draft: ShowDraft; span: (raw: string) => FactSpan | null },
): void {
  const price = Number(offer.price)
  const isEuro = offer.priceCurrency === undefined || offer.priceCurrency === 'EUR'
  if (!isEuro || offer.price === undefined || offer.price === '' || !Number.isFinite(price)) return
  const label =
    textOf(offer.name)
      ?.toLowerCase()
      .replace(/^tarif\s+|\s+tarif$/g, '') ?? 'tarif unique'
  draft.add({ path: `prices/${label}`, value: Math.round(price * 100), span: span(String(offer.price)) })
}

/** Where the value stands in the page's own description; the whole description when it is spelt otherwise there. */
function spanOf(document: ProgrammeDocument, { start, end }: EventMarkup, raw: string): FactSpan {
  const at = document.text.slice(start, end).indexOf(raw)
  const from = at < 0 ? start : start + at
  const to = at < 0 ? end : from + raw.length
  return { start: from, end: to, quote: document.text.slice(from, to) }
}

function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

function listOf(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
}
