import { type ChannelRules, graphemes, words } from './channel-rules.ts'

/** Gmail and Apple Mail on a phone show some 40 to 60 signs of a subject and 90 to 110 of a preheader (observed, 2026). */
export const emailRules: ChannelRules = {
  required: ['subject', 'preheader', 'body'],
  countBody: words,
  limits: [
    { field: 'subject', level: 'look', code: 'subject-too-long', most: 60, count: graphemes },
    { field: 'preheader', level: 'look', code: 'preheader-too-long', most: 110, count: graphemes },
    { field: 'preheader', level: 'look', code: 'preheader-too-short', least: 25, count: graphemes },
    { field: 'body', level: 'look', code: 'body-too-long', most: 220, count: words },
  ],
}
