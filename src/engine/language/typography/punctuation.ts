import { asMessage } from '../../../contract/index.ts'
import { noBreakSpace as nbsp, narrowNoBreakSpace as thin } from '../spaces.ts'
import type { TypographyRule } from './rule.ts'

const space = '[ \\t\\u00a0\\u202f\\u2009]'

/** Spaces and signs, after the Lexique de l'Imprimerie nationale. Order counts: signs first, spaces after. */
export const punctuationRules: readonly TypographyRule[] = [
  {
    rule: 'apostrophe',
    pattern: /(?<=\p{L})['ʼ´](?=[\p{L}«])/gu,
    mend: () => '’',
    message: asMessage('french.apostrophe'),
  },
  {
    // « l' ami » ; « rock ' n' roll » is no elision.
    rule: 'apostrophe',
    pattern: /(?<![\p{L}'’])([ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['ʼ´’][ \u00a0\u202f]+(?=[aeiouyhàâéèêëîïôùûœæ])/giu,
    mend: (match) => `${match[1]}’`,
    message: asMessage('french.apostrophe-blank'),
  },
  {
    rule: 'ellipsis',
    pattern: /(?<![./\d])\.{3,}(?![./])|…\.+/gu,
    mend: () => '…',
    message: asMessage('french.ellipsis'),
  },
  {
    rule: 'etc',
    pattern: /(?<!\p{L})etc\.?(?:…|\.\.)+/giu,
    mend: (match) => `${match[0].slice(0, 3)}.`,
    message: asMessage('french.etc'),
  },
  {
    rule: 'quotes',
    pattern: /(?<![\p{L}\d=\\])"(?!\s)([^"\n]{1,400}?)(?<!\s)"(?![\p{L}\d"])/gu,
    mend: (match) => `«${thin}${match[1]}${thin}»`,
    message: asMessage('french.quotes'),
  },
  {
    rule: 'quotes',
    pattern: /<<(?=[\s\u00a0\u202f]*[\p{L}])([^<>\n]{1,400})>>/gu,
    mend: (match) => `«${thin}${(match[1] ?? '').trim()}${thin}»`,
    message: asMessage('french.quotes'),
  },
  {
    rule: 'space-in-quotes',
    pattern: new RegExp(`«${space}*(?=[^\\s\\u00a0\\u202f])`, 'gu'),
    mend: () => `«${thin}`,
    message: asMessage('french.space-after-quote'),
  },
  {
    rule: 'space-in-quotes',
    pattern: new RegExp(`(?<=[^\\s«])${space}*»`, 'gu'),
    mend: () => `${thin}»`,
    message: asMessage('french.space-before-quote'),
  },
  {
    rule: 'space-before-mark',
    pattern: new RegExp(`(?<=[\\p{L}\\d»)\\]%€…*_])${space}*([;!?]+)(?![\\p{L}\\d=&/])`, 'gu'),
    mend: (match) => `${thin}${match[1]}`,
    message: asMessage('french.space-before-mark'),
  },
  {
    rule: 'space-before-mark',
    pattern: new RegExp(`(?<=[\\p{L}»)])${space}+([;!?]+)(?=[\\p{L}«])`, 'gu'),
    mend: (match) => `${thin}${match[1]} `,
    message: asMessage('french.space-around-mark'),
  },
  {
    rule: 'space-before-colon',
    pattern: new RegExp(`(?<=[\\p{L}\\d»)\\]%€…*_])(?:${space}+:|:(?=\\s|$))(?![/:\\-)(DPp\\d])`, 'gu'),
    mend: () => `${nbsp}:`,
    message: asMessage('french.space-before-colon'),
  },
  {
    rule: 'space-before-comma',
    pattern: new RegExp(`(?<=[\\p{L}\\d»)\\]])${space}+(,(?!\\d)|\\.(?![\\p{L}\\d./]))`, 'gu'),
    mend: (match) => match[1] ?? null,
    message: asMessage('french.no-space-before-comma'),
  },
  {
    rule: 'space-after-comma',
    pattern: /(?<=\p{L}),(?=\p{L})/gu,
    mend: () => ', ',
    message: asMessage('french.space-after-comma'),
  },
  {
    rule: 'space-in-parentheses',
    pattern: new RegExp(`\\(${space}+(?=[\\p{L}\\d«])`, 'gu'),
    mend: () => '(',
    message: asMessage('french.no-space-after-bracket'),
  },
  {
    rule: 'space-in-parentheses',
    pattern: new RegExp(`(?<=[\\p{L}\\d».!?…])${space}+\\)`, 'gu'),
    mend: () => ')',
    message: asMessage('french.no-space-before-bracket'),
  },
  {
    rule: 'double-space',
    pattern: /(?<=[^\s|]) {2,}(?=[^\s|])/gu,
    mend: () => ' ',
    message: asMessage('french.one-space'),
  },
]
