/** Words and signs of money, with the ISO code of their currency; `$` where nobody knows of which dollar. Longer ones first. */
const marks: readonly (readonly [code: string, mark: string])[] = [
  ['EUR', '€|euros?|eur'],
  ['CHF', 'chf|sfr\\.?|frs?\\.?|francs?'],
  ['CAD', 'cad|ca\\$|\\$ca|\\$can'],
  ['USD', 'usd|us\\$|\\$us'],
  ['GBP', 'gbp|£'],
  ['$', '\\$'],
]
const anyMark = marks.map(([, mark]) => mark).join('|')
const before = new RegExp(`^([-+(\\u2212]?)(${anyMark})\\.?(?=[\\d-])`, 'i')
const after = new RegExp(`(?<=[\\d.,\\u2013\\u2014-])(${anyMark})([-)\\u2212]?)$`, 'i')

/**
 * An amount without spaces, parted from the currency that stands at one of its edges: `Fr.25.–` is `25` in CHF, `32,00$` is
 * `32,00` in `$`. A dash in the place of the cents (`25.–`, `10,-`) goes too. The code is null when no currency is written.
 */
export function partCurrency(packed: string): { amount: string; currency: string | null } {
  const found = before.exec(packed)?.[2] ?? after.exec(packed)?.[1] ?? null
  const amount = packed.replace(before, '$1').replace(after, '$2')
  return {
    amount: amount.replace(/(\d)[.,][-\u2013\u2014]{1,2}$/, '$1'),
    currency: found === null ? null : codeOf(found),
  }
}

/** The ISO code of a currency by its sign, its code or its name; null for another word. */
export function codeOf(mark: string): string | null {
  return marks.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(mark.trim()))?.[0] ?? null
}
