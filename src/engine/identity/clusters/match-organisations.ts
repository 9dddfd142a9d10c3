import type { IdentityRecord, OrganisationKind } from '../identity-record.ts'
import { emailParts, publicMailDomains } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneKey } from '../normalise/phone-key.ts'
import { cityKey, isFrench, postcodeKey } from '../normalise/street-parts.ts'
import { UnionFind } from './union-find.ts'

export interface OrganisationRecord {
  position: number
  record: IdentityRecord
  name: string
  kind: OrganisationKind
}

const legalForms =
  /\b(?:sarl|sas|sasu|sa|eurl|snc|sci|scop|association|asso|societe|ste|ets|etablissements|la|le|les|l|de|du|des|d)\b/g

/**
 * Records of one organisation: the same name (legal form and link words aside) and the same town, phone or own mail domain; a
 * name with no such detail on one side joins when only one organisation bears it. Technical accounts join by kind and name; two records
 * that say nothing of anybody are not the same for it.
 */
export function matchOrganisations(records: readonly OrganisationRecord[]): number[][] {
  const union = new UnionFind(records.length)
  const byKey = new Map<string, number>()
  const byName = new Map<string, { placed: Set<string>; members: number[] }>()
  records.forEach((organisation, index) => {
    if (isNobody(organisation)) return
    const name = foldText(organisation.name).replace(legalForms, ' ').replace(/\s+/g, ' ').trim() || organisation.kind
    const places = placesOf(organisation.record)
    for (const place of places) {
      const key = `${name}|${place}`
      const holder = byKey.get(key)
      if (holder === undefined) byKey.set(key, index)
      else union.join(holder, index)
    }
    const bearer = byName.get(name) ?? { placed: new Set<string>(), members: [] }
    bearer.members.push(index)
    for (const place of places) if (place.startsWith('place')) bearer.placed.add(place)
    byName.set(name, bearer)
  })
  for (const { placed, members } of byName.values()) {
    const [head, ...rest] = members
    if (placed.size <= 1 && head !== undefined) for (const member of rest) union.join(head, member)
  }
  const groups = union.groups()
  const grouped = new Set(groups.flat())
  return [...groups, ...records.map((_, index) => [index]).filter(([index = -1]) => !grouped.has(index))]
}

function isNobody({ name, kind }: OrganisationRecord): boolean {
  return kind === 'anonymous' && foldText(name) === ''
}

function placesOf({ fields }: IdentityRecord): string[] {
  const postcode = postcodeKey(fields.postcode, isFrench(fields.country))
  const city = cityKey(fields.city)
  const email = emailParts(fields.email)
  const phone = phoneKey(fields.phone)
  return [
    postcode && `place ${postcode}`,
    !postcode && city && `place ${city}`,
    phone && `phone ${phone}`,
    email && !publicMailDomains.has(email.domain) && `mail ${email.domain}`,
  ].filter((place): place is string => typeof place === 'string' && place !== '')
}
