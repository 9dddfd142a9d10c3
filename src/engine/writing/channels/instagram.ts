import { type ChannelRules, graphemes, utf16 } from './channel-rules.ts'

/**
 * Caption: 2 200 signs, hashtags included; about 125 shown before « … plus »; 30 hashtags at most, five useful; a link in
 * the text does not open. Alternative text: 100 signs say what is seen (RGAA practice).
 */
export const instagramRules: ChannelRules = {
  required: ['body', 'altText'],
  countBody: utf16,
  limits: [
    { field: 'body', level: 'blocking', code: 'caption-too-long', most: 2200, count: utf16 },
    { field: 'firstLine', level: 'look', code: 'first-line-too-long', most: 125, count: graphemes },
    { field: 'hashtags', level: 'blocking', code: 'too-many-hashtags', most: 30, count: hashtagCount },
    { field: 'hashtags', level: 'look', code: 'many-hashtags', most: 8, count: hashtagCount },
    { field: 'altText', level: 'look', code: 'alt-too-long', most: 250, count: graphemes },
  ],
}

export function hashtagCount(text: string): number {
  return text.split(/\s+/u).filter((tag) => tag !== '').length
}
