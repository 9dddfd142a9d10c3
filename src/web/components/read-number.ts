/**
 * The number that a person typed, null for nothing: « 90 », « 12,50 », « 1 250 », with at most `decimals` figures after its comma or its
 * point. Undefined for anything else: it is refused, never taken for another number (« 1,250 » is no amount: it may be either).
 */
export function readNumber(typed: string, decimals: number): number | null | undefined {
  const bare = typed.replace(/[\s€]/gu, '')
  if (bare === '') return null
  const [whole = '', part = '', ...more] = bare.split(/[.,]/u)
  const isNumber = more.length === 0 && /^\d+$/u.test(whole) && /^\d*$/u.test(part) && part.length <= decimals
  return isNumber && !/[.,]$/u.test(bare) ? Number(`${whole}.${part || '0'}`) : undefined
}
