import { readFileSync } from 'node:fs'
import { z } from 'zod'

export interface Marked {
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly kind: string }[]
}

const names = z
  .object({
    women: z.record(z.string(), z.array(z.string())),
    men: z.record(z.string(), z.array(z.string())),
    surnames: z.array(z.string()),
    streets: z.array(z.string()),
  })
  .parse(JSON.parse(readFileSync(new URL('../../demo/names.json', import.meta.url), 'utf8')))
const given = [...Object.values(names.women), ...Object.values(names.men)].flat()
const towns = ['42300 Roanne', '69001 Lyon', '42120 Le Coteau', '63000 Clermont-Ferrand', '42370 Renaison']

/** A template with its slots filled from the demo theatre's names, and where each thing stands. The same seed gives the same. */
export function fill(template: string, seed: number): Marked {
  const next = picker(seed)
  const entities: { start: number; end: number; kind: string }[] = []
  let text = ''
  let at = 0
  for (const match of template.matchAll(/\{(\w+)\}/gu)) {
    const kind = match[1] ?? ''
    text += template.slice(at, match.index)
    const value = makers[kind]?.(next) ?? ''
    entities.push({ start: text.length, end: text.length + value.length, kind })
    text += value
    at = match.index + match[0].length
  }
  return { text: text + template.slice(at), entities }
}

type Next = (most: number) => number

const makers: Readonly<Record<string, (next: Next) => string>> = {
  person: (next) => {
    const [first, last] = [pick(given, next), pick(names.surnames, next)]
    const shapes = [
      `${first} ${last}`,
      `${first} ${last.toUpperCase()}`,
      `${last.toUpperCase()} ${first}`,
      `${first.charAt(0)}. ${last}`,
    ]
    return pick(shapes, next)
  },
  email: (next) =>
    `${plain(pick(given, next))}.${plain(pick(names.surnames, next))}${next(90)}@${pick(['orange', 'free', 'laposte'], next)}.example`,
  phone: (next) => {
    const digits = `06 39 98 ${10 + next(89)} ${10 + next(89)}`
    return pick([digits, digits.replaceAll(' ', ''), digits.replaceAll(' ', '.'), `+33 ${digits.slice(1)}`], next)
  },
  address: (next) =>
    `${1 + next(140)}${pick(['', ' bis', ','], next)} ${pick(names.streets, next)}, ${pick(towns, next)}`,
  order: (next) =>
    pick([String(10000 + next(89999)), `CMD-2026-${1000 + next(8999)}`, `R${100000 + next(899999)}`], next),
  iban: (next) => `FR76 ${[1, 2, 3, 4, 5].map(() => 1000 + next(8999)).join(' ')} ${100 + next(899)}`,
  birth: (next) =>
    pick([`${1 + next(28)}/0${1 + next(8)}/19${40 + next(59)}`, `${2 + next(26)} mars 20${10 + next(12)}`], next),
}

function pick<T>(items: readonly T[], next: Next): T {
  const item = items[next(items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase()
}

/** Mulberry32: small, seeded, the same on every machine. */
function picker(seed: number): Next {
  let state = seed + 0x6d2b79f5
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}
