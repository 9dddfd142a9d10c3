import { UnionFind } from '../../src/engine/identity/clusters/union-find.ts'
import type { IdentityRecord } from '../../src/engine/identity/index.ts'
import { foldText } from '../../src/engine/identity/normalise/fold-text.ts'

/**
 * The plain rule to beat: same first name and same e-mail or phone; or same full name and same postcode or birth date. Closed
 * under transitivity. Person id by record id.
 */
export function fourLineRule(records: readonly IdentityRecord[]): Map<string, string> {
  const union = new UnionFind(records.length)
  const holders = new Map<string, number>()
  records.forEach(({ fields }, index) => {
    const first = foldText(fields.firstName)
    const full = first && fields.lastName ? `${first}|${foldText(fields.lastName)}` : ''
    const keys = [
      first && fields.email && `e|${first}|${fields.email.toLowerCase().trim()}`,
      ...(first
        ? (fields.phone ?? '').split(';').map((phone) => phone && `p|${first}|${phone.replace(/\D/g, '').slice(-9)}`)
        : []),
      full && fields.postcode && `c|${full}|${fields.postcode}`,
      full && fields.birthDate && `b|${full}|${fields.birthDate}`,
    ]
    for (const key of keys) {
      if (!key) continue
      const holder = holders.get(key)
      if (holder === undefined) holders.set(key, index)
      else union.join(holder, index)
    }
  })
  return new Map(records.map(({ recordId }, index) => [recordId, String(union.find(index))]))
}
