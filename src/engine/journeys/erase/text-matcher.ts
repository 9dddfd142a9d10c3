import { erasedMark } from '../../store/index.ts'
import { type Needles, phoneEnding, plain } from './needles.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Finds persons in a running text, and hides them: by their first and last name where these stand together, in either order, by an address
 * or a telephone of theirs alone. « Lise » at the top of a page and « Kerouan » at its foot name nobody.
 */
export class TextMatcher {
  readonly #names: readonly RegExp[]
  readonly #reach: readonly RegExp[]

  constructor(needles: readonly Needles[]) {
    this.#names = needles.flatMap(({ names, isNameShared }) => (isNameShared ? [] : names.flatMap(nameExpressions)))
    this.#reach = needles.flatMap(({ own }) => [
      ...own.emails.map(emailExpression),
      ...own.phones.flatMap((phone) => phoneExpression(phone) ?? []),
    ])
  }

  isIn(text: string): boolean {
    if (this.#reach.some((one) => text.search(one) >= 0)) return true
    const folded = plain(text)
    return this.#names.some((one) => folded.search(one) >= 0)
  }

  hide(text: string): string {
    const folded = foldedText(text)
    const spans = [
      ...this.#reach.flatMap((one) => spansOf(text, one)),
      ...this.#names.flatMap((one) =>
        spansOf(folded.text, one).map(({ start, end }) => ({ start: folded.at(start), end: folded.at(end) })),
      ),
    ].sort((a, b) => a.start - b.start)
    let hidden = ''
    let from = 0
    for (const { start, end } of spans) {
      if (end <= from) continue
      if (start >= from) hidden += text.slice(from, start) + erasedMark
      from = end
    }
    return hidden + text.slice(from)
  }
}

function spansOf(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

const [before, after] = ['(?<![\\p{L}\\d-])', '(?![\\p{L}\\d-])']
/** What stands between the two words of a name: a space, a comma, a bracket. */
const between = '[^\\p{L}\\d]{1,3}'

function nameExpressions({ last, first }: Needles['names'][number]): RegExp[] {
  const [a, b] = [plain(first), plain(last)].map((words) => words.split(/\s+/u).map(RegExp.escape).join('\\s+'))
  return [`${a}${between}${b}`, `${b}${between}${a}`].map((words) => new RegExp(`${before}${words}${after}`, 'gu'))
}

function emailExpression(email: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d._%+-])${RegExp.escape(email)}(?![\\p{L}\\d-]|\\.[\\p{L}\\d])`, 'giu')
}

function phoneExpression(phone: string): RegExp | null {
  const ending = phoneEnding(phone)
  if (ending === null) return null
  return new RegExp(
    `(?:\\+?\\d{1,3}[^\\p{L}\\d\\n]{0,3}|\\b0)?${[...ending].join('[^\\p{L}\\d\\n]{0,3}')}(?!\\d)`,
    'gu',
  )
}

/** A text without accents or capitals, and where each of its places stood in the text as it is. */
function foldedText(text: string): { readonly text: string; at(place: number): number } {
  const places: number[] = []
  let folded = ''
  let from = 0
  for (const letter of text) {
    const plainLetter = plain(letter)
    for (let unit = 0; unit < plainLetter.length; unit += 1) places.push(from)
    folded += plainLetter
    from += letter.length
  }
  return { text: folded, at: (place) => places[place] ?? text.length }
}
