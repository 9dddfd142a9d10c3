/** No-break space: before a colon, before units, in hours and after « n° ». */
export const noBreakSpace = '\u00a0'
/** Narrow no-break space: before ; ! ? and inside « ». */
export const narrowNoBreakSpace = '\u202f'

/**
 * Plain spaces that already stand beside French punctuation made unbreakable (U+202F before ; ! ? and inside « »,
 * U+00A0 before a colon). Adds no space: it is meant for sentences written by us, in code.
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?»])/gu, `${narrowNoBreakSpace}$1`)
    .replace(/« /gu, `«${narrowNoBreakSpace}`)
    .replace(/ :/gu, `${noBreakSpace}:`)
}
