/**
 * A second reader of line breaks, who shares nothing with the program: lists of little words and endings of words, after what Netflix
 * and the French guides forbid to part. It does not see nouns and their adjectives, which takes a dictionary.
 */
const set = (words: string) => new Set(words.split(' '))
const openers = {
  article: set(
    'le la les l’ un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs chaque quelques plusieurs aucun aucune quel quelle quels quelles',
  ),
  preposition: set(
    'à de d’ en dans sur sous par pour avec sans chez vers entre contre depuis pendant dès jusqu’à parmi selon malgré',
  ),
  conjunction: set('et ou ni mais car donc que qu’ qui dont où si comme quand lorsque puisque'),
  pronoun: set('je tu il on ils j’ ne n’ se s’ me te y'),
}
const auxiliaries = set(
  'ai as a avons avez ont avait avaient aura auront aurait est sont était étaient sera seront serait fut été être avoir',
)

export type BadBreak = keyof typeof openers | 'name' | 'number' | 'auxiliary'

/** What a break between these two words parts that must not be; null when nothing. */
export function badBreak(before: string, next: string): BadBreak | null {
  if (/[.!?…,;:»)]$/u.test(before)) return null
  const last = before
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/^[«(“]/u, '')
  for (const [kind, words] of Object.entries(openers)) if (words.has(last)) return kind as keyof typeof openers
  if (/^\p{Lu}\p{Ll}/u.test(before) && /^\p{Lu}\p{Ll}/u.test(next)) return 'name'
  if (
    /\d$/u.test(before) &&
    /^(?:h|min|ans?|euros?|€|%|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/iu.test(
      next,
    )
  )
    return 'number'
  if (/^\d/u.test(next) && /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|salle|rue|n°)$/iu.test(last))
    return 'number'
  return auxiliaries.has(last) && /(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues)[.,;:!?]?$/iu.test(next) ? 'auxiliary' : null
}
