import { type ChannelRules, words } from './channel-rules.ts'

/** A page of a season's brochure with a photo holds about 180 words. */
export const brochureRules: ChannelRules = {
  required: ['body'],
  countBody: words,
  limits: [{ field: 'body', level: 'look', code: 'body-too-long', most: 180, count: words }],
}
