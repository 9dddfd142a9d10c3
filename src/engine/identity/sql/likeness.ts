/** Building blocks of the comparisons, as SQL: DuckDB's Jaro-Winkler, Damerau-Levenshtein and Hamming, cheap tests first. */

/** The user name of an address, as SQL. */
export const userOf = (email: string) => `split_part(${email}, '@', 1)`

/** Jaro-Winkler, 0 when a side is silent. */
export const likeness = (left: string, right: string) => `coalesce(jaro_winkler_similarity(${left}, ${right}), 0)`

/**
 * At most so many edits, an exchange of neighbours counting for one (Damerau-Levenshtein). The plain distance, five times cheaper,
 * answers nearly always: an exchange is two of its edits. Most texts are far apart: that is asked first.
 */
export const atMostTypos = (left: string, right: string, most: number | string) => {
  const plain = `levenshtein(${left}, ${right})`
  return `CASE WHEN ${plain} > 2 * (${most}) THEN false WHEN ${plain} <= ${most} THEN true
    ELSE damerau_levenshtein(${left}, ${right}) <= ${most} END`
}

/** All conditions true, tested in the order given: DuckDB tries the sides of an AND in any order, and pays for the dear ones. */
export const inOrder = (...conditions: readonly string[]) =>
  `CASE ${conditions
    .slice(0, -1)
    .map((condition) => `WHEN NOT coalesce(${condition}, false) THEN false`)
    .join(' ')} ELSE ${conditions.at(-1) ?? 'true'} END`

/** Few pairs of strangers share a beginning or an end. */
export const sharesEnd = (left: string, right: string, start: number, end: number) =>
  `(left(${left}, ${start}) = left(${right}, ${start}) OR right(${left}, ${end}) = right(${right}, ${end}))`

/** One typo in a short word, two in a long one, one sound, or the same letters in another order; of rows of `name_value`. */
export const nearWords = (left: string, right: string) => {
  const [x, y] = [`${left}.text`, `${right}.text`]
  const likeness = `jaro_winkler_similarity(${x}, ${y})`
  const mostTypos = `CASE WHEN least(length(${x}), length(${y})) >= 7 THEN 2 ELSE 1 END`
  return `CASE
    WHEN ${left}.sound = ${right}.sound AND ${likeness} >= 0.85 THEN true
    WHEN least(length(${x}), length(${y})) < 3 OR abs(length(${x}) - length(${y})) > 2 THEN false
    WHEN length(${x}) = length(${y}) AND ${left}.letters = ${right}.letters THEN true
    WHEN NOT ${sharesEnd(x, y, 1, 2)} OR ${likeness} < 0.7 THEN false
    ELSE ${atMostTypos(x, y, mostTypos)} END`
}

/** One is a whole word of the other: Marie and Marie Claude. Most names are one word: two of them are none of the other. */
export const hasWord = (left: string, right: string) =>
  `CASE WHEN NOT (contains(${left}, ' ') OR contains(${right}, ' ')) THEN false
    ELSE contains(' ' || ${left} || ' ', ' ' || ${right} || ' ') OR contains(' ' || ${right} || ' ', ' ' || ${left} || ' ') END`

/** The same but for spaces; the two are not the same text. */
export const sameButSpaces = (left: string, right: string) =>
  inOrder(
    `(contains(${left}, ' ') OR contains(${right}, ' '))`,
    `replace(${left}, ' ', '') = replace(${right}, ' ', '')`,
  )

/** JM or J M for Jean Marc. */
export const initialsOf = (short: string, long: string) =>
  `(length(${short}) <= 3 AND contains(${long}, ' ') AND replace(${short}, ' ', '') = ${long}[1] || substr(split_part(${long}, ' ', 2), 1, 1) || substr(split_part(${long}, ' ', 3), 1, 1))`

/** Daniel and Danielle, Frédéric and Frédérique, Léo and Léa: two people of a home, not a typo. */
export const isFeminineOf = (left: string, right: string) => {
  const stem = (name: string) => `regexp_replace(${name}, '(?:que|c|ne|n|le|l|te|t|ie|ien|ienne|se|e|a|o)$', '')`
  return `${stem(left)} = ${stem(right)} AND (right(${left}, 1) IN ('e', 'a')) <> (right(${right}, 1) IN ('e', 'a'))`
}
