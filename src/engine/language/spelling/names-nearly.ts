import { soundKey } from '../context/sounds.ts'
import { piecesOf } from '../pieces-of-text.ts'
import { isCommonWord } from './common-words.ts'
import { knownNames } from './known-names.ts'
import { checkSeasonNames } from './season-names.ts'

/** A stretch of a text that is nearly a known name, and what the records print there. UTF-16 offsets. */
export interface NearName {
  readonly start: number
  readonly end: number
  readonly better: string
  /** The whole name. */
  readonly name: string
}

/** Shorter names sound like too many words. */
const shortestAlone = 5

/**
 * Names and titles that a text writes nearly as the records do: by their letters, as the corrector finds them, and by their sound, as one
 * who only heard them writes them (« Anaïs Duprait » for « Anaïs Dupré »). Proposals: another person may bear the nearest name.
 */
export function namesNearly(text: string, lexicon: readonly string[]): NearName[] {
  return [...piecesOf(text)].flatMap(({ start, text: piece }) =>
    namesInPiece(piece, lexicon).map((name) => ({ ...name, start: start + name.start, end: start + name.end })),
  )
}

function namesInPiece(text: string, lexicon: readonly string[]): NearName[] {
  const written = checkSeasonNames(text, lexicon, knownNames(lexicon)).map(({ start, end, suggestions, message }) => {
    const [better = ''] = suggestions
    return { start, end, better, name: typeof message.params.near === 'string' ? message.params.near : better }
  })
  const heard = namesHeard(text, lexicon).filter(
    (one) => !written.some(({ start, end }) => start < one.end && one.start < end),
  )
  return [...written, ...heard].toSorted((one, other) => one.start - other.start)
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

function namesHeard(text: string, lexicon: readonly string[]): NearName[] {
  const words = wordsOf(text)
  const known = namesBySound(lexicon)
  const most = Math.max(0, ...[...known.values()].map(({ count }) => count))
  const found: NearName[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(most + 1, words.length - at); count > 0; count -= 1) {
      const window = words.slice(at, at + count)
      const near = heardIn(text, window, known)
      if (!near) continue
      found.push(near)
      at += count - 1
      break
    }
  }
  return found
}

interface Known {
  readonly name: string
  readonly count: number
}

let latest: { readonly key: string; readonly names: ReadonlyMap<string, Known> } | null = null

function namesBySound(lexicon: readonly string[]): ReadonlyMap<string, Known> {
  const key = lexicon.join('\n')
  if (latest?.key !== key) {
    const names = lexicon.flatMap((name): [string, Known][] => {
      const words = wordsOf(name)
      const isTold =
        words.length > 1 ? /\p{Lu}/u.test(name) : /^\p{Lu}\p{Ll}/u.test(name) && name.length >= shortestAlone
      return isTold ? soundsOf(words).map((sound) => [sound, { name, count: words.length }]) : []
    })
    latest = { key, names: new Map(names) }
  }
  return latest.names
}

function heardIn(text: string, window: readonly Word[], known: ReadonlyMap<string, Known>): NearName | null {
  const [first, last] = [window[0], window.at(-1)]
  // Words of every day, without a capital, say themselves; one alone must be no word of the language.
  if (!first || !last || !window.some((word) => /^\p{Lu}/u.test(word.text))) return null
  const name = soundsOf(window).flatMap((sound) => known.get(sound)?.name ?? [])[0]
  const written = text.slice(first.start, last.end)
  if (name === undefined || isSame(written, name) || /[.!?…;:\n]\s/u.test(written)) return null
  const isUnknown = window.some((word) => !isCommonWord(word.text.toLowerCase()))
  return isUnknown ? { start: first.start, end: last.end, better: name, name } : null
}

function isSame(written: string, name: string): boolean {
  const plain = (text: string) => text.replace(/[\s\u00A0]+/gu, ' ').replaceAll("'", '’')
  return plain(written) === plain(name) || plain(written) === plain(name.toUpperCase())
}

/** Word by word, whose mute endings are then not heard; and on end, for a name heard as two (« Des Roches »). */
function soundsOf(words: readonly Word[]): string[] {
  const texts = words.map(({ text }) => text.toLowerCase())
  return [...new Set([texts.map(soundKey).join(''), soundKey(texts.join(''))])]
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}\d]*/gu)].map(({ index, 0: word }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}
