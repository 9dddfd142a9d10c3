import type { Channel, DraftCheck, DraftContent } from '../../../contract/index.ts'
import { brochureRules } from './brochure.ts'
import { type ChannelRules, fieldText, type Limit, withoutMarks, words } from './channel-rules.ts'
import { emailRules } from './email.ts'
import { facebookRules } from './facebook.ts'
import { instagramRules } from './instagram.ts'
import { leafletRules } from './leaflet.ts'
import { linkedinRules } from './linkedin.ts'
import { newsletterRules } from './newsletter.ts'
import { pressRules } from './press.ts'
import { gsmUnits, smsRules } from './sms.ts'
import { webRules } from './web.ts'

export const channelRules: Record<Channel, ChannelRules> = {
  newsletter: newsletterRules,
  email: emailRules,
  instagram: instagramRules,
  facebook: facebookRules,
  linkedin: linkedinRules,
  sms: smsRules,
  press: pressRules,
  web: webRules,
  brochure: brochureRules,
  leaflet: leafletRules,
}

/**
 * Lengths of a draft, counted as its platform counts: signs, words, GSM-7 units. Gives one check a bound passed over,
 * one a required field left empty, or a single `passed` with the count of the body.
 */
export function checkLength(channel: Channel, content: DraftContent): DraftCheck[] {
  const rules = channelRules[channel]
  const failed = [
    ...rules.limits.flatMap((limit) => overstepped(limit, channel, content)),
    ...(rules.required ?? []).flatMap((field): DraftCheck[] =>
      fieldText(content, field).trim() === ''
        ? [{ key: 'length', level: 'look', code: 'field-empty', params: { field }, spans: [] }]
        : [],
    ),
    ...(channel === 'sms' ? smsAlphabet(content.body) : []),
  ]
  if (failed.length > 0) return failed
  const count = rules.countBody(withoutMarks(content.body))
  const unit = channel === 'sms' ? 'units' : unitOf(rules.countBody)
  return [{ key: 'length', level: 'passed', code: 'length-fits', params: { count, unit }, spans: [] }]
}

function overstepped(limit: Limit, channel: Channel, content: DraftContent): DraftCheck[] {
  if (fieldText(content, limit.field) === '') return []
  const count = countOf(limit, channel, content)
  const isOver = limit.most !== undefined && count > limit.most
  const isUnder = limit.least !== undefined && count < limit.least
  if (!isOver && !isUnder) return []
  const bound = isOver ? limit.most : limit.least
  return [
    {
      key: 'length',
      level: limit.level,
      code: limit.code,
      params: { field: limit.field, count, unit: unitOf(limit.count), bound: bound ?? null },
      spans: [],
    },
  ]
}

/** What a field comes to against a bound: as it is shown, without its marks; a caption with its hashtags. The one count that everybody says. */
export function countOf(limit: Limit, channel: Channel, content: DraftContent): number {
  const raw = fieldText(content, limit.field)
  const text = channel === 'instagram' && limit.field === 'body' ? `${raw}\n\n${content.hashtags.join(' ')}` : raw
  return limit.count(withoutMarks(text))
}

/** What a way of counting counts, for the sentence that says the count. */
function unitOf(count: Limit['count']): 'words' | 'signs' {
  return count === words ? 'words' : 'signs'
}

/** A sign outside GSM-7 is not a fault (a title may need it), but it costs 90 of the 160 units, and is said. */
function smsAlphabet(body: string): DraftCheck[] {
  const { isGsm, outside, segments } = gsmUnits(body)
  if (isGsm) return []
  const spans = [...body.matchAll(/./gsu)]
    .filter(([char]) => outside.includes(char))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return [
    { key: 'length', level: 'look', code: 'sms-outside-gsm', params: { signs: outside.join(' '), segments }, spans },
  ]
}
