import { type ChannelRules, graphemes, utf16 } from './channel-rules.ts'

/** 63 206 signs are allowed; « Voir plus » comes after some 480, and short posts are the ones read. */
export const facebookRules: ChannelRules = {
  required: ['body'],
  countBody: utf16,
  limits: [
    { field: 'body', level: 'blocking', code: 'post-too-long', most: 63_206, count: utf16 },
    { field: 'body', level: 'look', code: 'body-too-long', most: 900, count: graphemes },
    { field: 'altText', level: 'look', code: 'alt-too-long', most: 250, count: graphemes },
  ],
}
