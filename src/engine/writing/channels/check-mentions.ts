import type { Channel, DraftCheck, DraftContent, HouseRecord } from '../../../contract/index.ts'
import { isDueOn } from './mentions-due.ts'

interface Needed {
  readonly code: string
  readonly wanted: string | null
  readonly present: boolean
}

/**
 * What a document must carry (P25): the house's own mentions word for word, the way to stop text messages
 * (art. L34-5 CPCE), the contact and the licence of a press release, the photo's credit.
 * Unsubscribing by e-mail is added by the export, with the sending tool's own tag (P27).
 */
export function checkMentions(
  channel: Channel,
  content: DraftContent,
  house: HouseRecord,
  show: { readonly photo?: { readonly credit?: string | null | undefined } | null | undefined } = {},
): DraftCheck[] {
  const text = flat([content.subject, content.preheader, content.body].filter((part) => part !== null).join('\n'))
  const holds = (wanted: string | null | undefined) => typeof wanted === 'string' && text.includes(flat(wanted))
  const needed: Needed[] = [
    ...(house.mentions ?? [])
      .filter((mention) => isDueOn(mention, channel))
      .map((mention) => ({ code: 'mention-missing', wanted: mention.text, present: holds(mention.text) })),
    ...(channel === 'sms'
      ? [{ code: 'stop-missing', wanted: house.smsStop ?? null, present: /\bstop\b.*\d{5}/iu.test(text) }]
      : []),
    ...(channel === 'press'
      ? [{ code: 'press-contact-missing', wanted: house.pressContact ?? null, present: holds(house.pressContact) }]
      : []),
    ...(show.photo?.credit && channel !== 'sms' && content.altText !== null && needsCredit.has(channel)
      ? [{ code: 'credit-missing', wanted: show.photo.credit, present: holds(show.photo.credit) }]
      : []),
  ]
  const missing = needed.filter(({ present }) => !present)
  if (missing.length === 0) {
    return [{ key: 'mentions', level: 'passed', code: 'mentions-present', params: { count: needed.length }, spans: [] }]
  }
  return missing.map(({ code, wanted }) => ({
    key: 'mentions',
    level: 'blocking',
    code,
    params: { channel, mention: wanted },
    spans: [],
  }))
}

/** Channels on which the photo is shown with the text. */
const needsCredit: ReadonlySet<Channel> = new Set(['instagram', 'facebook', 'linkedin', 'press', 'web', 'brochure'])

function flat(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘]/gu, "'")
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .toLocaleLowerCase('fr')
    .trim()
}
