import { matchesIn } from '../../../language/index.ts'
import type { MailingBasis } from '../scene/finding.ts'
import { type Reading, readText, type Span, sentenceAround } from '../text/reading.ts'

/** What the mention of a mailing gives as its reason. `gaveAddress`: the reader handed their address over. */
export type Ground = 'accepted' | 'gaveAddress' | 'customer' | 'professional'

export interface GroundSaid extends Span {
  readonly ground: Ground
}

/** What is known of a list on which such a reason may be true. */
export interface GroundsOfList {
  /** Those of all its addresses, each once. */
  readonly bases?: readonly MailingBasis[]
  readonly allCame?: boolean
}

const letter =
  '(?:message|e-?mail|mail|mel|courriel|courrier|lettre|newsletter|infolettre|sms|texto|nouvelles|informations?|envois?|actualites?|programme|invitations?)'
const mailing = new RegExp(
  `\\b(?:(?:recevez|recevoir|recois) (?:\\w+ |l'){0,3}?${letter}|(?:ne plus|a) (?:les |en )?recevoir|desabonn\\w*|desinscri\\w*|donnees personnelles)`,
)

const reasons: readonly (readonly [Ground, string])[] = [
  [
    'accepted',
    "(?:vous|tu) (?:nous |y |en |l'|vous |t')*(?:avez|as|etes|es)(?: bien| deja)? (?:(?:accepte|consenti|demande|souhaite|choisi|coche)(?:e|s|es)?\\b|(?:inscrit|abonne)(?:e|s|es)?(?= (?:a|sur) (?:notre|nos|la|cette|une) (?:liste|lettre|newsletter|infolettre)| ?[.,;]))",
  ],
  [
    'accepted',
    '(?:votre|ton) (?:inscription|accord|consentement|abonnement (?:a|aux) (?:notre|la|nos) (?:lettre|newsletter|infolettre|nouvelles))',
  ],
  ['gaveAddress', "(?:vous|tu) (?:nous |l'|y )*(?:avez|as) (?:transmis|communique|laisse|donne|confie)(?:e|s|es)?\\b"],
  [
    'customer',
    '(?:vous|tu) (?:avez|as|etes|es)(?: deja)? (?:(?:reserve|achete|commande)(?:e|s|es)?\\b|(?:pris|retire) [^.,;!?\\n]{0,12}(?:places?|billets?)|(?:une? )?clients?e?s?\\b|venue?s?\\b)',
  ],
  [
    'customer',
    '(?:(?:a la )?suite (?:a|de)|lors de|en raison de) (?:votre|ton|ta|vos) (?:(?:derniere?s?|precedente?s?) )?(?:reservations?|commandes?|achats?|venues?)',
  ],
  [
    'professional',
    "(?:adresse|activite|fonction|qualite|coordonnees|contact|messagerie|titre) professionnel\\w*|en (?:tant qu(?:e |')|qualite d(?:e |'))(?:professionnel|enseignant|relais|programmat|partenaire|journaliste|elue?\\b|responsable)\\w*",
  ],
]
const patterns = reasons.map(([ground, source]) => [ground, new RegExp(`\\b(?:${source})`, 'g')] as const)

/** « Vous recevez ce message parce que vous avez accepté nos lettres »: the reasons that the mentions of a mailing give, in reading order. */
export function groundsSaidIn(reading: Reading): GroundSaid[] {
  return patterns
    .flatMap(([ground, pattern]) =>
      matchesIn(reading.folded, pattern).map((match) => {
        return { ground, start: match.index, end: match.index + match[0].trimEnd().length }
      }),
    )
    .filter((span) => {
      const sentence = sentenceAround(reading, span)
      return mailing.test(reading.folded.slice(sentence.start, sentence.end))
    })
    .sort((a, b) => a.start - b.start)
}

/** Whether a reason is true of every address of a list; of a list on which nothing is known, none is. */
export function isGroundTrue(ground: Ground, { bases, allCame }: GroundsOfList): boolean {
  if (bases === undefined) return false
  const all = (...wanted: readonly MailingBasis[]) => bases.every((basis) => wanted.includes(basis))
  if (ground === 'accepted') return all('optIn')
  if (ground === 'gaveAddress') return all('optIn', 'existingCustomer')
  if (ground === 'customer') return all('existingCustomer') || allCame === true
  return all('professional')
}

/**
 * The mention of a house as its mailing to a list may carry it: its own words where the reason that they give is true of every
 * address, else a reason that is. Words that give no reason, and lists of which nothing is known, change nothing.
 */
export function mentionFor(text: string, list: GroundsOfList): string {
  if (list.bases === undefined) return text
  const isTrue = groundsSaidIn(readText(text)).every(({ ground }) => isGroundTrue(ground, list))
  return isTrue ? text : trueMention(list.bases)
}

function trueMention(bases: readonly MailingBasis[]): string {
  const [basis] = bases
  const reason = (bases.length === 1 && basis !== undefined && reasonOf[basis]) || reasonOf.none
  return `Vous recevez ce message ${reason}. Vous pouvez à tout moment demander à ne plus en recevoir.`
}

const reasonOf: Record<MailingBasis, string> = {
  optIn: 'parce que vous avez accepté nos nouvelles',
  existingCustomer: 'parce que vous avez déjà réservé chez nous',
  professional: 'à votre adresse professionnelle',
  none: 'parce que votre adresse figure parmi nos contacts',
}
