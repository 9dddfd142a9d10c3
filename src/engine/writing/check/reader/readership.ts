import type { Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'

/** To whom a whole text is written, where it says so: schools, subscribers; null: anybody. */
export type Readership = 'schools' | 'subscribers'

const subscribers = foldedPattern(
  "(?:^|[\\n.!] ?)(?:bonjour |bonsoir )?(?:cher|chere)s?,? [^.\\n]{0,40}\\babonne(?:e|es|s)?(?!\\p{L})|(?<!\\p{L})(?:vous|nos|en tant qu'),? (?:fideles |chere?s )?abonnee?s?(?!\\p{L})",
)
const schools = foldedPattern(
  '(?<!\\p{L})(?:vos|tes) (?:eleves|classes|collegiens|lyceens|etudiants)(?!\\p{L})|(?<!\\p{L})(?:votre|ta) classe(?!\\p{L})|(?:cher|chere)s? (?:\\p{L}+ )?(?:enseignant|professeur|collegue|direct)\\p{L}*',
)
/** What a text says wherever it speaks of schools at all. */
const ofSchools = foldedPattern(
  '(?<!\\p{L})(?:scolaires?|classes?|ecoles?|eleves?|ecoliers?|ecolieres?|enseignant\\p{L}*|professeurs?|profs?|colleg\\p{L}+|lyce\\p{L}+|maternelles?|etablissements?)(?!\\p{L})',
)

export function readershipOf({ reading: { folded } }: Scene): Readership | null {
  if (folded.search(subscribers) >= 0) return 'subscribers'
  return folded.search(schools) >= 0 ? 'schools' : null
}

export function speaksOfSchools({ reading: { folded } }: Scene): boolean {
  return folded.search(ofSchools) >= 0
}
