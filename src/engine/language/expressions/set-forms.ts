import { asMessage, type Finding } from '../../../contract/index.ts'
import { protectedSpans, touches } from '../protected-spans.ts'

/** A turn that the words around tell: what the pattern finds is to be replaced by what `mend` gives, or is right (null). */
interface SetForm extends Pick<Finding, 'rule' | 'category' | 'message'> {
  readonly pattern: RegExp
  readonly mend: (found: string) => string | null
  readonly tier: (found: string) => Finding['tier']
}

const works =
  'textes?|pièces?|comédies?|tragédies?|romans?|contes?|opéras?|drames?|farces?|fables?|poèmes?|récits?|nouvelles?|œuvres?|musiques?|chorégraphies?|mises? en scène|spectacles?|créations?|adaptations?|films?'
const shown =
  'spectacles?|pièces?|concerts?|représentations?|séances?|créations?|programmations?|propositions?|ateliers?|festivals?|offres?'
const ways = 'rue|avenue|boulevard|quai|esplanade|impasse|faubourg|square'
const remembered =
  'république|libération|résistance|nation|concorde|victoire|liberté|fraternité|égalité|révolution|bastille|paix'

const forms: readonly SetForm[] = [
  {
    // « jeunes publics » is also written, of publics of several ages: a choice to be looked at.
    pattern: new RegExp(`(?<=(?<!\\p{L})(?:${shown})[ \\u00a0])jeunes? publics?(?![\\p{L}-])`, 'giu'),
    mend: (found) => (found.toLowerCase() === 'jeune public' ? null : 'jeune public'),
    tier: (found) => (found.toLowerCase() === 'jeunes publics' ? 'check' : 'sure'),
    rule: 'public-of-kind',
    category: 'usage',
    message: asMessage('french.public-of-kind'),
  },
  {
    // After « un texte » comes no title, as it may after « le texte » : « le texte De profundis ».
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:[Uu]ne?|deux|trois|quatre|plusieurs)[ \\u00a0](?:\\p{Ll}+[ \\u00a0])?(?:${works})[ \\u00a0])D(?=(?:e[ \\u00a0]|[’'])\\p{Lu}\\p{Ll})`,
      'gu',
    ),
    mend: () => 'd',
    tier: () => 'check',
    rule: 'capital',
    category: 'typography',
    message: asMessage('french.small-of'),
  },
  {
    pattern: new RegExp(`(?<=(?<![\\p{L}-])(?:${ways}) (?:de la|de l[’']|de) ?)(?:${remembered})(?![\\p{L}-])`, 'giu'),
    mend: (found) => (/^\p{Lu}/u.test(found) ? null : found.charAt(0).toUpperCase() + found.slice(1)),
    tier: () => 'check',
    rule: 'capital',
    category: 'typography',
    message: asMessage('french.street-capital'),
  },
  {
    pattern:
      /(?<=(?:^|[,;:(«—–-][ \u00a0\u202f]?|(?<!\p{L})(?:et|à|avec|par|de|pour|chez|que|cher|vers) ))M(?= \p{Lu}\p{Ll}{2,})/gu,
    mend: () => 'M.',
    tier: () => 'check',
    rule: 'civility',
    category: 'typography',
    message: asMessage('french.monsieur-point'),
  },
]

/** Forms that the words beside them settle: « spectacles jeune publics », « un texte De Molière », « rue de la république », « M Dupont ». */
export function checkSetForms(text: string): Finding[] {
  const guarded = protectedSpans(text)
  return forms.flatMap(({ pattern, mend, tier, rule, category, message }) =>
    [...text.matchAll(pattern)].flatMap(({ index: start, 0: found }) => {
      const better = mend(found)
      const end = start + found.length
      if (better === null || touches(guarded, start, end)) return []
      return [{ start, end, rule, category, tier: tier(found), message, suggestions: [better] }]
    }),
  )
}
