import { type ChannelRules, graphemes, words } from './channel-rules.ts'

/** One page: a title of a line, some 500 words in all. */
export const pressRules: ChannelRules = {
  required: ['subject', 'body'],
  countBody: words,
  limits: [
    { field: 'subject', level: 'look', code: 'headline-too-long', most: 110, count: graphemes },
    { field: 'body', level: 'look', code: 'body-too-long', most: 500, count: words },
  ],
}
