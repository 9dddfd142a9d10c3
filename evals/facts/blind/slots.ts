import { capitalised } from './french-forms.ts'
import { phraseSlot } from './phrase-slots.ts'
import type { Piece, SentenceContext } from './pieces.ts'
import { valueSlot } from './value-slots.ts'
import { whenSlot } from './when-slots.ts'
import { wordSlot } from './word-slots.ts'

/** A slot `{name}` or a phrase `[condition|words]`; null when this record cannot fill it. */
export function renderSlot(source: string, context: SentenceContext): Piece | null {
  const inner = source.slice(1, -1)
  if (source.startsWith('[')) return phraseSlot(inner, context)
  const wrapped = /^([«*])(.*)[»*]$/.exec(inner)
  if (wrapped !== null) return wrap(wrapped[1] ?? '', namedSlot(wrapped[2] ?? '', context))
  return namedSlot(inner, context)
}

function wrap(sign: string, inside: Piece | null): Piece | null {
  if (inside === null) return null
  const [open, close] = sign === '«' ? ['« ', ' »'] : ['*', '*']
  return { ...inside, text: `${open}${inside.text}${close}`, lead: open.length, trail: close.length }
}

function namedSlot(name: string, context: SentenceContext): Piece | null {
  const when = whenSlot(name, context)
  if (when !== undefined) return when
  const lower = name.toLowerCase()
  const word = wordSlot(lower, context)
  const found = word === undefined ? valueSlot(lower, context) : word
  if (found === undefined) throw new Error(`no slot ${name}`)
  if (found === null || name === lower) return found
  return { ...found, text: name === name.toUpperCase() ? found.text.toUpperCase() : capitalised(found.text) }
}
