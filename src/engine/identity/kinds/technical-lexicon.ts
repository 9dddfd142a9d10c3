import type { OrganisationKind } from '../identity-record.ts'

/** The box office's own accounts. */
export const technicalLexicon: Lexicon = [
  ['test', /\btests?\b|\bessai\b|\btesteur\b|\bformation billetterie\b/],
  ['giftCard', /\b(?:carte|cheque|bon) cadeaux?\b/],
  [
    'counter',
    /\bguichet\b|\bcaisse(?: du soir\b|\b(?! (?:d|de|des|du|regionale|primaire|populaire|nationale|locale|generale)\b))|\bcomptoir\b|\bvente directe\b|\bclient (?:divers|de passage|passage|guichet|comptoir)\b|\bpassage\b|\bsur place\b|\bwalk ins?\b|\bbox office\b|\bentrees?(?: a la)? porte\b|\btout venant\b/,
  ],
  [
    'anonymous',
    /\banonym\w*\b|\bclient inconnu\b|\bsans nom\b|\bnon nominatif\b|\bcompte supprime\b|\bsupprime rgpd\b/,
  ],
  [
    'reseller',
    /\bfnac\b|\bfrance billet\b|\bticketmaster\b|\bdigitick\b|\bsee tickets\b|\bbilletreduc\b|\bticketnet\b|\btheatre online\b|\bcarrefour spectacles\b|\bweezevent\b|\bshotgun\b|\bcultura billetterie\b/,
  ],
]

export type Lexicon = readonly [OrganisationKind, RegExp][]

/** The kind of the first line of a lexicon that knows the text. Most texts are a person's name, which none knows. */
export function find(lexicon: Lexicon, text: string): OrganisationKind | null {
  if (text === '' || !anyOf(lexicon).test(text)) return null
  return lexicon.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const wholeLexicons = new Map<Lexicon, RegExp>()

/** All lines of a lexicon in one pattern. */
function anyOf(lexicon: Lexicon): RegExp {
  const known = wholeLexicons.get(lexicon)
  if (known) return known
  const whole = new RegExp(lexicon.map(([, { source }]) => source).join('|'))
  wholeLexicons.set(lexicon, whole)
  return whole
}

/**
 * Whether a folded text holds a word of the technical lexicon: what the lexicon knows of several texts side by side holds one in one of them. Letters that
 * may be left out (`tests?`) are no part of a word here.
 */
export function holdsTechnicalWord(folded: string): boolean {
  return technicalWords.test(folded)
}

const technicalWords = new RegExp(
  technicalLexicon
    .flatMap(([, { source }]) => source.replace(/\\[bwd]\*?|\w\?/g, ' ').match(/[a-z]{3,}/g) ?? [])
    .join('|'),
)
