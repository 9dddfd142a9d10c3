import { type ChannelRules, graphemes, words } from './channel-rules.ts'

/** An item among five or six: beyond a hundred words or so it pushes the next one off the screen. */
export const newsletterRules: ChannelRules = {
  required: ['subject', 'preheader', 'body'],
  countBody: words,
  limits: [
    { field: 'subject', level: 'look', code: 'subject-too-long', most: 60, count: graphemes },
    { field: 'preheader', level: 'look', code: 'preheader-too-long', most: 110, count: graphemes },
    { field: 'body', level: 'look', code: 'body-too-long', most: 130, count: words },
  ],
}
