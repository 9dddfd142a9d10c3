/**
 * A text as rules can read it, whatever somebody pasted: most rules look around a word as far as its sentence goes, so that their cost
 * grows with the square of a word, of a blank or of a sentence that never ends. Written French has none.
 */
export interface ReadableText {
  readonly text: string
  /** Where what begins at a place of it begins in the text as given (UTF-16 units). */
  readonly origin: (place: number) => number
}

/** The longest word of French has 25 letters; an address of a page, which no rule reads, may have more. */
const longestRun = 300
const longestBlank = 60
/** A sentence of Proust’s has up to 5 000 signs, one that announces a show some 600. */
const longestSentence = 1500

const tooLong = new RegExp(`\\S{${longestRun + 1},}|\\s{${longestBlank + 1},}`, 'gu')
const ends = /[.!?…\n]/u

/**
 * Runs without a space and blanks that are longer than any are cut short, sentences broken at a space. A text that has none of them comes
 * back as it is. Linear in the length of the text.
 */
export function readableText(given: string): ReadableText {
  const { text, cuts } = withoutLongRuns(given)
  return { text: withoutLongSentences(text), origin: (place) => placeGiven(cuts, place) }
}

interface Cut {
  /** Where it stands in the text that is kept. */
  readonly at: number
  /** How many units were left out up to there. */
  readonly before: number
}

function withoutLongRuns(given: string): { text: string; cuts: Cut[] } {
  const cuts: Cut[] = []
  let [text, from, before] = ['', 0, 0]
  for (const { 0: run, index } of given.matchAll(tooLong)) {
    const kept = /^\s/u.test(run) ? longestBlank : longestRun
    const to = index + wholeSigns(run, kept)
    text += given.slice(from, to)
    from = index + run.length
    before += from - to
    cuts.push({ at: text.length, before })
  }
  return { text: text + given.slice(from), cuts }
}

/** No sign of two units is parted. */
function wholeSigns(run: string, units: number): number {
  return /[\ud800-\udbff]/.test(run.charAt(units - 1)) ? units - 1 : units
}

function withoutLongSentences(text: string): string {
  if (text.length <= longestSentence) return text
  let [broken, from, start, space] = ['', 0, 0, -1]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (ends.test(sign) && isEnd(text, at)) [start, space] = [at + 1, -1]
    else if (sign === ' ') space = at
    if (at - start < longestSentence || space < 0) continue
    broken += `${text.slice(from, space)}\n`
    from = space + 1
    ;[start, space] = [from, -1]
  }
  return broken + text.slice(from)
}

function isEnd(text: string, at: number): boolean {
  return text.charAt(at) === '\n' || /\s/u.test(text.charAt(at + 1))
}

function placeGiven(cuts: readonly Cut[], place: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cuts[middle]?.at ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return place + (cuts[low - 1]?.before ?? 0)
}
