import type { IdentityRecord } from '../identity-record.ts'
import type { NamedPerson } from '../kinds/split-couple.ts'
import { foldText } from '../normalise/fold-text.ts'
import { isNameless, nameKeys, reachKeys } from './identifying-keys.ts'
import { type IdentifiedRecord, namedIn } from './named-in-record.ts'
import { isNumberTheirs, numberKeys } from './number-keys.ts'

/** What a record still says of those who stay in it. */
export interface Remainder {
  /** False when the record says nothing of anybody any more. */
  readonly isAnybodyLeft: boolean
  /** Titles and names of those who stay, in the fields in which the record gave them; null when all of those whom it names stay. */
  readonly names: Pick<IdentityRecord['fields'], 'title' | 'lastName' | 'firstName' | 'fullName'> | null
  /** False when the e-mail address bears the first name of somebody who goes, or was theirs alone. */
  readonly keepsEmail: boolean
  /** False when the telephone was theirs alone. */
  readonly keepsPhone: boolean
  /** The further addresses that stay, a space between them. */
  readonly otherEmails: string | null
}

const nobody: Remainder = { isAnybodyLeft: false, names: {}, keepsEmail: false, keepsPhone: false, otherEmails: null }

/**
 * Takes out of a record those persons whose keys are known: one of a couple leaves the other there, an organisation's contact
 * leaves the organisation. An address or a telephone that was theirs alone is withheld whatever name stands beside it: a married name, a slip
 * of the hand, somebody who took the box over. What the record gives once for all (street, telephone, customer number) stays with those who stay.
 * @param trustsNumbers true while they are being erased: a number is theirs whatever stands beside it. Later, it may be somebody else's.
 * @returns null when the record gives nothing of anybody known
 */
export function withoutKnown(
  record: IdentifiedRecord,
  isKnown: (keys: readonly string[]) => boolean,
  trustsNumbers: boolean,
): Remainder | null {
  const { people, isOrganisation } = namedIn(record)
  const gone = people.filter((person) => isKnown(nameKeys(record, person)))
  const isNumber = trustsNumbers ? isKnown(numberKeys(record)) : isNumberTheirs(record, isKnown)
  const isWhole = isNumber || (isNameless(record) && isKnown(reachKeys(record)))
  if (gone.length === 0) return isWhole ? nobody : withoutReach(record, isKnown)
  const left = people.filter((person) => !gone.includes(person))
  if (!isOrganisation && left.length === 0) return nobody
  return {
    isAnybodyLeft: true,
    names: namesAs(record.fields, left[0]),
    keepsEmail:
      !isReachKnown({ email: record.fields.email ?? '' }, isKnown) &&
      !gone.some(({ firstName }) => bearsName(record.fields.email, firstName)),
    keepsPhone: !isReachKnown({ phone: record.fields.phone ?? '' }, isKnown),
    // Nobody says whose of them they are.
    otherEmails: null,
  }
}

/** The record with all whom it names, without the addresses and the telephone of somebody else who was erased; null when it has none. */
function withoutReach({ fields }: IdentifiedRecord, isKnown: (keys: readonly string[]) => boolean): Remainder | null {
  const others = fields.otherEmails?.split(' ') ?? []
  const left = others.filter((email) => !isReachKnown({ email }, isKnown))
  const keepsEmail = !isReachKnown({ email: fields.email ?? '' }, isKnown)
  const keepsPhone = !isReachKnown({ phone: fields.phone ?? '' }, isKnown)
  if (keepsEmail && keepsPhone && left.length === others.length) return null
  return { isAnybodyLeft: true, names: null, keepsEmail, keepsPhone, otherEmails: left.join(' ') || null }
}

function isReachKnown(fields: IdentityRecord['fields'], isKnown: (keys: readonly string[]) => boolean): boolean {
  return isKnown(reachKeys({ fields }))
}

/** `jean.durand@…` is Jean's, in a record of two. */
export function bearsName(email: string | undefined, firstName: string): boolean {
  const name = foldText(firstName).replaceAll(' ', '')
  const user = foldText(email?.split('@')[0])
  return name.length > 2 ? user.replaceAll(' ', '').includes(name) : name !== '' && user.split(' ').includes(name)
}

const writtenTitles: Readonly<Record<string, string>> = {
  m: 'M.',
  mr: 'M.',
  monsieur: 'M.',
  mme: 'Mme',
  madame: 'Mme',
  mlle: 'Mlle',
  mrs: 'Mrs',
}

function namesAs(fields: IdentityRecord['fields'], person: NamedPerson | undefined): Remainder['names'] {
  if (!person) return {}
  const { firstName, lastName } = person
  const title = writtenTitles[person.title] ?? person.title
  if (!fields.lastName && !fields.firstName) return { fullName: [title, firstName, lastName].filter(Boolean).join(' ') }
  return { ...(title && { title }), ...(lastName && { lastName }), ...(firstName && { firstName }) }
}
