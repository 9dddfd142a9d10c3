import { plain } from './plain.ts'

const seats = String.raw`(?:nb|nbre|nbres|nombre|qt[eé]s?|quantit[eé]s?|billets?|places?|entr[eé]es?|tickets?|spectateurs?|pl|nb\.? (?:de )?(?:billets?|places?|entr[eé]es?|tickets?))`
const sign = String.raw`(?:€|euros?|eur|chf|\$)`
const amount = '(?:ca|montants?|recettes?|encaissements?|ventes?)'
const money = String.raw`(?:${amount}(?: (?:ttc|ht))?(?: (?:en )?\(?${sign}\)?)?|${sign}|ttc|total €)`
const between = String.raw`[\s:–/(-]+`
const forms = (['seats', 'money'] as const).flatMap((kind) => {
  const word = kind === 'seats' ? seats : money
  return [
    {
      kind,
      form: 'after',
      pattern: new RegExp(String.raw`^(.+?)(?:${between}${word}\.?|${kind === 'money' ? '€' : '#'})\)?$`, 'iu'),
    },
    {
      kind,
      form: 'before',
      pattern: new RegExp(`^${word}${String.raw`\.?`}${between}(?:de |du |des )?(.+?)\\)?$`, 'iu'),
    },
  ]
})

/** One of two columns side by side that say the seats of a seller or a tariff, and their money: « Guichet nb » of « Guichet nb | Guichet € ». */
interface PairedHeading {
  kind: 'seats' | 'money'
  /** What the two have in common, as written: a seller, a tariff, or « Total ». */
  label: string
  /** Where the word stands that says which of the two it is. */
  form: string
}

/** The columns of a pair, by their place in the header. */
export interface ColumnPair {
  label: string
  isTotal: boolean
  seats: number
  /** Null for seats that have no money (« Invit. nb »). */
  money: number | null
}

/**
 * The pairs of a header (« Guichet nb | Guichet € | Web nb | Web € | Total nb | Total € »), with the columns of seats beside them that have no money; none where
 * fewer than two pairs stand, or all of them are totals.
 */
export function pairsOf(header: readonly string[]): ColumnPair[] {
  const read = header.map(readPaired)
  const paired = read.flatMap((heading, at): (ColumnPair & { form: string })[] => {
    if (heading?.kind !== 'seats') return []
    const found = read.findIndex(
      (other) => other?.kind === 'money' && other.form === heading.form && plain(other.label) === plain(heading.label),
    )
    const { label, form } = heading
    return [{ label, form, isTotal: total.test(plain(label)), seats: at, money: found < 0 ? null : found }]
  })
  const whole = paired.filter(({ money: at }) => at !== null)
  if (whole.length < 2 || whole.every(({ isTotal }) => isTotal)) return []
  const usual = new Set(whole.map(({ form }) => form))
  return paired.filter(({ form }) => usual.has(form)).map(({ form: _form, ...pair }) => pair)
}

const total = /^(total|totaux|ensemble|cumul|tous|toutes?|general)\b/

function readPaired(heading: string): PairedHeading | null {
  const text = heading.replaceAll('_', ' ').trim()
  for (const { kind, form, pattern } of forms) {
    const [, label = ''] = pattern.exec(text) ?? []
    if (/\p{L}/u.test(label)) return { kind, label: label.replace(/[\s:–/(-]+$/u, ''), form }
  }
  return null
}
