import type { IdentityRecord } from './identity-record.ts'
import { isPairTitle, type NamedPerson, splitCouple, splitCoupleFullName } from './kinds/split-couple.ts'
import { birthParts } from './normalise/birth-parts.ts'
import { emailParts, repeatsName } from './normalise/email-parts.ts'
import { foldText, isBlank } from './normalise/fold-text.ts'
import { commonGivenNames, nameForms } from './normalise/given-names.ts'
import { familyNameKey, genderKey, givenNameKey, splitFullName } from './normalise/name-parts.ts'
import { phoneParts } from './normalise/phone-key.ts'
import { phoneticKey } from './normalise/phonetic-key.ts'
import { cityKey, postcodeKey, streetParts } from './normalise/street-parts.ts'

/** One person as one record names them: what is compared. `''` and 0 say that the record is silent. */
export interface Mention {
  /** Position of the record in the input, and of the person in the record. */
  record: number
  index: number
  first: string
  firstSound: string
  firstForms: string
  firstIsCommon: boolean
  family: string
  familySound: string
  email: string
  emailUser: string
  emailDomain: string
  /** The address without digits, dots and dashes: two of one skeleton are often two boxes of a provider. */
  emailSkeleton: string
  /** The user name only repeats the person's names: it adds nothing to them. */
  emailRepeatsName: boolean
  phone: string
  landline: string
  street: string
  streetNumber: string
  postcode: string
  city: string
  birthDay: string
  birthYear: number
  idNumber: string
  gender: string
  extras: string[]
}

/** The persons that a record names, as they are compared. `extraColumns` are the unknown columns that may tell people apart. */
export function mentionsOf(record: IdentityRecord, position: number, extraColumns: readonly string[]): Mention[] {
  const people = namedPersons(record)
  return people.map((person, index) =>
    mentionOf({ record, position, index, person, isCouple: people.length > 1, extraColumns }),
  )
}

/** The persons that a record names, as written. */
export function namedPersons(record: IdentityRecord): NamedPerson[] {
  const { title = '', lastName = '', firstName = '', fullName = '' } = record.fields
  if (isBlank(foldText(lastName)) && isBlank(foldText(firstName)) && fullName.trim() !== '') {
    const couple = splitCoupleFullName(fullName)
    if (couple) return couple
    return splitCouple({ title, ...splitFullName(fullName) })
  }
  return splitCouple({ title, lastName, firstName })
}

interface MentionSource {
  record: IdentityRecord
  position: number
  index: number
  person: NamedPerson
  isCouple: boolean
  extraColumns: readonly string[]
}

function mentionOf({ record, position, index, person, isCouple, extraColumns }: MentionSource): Mention {
  const { fields } = record
  const first = givenNameKey(person.firstName)
  const family = familyNameKey(person.lastName)
  const email = emailParts(fields.email)
  const phone = phoneParts(fields.phone)
  const street = streetParts(fields.street)
  const country = foldText(fields.country)
  // A couple's record gives one birth date and one gender: nobody knows whose.
  const birth = isCouple ? { day: '', year: 0 } : birthParts(fields.birthDate, fields.birthYear)
  return {
    record: position,
    index,
    first,
    firstSound: phoneticKey(first),
    firstForms: nameForms(first),
    firstIsCommon: commonGivenNames.has(first),
    family,
    familySound: phoneticKey(family),
    email: email?.address ?? '',
    emailUser: email?.user ?? '',
    emailDomain: email?.domain ?? '',
    emailSkeleton: email?.address.replace(/[0-9._-]/g, '') ?? '',
    emailRepeatsName: email !== null && repeatsName(email.user, [first, family]),
    phone: phone.own,
    landline: phone.home,
    street: street.name,
    streetNumber: street.number,
    postcode: postcodeKey(fields.postcode, country),
    city: cityKey(fields.city),
    birthDay: birth.day,
    birthYear: birth.year,
    idNumber: isCouple ? '' : foldText(fields.idNumber).replaceAll(' ', ''),
    gender: genderKey(isPairTitle(person.title) ? '' : person.title, isCouple ? '' : fields.gender),
    extras: extraColumns.map((column) => foldText(record.extra?.[column])),
  }
}
