import { folded } from './calendar/date-words.ts'

/** The key of a show made from its title: lower case, accents folded, words joined by dashes; letters of any script stay. */
export function showKeyOf(title: string): string {
  return lettersOf(title) || 'spectacle'
}

/** True when two titles name one show: case, accents, punctuation and a leading article apart. */
export function isSameTitle(one: string, other: string): boolean {
  return bareTitle(one) === bareTitle(other)
}

export function bareTitle(title: string): string {
  // Of a title without a letter or a digit (« 🎭 », « ? »), what is written tells it from another.
  return lettersOf(title).replace(/^(?:le|la|les|l|un|une)-(?=.)/, '') || title.trim()
}

function lettersOf(title: string): string {
  const key = folded(title.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return key.slice(0, 80).replace(/-+$/, '')
}
