/** What the shield hides. `mark` is something that looks like one of its own tokens, so that nobody can forge one. */
export const hiddenKinds = [
  'mark',
  'email',
  'url',
  'iban',
  'socialNumber',
  'card',
  'phone',
  'birthDate',
  'order',
  'address',
  'person',
] as const
export type HiddenKind = (typeof hiddenKinds)[number]

/** A stretch to hide. Offsets count UTF-16 units of the text as given. */
export interface HiddenSpan {
  readonly start: number
  readonly end: number
  readonly kind: HiddenKind
}

/** Each match of a pattern as a span; the group named `hidden`, when the pattern has one, else the whole. */
export function spansOf(text: string, kind: HiddenKind, pattern: RegExp): HiddenSpan[] {
  return [...text.matchAll(pattern)].map((match) => {
    const hidden = match.groups?.hidden
    const start = hidden === undefined ? match.index : match.index + match[0].lastIndexOf(hidden)
    return { kind, start, end: start + (hidden ?? match[0]).length }
  })
}
