import { type ChannelRules, graphemes } from './channel-rules.ts'

/** One entry of a folded leaflet: four lines of 90 signs. */
export const leafletRules: ChannelRules = {
  required: ['body'],
  countBody: graphemes,
  limits: [{ field: 'body', level: 'look', code: 'body-too-long', most: 360, count: graphemes }],
}
