import { noBreakSpace as nbsp, narrowNoBreakSpace as thin } from '../spaces.ts'
import type { TypographyRule } from './rule.ts'

const space = '[ \\t\\u00a0\\u202f\\u2009]'

/** Spaces and signs, after the Lexique de l'Imprimerie nationale. Order counts: signs first, spaces after. */
export const punctuationRules: readonly TypographyRule[] = [
  {
    rule: 'apostrophe',
    pattern: /(?<=\p{L})['ʼ´](?=[\p{L}«])/gu,
    mend: () => '’',
    message: 'En français, l’apostrophe imprimée est courbe (’).',
  },
  {
    rule: 'ellipsis',
    pattern: /(?<![./\d])\.{3,}(?![./])|…\.+/gu,
    mend: () => '…',
    message: 'Les points de suspension sont un seul signe (…).',
  },
  {
    rule: 'etc',
    pattern: /(?<!\p{L})etc\.?(?:…|\.\.)+/giu,
    mend: (match) => `${match[0].slice(0, 3)}.`,
    message: '« Etc. » s’écrit avec un seul point : il dit déjà que la liste continue.',
  },
  {
    rule: 'quotes',
    pattern: /(?<![\p{L}\d=\\])"(?!\s)([^"\n]{1,400}?)(?<!\s)"(?![\p{L}\d"])/gu,
    mend: (match) => `«${thin}${match[1]}${thin}»`,
    message: 'En français, on cite entre guillemets « ».',
  },
  {
    rule: 'quotes',
    pattern: /<<(?=[\s\u00a0\u202f]*[\p{L}])([^<>\n]{1,400})>>/gu,
    mend: (match) => `«${thin}${(match[1] ?? '').trim()}${thin}»`,
    message: 'En français, on cite entre guillemets « ».',
  },
  {
    rule: 'space-in-quotes',
    pattern: new RegExp(`«${space}*(?=[^\\s\\u00a0\\u202f])`, 'gu'),
    mend: () => `«${thin}`,
    message: 'Le guillemet ouvrant est suivi d’une espace insécable.',
  },
  {
    rule: 'space-in-quotes',
    pattern: new RegExp(`(?<=[^\\s«])${space}*»`, 'gu'),
    mend: () => `${thin}»`,
    message: 'Le guillemet fermant est précédé d’une espace insécable.',
  },
  {
    rule: 'space-before-mark',
    pattern: new RegExp(`(?<=[\\p{L}\\d»)\\]%€…*_])${space}*([;!?]+)(?![\\p{L}\\d=&/])`, 'gu'),
    mend: (match) => `${thin}${match[1]}`,
    message:
      'Le point-virgule, le point d’exclamation et le point d’interrogation sont précédés d’une espace fine insécable.',
  },
  {
    rule: 'space-before-mark',
    pattern: new RegExp(`(?<=[\\p{L}»)])${space}+([;!?]+)(?=[\\p{L}«])`, 'gu'),
    mend: (match) => `${thin}${match[1]} `,
    message: 'Une espace insécable précède ce signe, une espace le suit.',
  },
  {
    rule: 'space-before-colon',
    pattern: new RegExp(`(?<=[\\p{L}\\d»)\\]%€…*_])(?:${space}+:|:(?=\\s|$))(?![/:\\-)(DPp\\d])`, 'gu'),
    mend: () => `${nbsp}:`,
    message: 'Le deux-points est précédé d’une espace insécable.',
  },
  {
    rule: 'space-before-comma',
    pattern: new RegExp(`(?<=[\\p{L}\\d»)\\]])${space}+(,(?!\\d)|\\.(?![\\p{L}\\d./]))`, 'gu'),
    mend: (match) => match[1] ?? null,
    message: 'Il n’y a pas d’espace avant une virgule ni avant un point.',
  },
  {
    rule: 'space-after-comma',
    pattern: /(?<=\p{L}),(?=\p{L})/gu,
    mend: () => ', ',
    message: 'Une virgule est suivie d’une espace.',
  },
  {
    rule: 'space-in-parentheses',
    pattern: new RegExp(`\\(${space}+(?=[\\p{L}\\d«])`, 'gu'),
    mend: () => '(',
    message: 'Il n’y a pas d’espace après une parenthèse ouvrante.',
  },
  {
    rule: 'space-in-parentheses',
    pattern: new RegExp(`(?<=[\\p{L}\\d».!?…])${space}+\\)`, 'gu'),
    mend: () => ')',
    message: 'Il n’y a pas d’espace avant une parenthèse fermante.',
  },
  {
    rule: 'double-space',
    pattern: /(?<=[^\s|]) {2,}(?=[^\s|])/gu,
    mend: () => ' ',
    message: 'Une seule espace suffit.',
  },
]
