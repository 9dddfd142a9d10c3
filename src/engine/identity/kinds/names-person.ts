import type { IdentityRecord } from '../identity-record.ts'
import { foldText } from '../normalise/fold-text.ts'
import { namesOrganisation, type RecordKind } from './classify-record.ts'

/** An organisation's contact is a person too, when the record names one. */
export function namesPerson(record: IdentityRecord, kind: RecordKind | undefined): boolean {
  if (kind?.kind === 'person') return true
  if (kind?.kind !== 'organisation' || !record.fields.company) return false
  const { lastName, firstName, fullName } = record.fields
  return Boolean(lastName && firstName) || (fullName !== undefined && isWholeName(fullName, record.fields.title))
}

/** « Mme Armelle Roux », not « Service culturel » nor « Mairie de Roanne ». */
function isWholeName(fullName: string, title: string | undefined): boolean {
  const words = fullName.trim().split(/\s+/)
  if (words.length < 2 || words.length > 5 || /\d|@/.test(fullName) || namesOrganisation(fullName)) return false
  return (
    Boolean(title) ||
    (words.every((word) => /^(\p{Lu}|(de|du|des|d['’]|le|la|et|&)\b)/u.test(word)) && !office.test(foldText(fullName)))
  )
}

const office =
  /\b(service|direction|secretariat|accueil|bureau|equipe|comite|responsable|administration|communication|culture|culturelle?|cdi|vie scolaire|standard|presse|relations?|publics?|billetterie|mediation)\b/
