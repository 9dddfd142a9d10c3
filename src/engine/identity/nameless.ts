import type { IdentityRecord } from './identity-record.ts'
import type { Mentions } from './mentions.ts'
import { emailParts } from './normalise/email-parts.ts'
import type { RequiredPair } from './read-decisions.ts'

/**
 * Records that give an e-mail address and nothing more (a list of blocked addresses, a newsletter's) are of the one person whom other
 * records name under that address. Where two names share it, the comparison alone says whose it is.
 */
export function ownersOfNameless(
  records: readonly IdentityRecord[],
  { record, first, family }: Mentions,
): RequiredPair[] {
  const isBare = (mention: number) => first[mention] === 0 && family[mention] === 0
  const bare = new Map<string, number[]>()
  for (const { mention, address } of bareMentions(records, { record, first, family }))
    bare.set(address, [...(bare.get(address) ?? []), mention])
  if (bare.size === 0) return []
  const owners = new Map<string, { mention: number; name: string } | null>()
  for (const [mention, position] of record.entries()) {
    const address = isBare(mention) ? undefined : emailParts(records[position]?.fields.email)?.address
    if (address === undefined || !bare.has(address)) continue
    const name = `${first[mention]} ${family[mention]}`
    const known = owners.get(address)
    owners.set(address, known === undefined || known?.name === name ? { mention, name } : null)
  }
  return [...bare].flatMap(([address, mentions]) => {
    const owner = owners.get(address)
    return owner ? mentions.map((b) => ({ a: owner.mention, b, probability: 1 })) : []
  })
}

/** A record's one mention, by its number, of which nothing but an e-mail address is said. */
export interface BareMention {
  mention: number
  address: string
}

export function bareMentions(
  records: readonly IdentityRecord[],
  { record, first, family }: Pick<Mentions, 'record' | 'first' | 'family'>,
): BareMention[] {
  const found: BareMention[] = []
  for (let mention = 0; mention < record.length; mention += 1) {
    if (first[mention] !== 0 || family[mention] !== 0) continue
    const address = addressAlone(records[record[mention] ?? -1])
    if (address !== null) found.push({ mention, address })
  }
  return found
}

/** The address of a record that says nothing else of anybody. */
function addressAlone(record: IdentityRecord | undefined): string | null {
  if (record === undefined || record.account !== undefined) return null
  const { email, phone, street, birthDate, idNumber, company } = record.fields
  return [phone, street, birthDate, idNumber, company].some(Boolean) ? null : (emailParts(email)?.address ?? null)
}
