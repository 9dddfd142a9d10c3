import { type ChannelRules, graphemes, utf16 } from './channel-rules.ts'

/** 3 000 signs; « voir plus » comes after about 210. */
export const linkedinRules: ChannelRules = {
  required: ['body'],
  countBody: utf16,
  limits: [
    { field: 'body', level: 'blocking', code: 'post-too-long', most: 3000, count: utf16 },
    { field: 'firstLine', level: 'look', code: 'first-line-too-long', most: 210, count: graphemes },
    { field: 'body', level: 'look', code: 'body-too-long', most: 1300, count: graphemes },
  ],
}
