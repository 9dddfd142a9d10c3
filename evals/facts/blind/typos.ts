import type { Random } from './random.ts'

/** What a hand does to a name: two letters swapped, one doubled, dropped or replaced, an accent lost. */
export function misspell(name: string, random: Random): string {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const altered = alterOnce(name, random)
    if (altered !== name && altered.toLowerCase() !== name.toLowerCase()) return altered
  }
  return `${name}s`
}

function alterOnce(name: string, random: Random): string {
  const letters = [...name]
  const at = 1 + random.below(letters.length - 2)
  const here = letters[at] ?? ''
  const after = letters[at + 1] ?? ''
  if (!/\p{L}/u.test(here) || !/\p{L}/u.test(letters[at - 1] ?? '')) return name
  const way = random.below(5)
  if (way === 0 && /\p{L}/u.test(after))
    return [...letters.slice(0, at), after, here, ...letters.slice(at + 2)].join('')
  if (way === 1) return [...letters.slice(0, at), here, ...letters.slice(at)].join('')
  if (way === 2 && name.length > 5) return [...letters.slice(0, at), ...letters.slice(at + 1)].join('')
  if (way === 3) return [...letters.slice(0, at), swapped(here), ...letters.slice(at + 1)].join('')
  const accent = letters.findIndex((letter, index) => index > 0 && /[éèêëïîôûüçà]/.test(letter))
  if (accent < 0) return name
  return [
    ...letters.slice(0, accent),
    (letters[accent] ?? '').normalize('NFD').charAt(0),
    ...letters.slice(accent + 1),
  ].join('')
}

const nearLetters: Record<string, string> = {
  a: 'e',
  e: 'a',
  i: 'y',
  o: 'a',
  u: 'o',
  y: 'i',
  n: 'm',
  m: 'n',
  s: 'z',
  z: 's',
  t: 'd',
  d: 't',
  b: 'd',
  c: 's',
  l: 'r',
  r: 'l',
}

function swapped(letter: string): string {
  const near = nearLetters[letter.toLowerCase()] ?? letter
  return letter === letter.toLowerCase() ? near : near.toUpperCase()
}
