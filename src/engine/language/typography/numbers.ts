import { asMessage } from '../../../contract/index.ts'
import { monthNames } from '../../text/index.ts'
import { noBreakSpace as nbsp } from '../spaces.ts'
import type { TypographyRule } from './rule.ts'

const gap = '[ \\u00a0\\u202f\\u2009]'

/** Hours, money, ranks and numbers, after the Lexique de l'Imprimerie nationale. */
export const numberRules: readonly TypographyRule[] = [
  {
    rule: 'hour',
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,:/])(\\d{1,2})${gap}?[hH]${gap}?([0-5]\\d)(?![\\p{L}\\d])(?:${gap}?mn?\\b)?`,
      'gu',
    ),
    mend: (match) => {
      const hours = Number(match[1])
      return match[2] === '00' ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${match[2]}`
    },
    message: asMessage('french.hour-spaces'),
  },
  {
    rule: 'hour',
    pattern: new RegExp(`(?<![\\p{L}\\d.,:/])(\\d{1,2})(?:${gap}?[hH])(?![\\p{L}\\d])(?!${gap}[0-5]\\d(?!\\d))`, 'gu'),
    mend: (match) => `${match[1]}${nbsp}h`,
    message: asMessage('french.hour-space'),
  },
  {
    rule: 'unit',
    pattern: new RegExp(`(?<=\\d)${gap}*(€|%)(?!\\p{L}|\\d)`, 'gu'),
    mend: (match) => `${nbsp}${match[1]}`,
    message: asMessage('french.unit-space'),
  },
  {
    rule: 'money-point',
    pattern: new RegExp(`(?<![\\d.,])(\\d+)\\.(\\d{2})(?=${nbsp}€)`, 'gu'),
    mend: (match) => `${match[1]},${match[2]}`,
    message: asMessage('french.decimal-comma'),
  },
  {
    rule: 'money-before',
    pattern: new RegExp(`(?<![\\p{L}\\d])€${gap}?(\\d+(?:[.,]\\d{2})?)(?![\\d.,]*\\d)(?!${gap}?€)`, 'gu'),
    mend: (match) => `${match[1]}${nbsp}€`,
    message: asMessage('french.euro-after'),
  },
  {
    rule: 'number-sign',
    pattern: new RegExp(`(?<!\\p{L})([nN])[°º]${gap}*(?=\\d)`, 'gu'),
    mend: (match) => `${match[1]}°${nbsp}`,
    message: asMessage('french.number-sign'),
  },
  {
    rule: 'rank',
    pattern: /(?<![\p{L}\d])1(?:ère|ere|ière|iere)(s?)(?!\p{L})/gu,
    mend: (match) => `1re${match[1]}`,
    message: asMessage('french.premiere'),
  },
  {
    rule: 'rank',
    pattern: /(?<![\p{L}\d])1(?:ier|°)(s?)(?=\s)(?!\p{L})/gu,
    mend: (match) => `1er${match[1]}`,
    message: asMessage('french.premier'),
  },
  {
    rule: 'rank',
    pattern: /(?=[\dIVXLC])(?<![\p{L}\d])(\d+|[IVXLC]{1,7})(?:ième|ieme|ème|eme)(s?)(?!\p{L})/gu,
    mend: (match) => `${match[1]}e${match[2]}`,
    message: asMessage('french.rank'),
  },
  {
    rule: 'first-of-month',
    pattern: new RegExp(`(?<![\\d\\p{L}.,/])(?<!\\d )1(?= (?:${monthNames.join('|')})(?!\\p{L}))`, 'gu'),
    mend: () => '1er',
    message: asMessage('french.first-of-month'),
  },
  {
    rule: 'year-range',
    pattern: /(?<![\d\p{L}])((?:19|20)\d{2}) ?[-–—] ?((?:19|20)\d{2})(?![\d-])/gu,
    mend: (match) => `${match[1]}-${match[2]}`,
    message: asMessage('french.year-range'),
  },
]
