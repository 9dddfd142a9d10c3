/**
 * Words and signs of money, with the ISO code of their currency; `$`, `FCFA` and `F` where nobody knows of which dollar or which franc. Longer ones first. Two letters, and the `F` alone, count only
 * after an amount that prices end with: « 12F » is as well a seat.
 */
const marks: readonly (readonly [code: string, mark: string])[] = [
  ['EUR', '€|euros?|eur'],
  ['FCFA', 'f\\.?cfa|francs?cfa|cfa'],
  ['XOF', 'xof'],
  ['XAF', 'xaf'],
  ['XPF', 'xpf|f\\.?cfp|francs?cfp|francs?pacifique|cfp'],
  ['CHF', 'chf|sfr\\.?|frs?\\.?|francs?'],
  ['CAD', 'cad|ca\\$|\\$ca|\\$can'],
  ['USD', 'usd|us\\$|\\$us'],
  ['GBP', 'gbp|£'],
  ['MAD', 'mad|dirhams?|(?<=[05])dhs?'],
  ['TND', 'tnd|(?<=[05])dt'],
  ['DZD', 'dzd|(?<=0)da'],
  ['MGA', 'mga|ariary|(?<=00)ar'],
  ['HTG', 'htg|gourdes?|gdes?'],
  ['MUR', 'mur|(?<=[05])rs'],
  ['GNF', 'gnf|(?<=00)fg'],
  ['CDF', 'cdf|(?<=00)fc'],
  ['F', '(?<=\\d[05]0)f'],
  ['$', '\\$'],
]
const anyMark = marks.map(([, mark]) => mark).join('|')
const before = new RegExp(`^([-+(\\u2212]?)(${anyMark})\\.?(?=[\\d-])`, 'i')
const after = new RegExp(`(?<=[\\d.,\\u2013\\u2014-])(${anyMark})([-)\\u2212]?)$`, 'i')
/** Currencies of which nobody pays a part: three figures behind a mark are thousands. */
const whole = new Set(['FCFA', 'XOF', 'XAF', 'XPF', 'F', 'MGA', 'GNF', 'CDF'])

/**
 * An amount without spaces, parted from the currency that stands at one of its edges: `Fr.25.–` is `25` in CHF, `32,00$` is
 * `32,00` in `$`, `3.000FCFA` is `3000`. A dash in the place of the cents (`25.–`, `10,-`) goes too. The code is null when no currency is written.
 */
export function partCurrency(packed: string): { amount: string; currency: string | null } {
  const found = before.exec(packed)?.[2] ?? after.exec(packed)?.[1] ?? null
  const currency = found === null ? null : codeAt(packed, found)
  const bare = packed.replace(before, '$1').replace(after, '$2')
  const amount = bare.replace(/(\d)[.,][-\u2013\u2014]{1,2}$/, '$1')
  return { amount: hasNoCents(currency) ? amount.replace(/[.,'’](?=\d{3}(?!\d))/g, '') : amount, currency }
}

/** True for a currency whose amounts are whole: `3.000` of it is three thousand. */
export function hasNoCents(currency: string | null): boolean {
  return currency !== null && whole.has(currency)
}

/** The code of a mark that was found beside an amount. */
function codeAt(packed: string, found: string): string | null {
  return (
    codeOf(found) ?? marks.find(([, words]) => new RegExp(`(?:${words})[-)\\u2212]?$`, 'i').test(packed))?.[0] ?? null
  )
}

/** The ISO code of a currency by its sign, its code or its name; null for another word. */
export function codeOf(mark: string): string | null {
  const said = mark.replace(/[\s.]/g, '')
  return marks.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(said))?.[0] ?? null
}
