import { type ChannelRules, graphemes } from './channel-rules.ts'

/** One entry of a folded leaflet: three lines of 80 signs. */
export const leafletRules: ChannelRules = {
  required: ['body'],
  countBody: graphemes,
  limits: [{ field: 'body', level: 'look', code: 'body-too-long', most: 320, count: graphemes }],
}
