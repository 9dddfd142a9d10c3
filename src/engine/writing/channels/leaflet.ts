import { type ChannelRules, graphemes } from './channel-rules.ts'

/** Signs of one entry of a folded leaflet: four lines of 90. */
export const leafletRoom = 360

/** One entry of a folded leaflet. */
export const leafletRules: ChannelRules = {
  required: ['body'],
  countBody: graphemes,
  limits: [{ field: 'body', level: 'look', code: 'body-too-long', most: leafletRoom, count: graphemes }],
}
