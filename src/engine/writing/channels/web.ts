import { type ChannelRules, graphemes, words } from './channel-rules.ts'

/** Search engines cut a title after some 60 signs and a description after some 155. */
export const webRules: ChannelRules = {
  required: ['subject', 'preheader', 'body'],
  countBody: words,
  limits: [
    { field: 'subject', level: 'look', code: 'meta-title-too-long', most: 60, count: graphemes },
    { field: 'preheader', level: 'look', code: 'meta-description-too-long', most: 155, count: graphemes },
    { field: 'body', level: 'look', code: 'body-too-long', most: 400, count: words },
  ],
}
