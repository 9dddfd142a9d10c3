import { withoutAccents as accentless } from '../../text/index.ts'
import type { Random } from './random.ts'

/** One slip of the keyboard: a letter dropped, doubled, swapped with its neighbour, or replaced. */
export function misspell(random: Random, text: string): string {
  if (text.length < 3) return text
  const at = random.int(1, text.length - 2)
  const here = text.charAt(at)
  const slips: (() => string)[] = [
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + here + text.slice(at),
    () => text.slice(0, at) + text.charAt(at + 1) + here + text.slice(at + 2),
    () => text.slice(0, at) + (near[here.toLowerCase()] ?? 'e') + text.slice(at + 1),
  ]
  return random.pick(slips)()
}

const near: Record<string, string> = {
  a: 'z',
  e: 'r',
  i: 'y',
  o: 'p',
  u: 'i',
  n: 'm',
  m: 'n',
  s: 'z',
  t: 'd',
  d: 't',
  b: 'p',
  r: 't',
  l: 'm',
  c: 's',
  y: 'i',
}

export function withoutAccents(text: string): string {
  return accentless(text).replaceAll('œ', 'oe').replaceAll('Œ', 'OE')
}

/** Capitals as a ticketing screen makes them: `toUpperCase` of French keeps accents. */
export function allCaps(text: string): string {
  return text.toUpperCase()
}

/** How a friend, or a hurried clerk, writes a first name. */
export function shortName(name: string): string {
  const known: Record<string, string> = {
    Alexandre: 'Alex',
    Catherine: 'Cathy',
    Christophe: 'Chris',
    Frédéric: 'Fred',
    Isabelle: 'Isa',
    Nathalie: 'Nath',
    Stéphanie: 'Steph',
    Thomas: 'Tom',
    Véronique: 'Véro',
    Élisabeth: 'Babeth',
  }
  const parts = name.split('-')
  return parts.length === 2 ? parts.map((part) => part.charAt(0)).join('') : (known[name] ?? name)
}
