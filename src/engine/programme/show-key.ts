import { folded } from './calendar/date-words.ts'

/** The key of a show made from its title: lower case, accents folded, words joined by dashes. */
export function showKeyOf(title: string): string {
  const key = folded(title.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return key.slice(0, 80).replace(/-+$/, '') || 'spectacle'
}

/** True when two titles name one show: case, accents, punctuation and a leading article apart. */
export function isSameTitle(one: string, other: string): boolean {
  return bareTitle(one) === bareTitle(other)
}

export function bareTitle(title: string): string {
  return showKeyOf(title).replace(/^(?:le|la|les|l|un|une)-(?=.)/, '')
}
