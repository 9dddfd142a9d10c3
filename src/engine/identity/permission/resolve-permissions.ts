import { emailParts } from '../normalise/email-parts.ts'
import { phoneParts } from '../normalise/phone-key.ts'

export type PermissionChannel = 'email' | 'sms'
export type WhyNot =
  | 'objection'
  /** Objected, then subscribed again by what the mailing tool dates: nobody of the house has said yet that they agreed themselves. */
  | 'subscribedSince'
  | 'unknown'
  | 'bounced'
  | 'reseller'
  | 'technical'
  | 'passCulture'
  | 'cse'
  | 'otherEntity'

/** What a contact record says about writing to its addresses. */
export interface PermissionRecord {
  recordId: string
  /** Every person of the record: the addresses are theirs. */
  personIds: readonly string[]
  /** Those of them whom a refusal of any message is of: of an organisation's record, the contact that it names. All when not given. */
  speakers?: readonly string[]
  email: string | null
  /** Its e-mail address stands first in its cell: what the row agreed to is of that one. What it refuses is of all. */
  isFirst: boolean
  phone: string | null
  permissionEmail: 'yes' | 'no' | null
  permissionSms: 'yes' | 'no' | null
  /** « Ne plus contacter »: its people object to any message, wherever it would reach them. */
  isNoContact: boolean
  /** Messages to its e-mail address come back: for whoever else has it, too. */
  isBounced: boolean
  /** An organisation: its address is professional. */
  isProfessional: boolean
  /** Bought from us directly, at least once. */
  isCustomer: boolean
  /** Days from which and until which its first-named is a minor (P13); null when no birth is known. */
  minority: Minority | null
  /** Never to be prospected, whatever was ticked (resellers' buyers, pass Culture, CSE lists, accounts). */
  barred: Exclude<WhyNot, 'objection' | 'subscribedSince' | 'unknown' | 'bounced' | 'otherEntity'> | null
  source: string
}

/** `YYYY-MM-DD`: from the birth to the day before the majority. */
export interface Minority {
  from: string
  until: string
}

/**
 * What came back for an address, from the mailing tool. agreed: what somebody of the house answers for, that the person agreed themselves
 * on that day, at that address.
 */
export interface PermissionEvent {
  channel: PermissionChannel
  address: string
  status: 'yes' | 'no' | 'bounced' | 'complained' | 'agreed'
  at: string | null
  source: string
}

/** A row of `address_permission`, with where it comes from. */
export interface AddressPermission {
  personId: string
  channel: PermissionChannel
  address: string
  permission: 'yes' | 'no' | 'unknown'
  basis: 'optIn' | 'existingCustomer' | 'professional' | 'none'
  whyNot: WhyNot | null
  source: string
  at: string | null
  isFirst: boolean
  /** Of the youngest who bears it. */
  minority: Minority | null
  /** The last day on which the address said yes or no itself, `YYYY-MM-DD`: a sign of life (P16), which a bounce is not. */
  saidOn: string | null
}

export interface PermissionRules {
  /**
   * True when the house says that each sale informs buyers and lets them object (CPCE art. L34-5, similar services): its own
   * customers may then be written to without a tick. Unless said, a blank is a blank.
   */
  customersWereToldAtSale?: boolean
  /**
   * Sources whose files another legal entity collected (a friends' association, a co-producer): what was agreed or bought there was not
   * with the house. Objections spoken there are heard all the same.
   */
  otherEntitySources?: readonly string[]
}

/**
 * The permission of each address of each person, by channel, for the legal entity of the house: what another entity
 * (a co-producer, a friends' association) was told grants nothing here. An agreement stays with the address that it names: two records
 * merged into one person lend each other none. An objection is the person's (GDPR art. 21(3), CPCE art. L34-5): whatever address of
 * theirs it names, if any, and whatever was agreed elsewhere, it stops that channel at all of their addresses, until somebody of the
 * house answers for a later agreement of theirs: at the address that it names alone, and for what was refused before it alone.
 */
export function resolvePermissions(
  records: readonly PermissionRecord[],
  events: readonly PermissionEvent[],
  rules: PermissionRules = {},
): AddressPermission[] {
  const addresses = new Map<string, AddressCase>()
  for (const record of records) {
    const { email, phone, permissionEmail, permissionSms } = record
    const said = permissionEmail === 'yes' && !record.isFirst ? null : permissionEmail
    fileAddress(addresses, { record, channel: 'email', box: boxOf('email', email), said })
    fileAddress(addresses, { record, channel: 'sms', box: boxOf('sms', phone), said: permissionSms })
  }
  for (const event of events) {
    const box = boxOf(event.channel, event.address)
    if (box) addresses.get(box.key)?.events.push(event)
  }
  const objections = personalObjections(records, addresses.values())
  return [...addresses.values()].flatMap((address) => permissionsOf(address, objections[address.channel], rules))
}

type Objection = Pick<AddressPermission, 'source' | 'at'>
type Objections = Record<PermissionChannel, ReadonlyMap<string, Objection>>

/** A box that more persons bear is a place's, not a home's: who of them objected is not known, and what is said stays with it. */
const mostOfOneHome = 6

/** By channel, the persons who object wherever a message would reach them, with the source that says so. */
function personalObjections(records: readonly PermissionRecord[], addresses: Iterable<AddressCase>): Objections {
  const found: Record<PermissionChannel, Map<string, Objection>> = { email: new Map(), sms: new Map() }
  for (const record of records) {
    const objection = { source: record.source, at: null }
    for (const channel of ['email', 'sms'] as const)
      for (const personId of objectorsIn(record, channel)) found[channel].set(personId, objection)
  }
  for (const { channel, holders, events } of addresses) {
    const event = lastOf(events.filter(isObjection))
    if (!event) continue
    const bearers = new Set(holders.flatMap(({ record }) => bearersOf(record)))
    if (bearers.size > mostOfOneHome) continue
    const objection = { source: event.source, at: event.at }
    for (const personId of bearers) {
      const known = found[channel].get(personId)
      found[channel].set(personId, (known && lastOf([known, objection])) ?? objection)
    }
  }
  return found
}

/** The last of some objections: one that nobody dates may be of today. */
function lastOf<Dated extends Pick<AddressPermission, 'at'>>(objections: readonly Dated[]): Dated | undefined {
  return objections.reduce<Dated | undefined>(
    (last, one) => (last && (last.at === null || (one.at !== null && one.at <= last.at)) ? last : one),
    undefined,
  )
}

function objectorsIn(record: PermissionRecord, channel: PermissionChannel): readonly string[] {
  const { personIds, speakers = personIds, isNoContact } = record
  const [said, address] =
    channel === 'email' ? [record.permissionEmail, record.email] : [record.permissionSms, record.phone]
  if (isNoContact) return speakers
  if (said !== 'no') return []
  return boxOf(channel, address) === null ? speakers : bearersOf(record)
}

/** The people whose own address a record gives; none of an organisation's own box, which speaks for no one who works there. */
function bearersOf({ personIds, speakers = personIds, isProfessional }: PermissionRecord): readonly string[] {
  return isProfessional ? speakers.filter((id) => id !== personIds[0]) : speakers
}

function isObjection({ status }: PermissionEvent): boolean {
  return status === 'no' || status === 'complained'
}

/** An address as written, in lower case (a phone as compared), and one key for all that reach the same box. */
interface Box {
  address: string
  key: string
}

function boxOf(channel: PermissionChannel, text: string | null): Box | null {
  if (channel === 'sms') {
    const address = phoneParts(text ?? undefined).own
    return address === '' ? null : { address, key: `sms ${address}` }
  }
  const address = (text ?? '').trim().toLowerCase()
  const parts = emailParts(address)
  return parts && { address, key: `email ${parts.address}` }
}

/** All that is said of one mailbox or phone: an objection to `j.dupont+theatre@gmail.com` is one to `jdupont@gmail.com`. */
interface AddressCase {
  channel: PermissionChannel
  holders: { record: PermissionRecord; address: string; said: 'yes' | 'no' | null }[]
  events: PermissionEvent[]
}

interface Filing {
  record: PermissionRecord
  channel: PermissionChannel
  box: Box | null
  said: 'yes' | 'no' | null
}

function fileAddress(addresses: Map<string, AddressCase>, { record, channel, box, said }: Filing): void {
  if (!box) return
  const holder = { record, address: box.address, said }
  const known = addresses.get(box.key)
  if (known) known.holders.push(holder)
  else addresses.set(box.key, { channel, holders: [holder], events: [] })
}

function permissionsOf(
  address: AddressCase,
  personal: ReadonlyMap<string, Objection>,
  rules: PermissionRules,
): AddressPermission[] {
  const objection = standing(objectionTo(address, personal), address)
  const isBounced =
    address.events.some(({ status }) => status === 'bounced') ||
    (address.channel === 'email' && address.holders.some(({ record }) => record.isBounced))
  const saidOn = lastSaid(address.events)
  return holdersByPerson(address).map(({ personId, written, holders }) => {
    const base = {
      ...{ personId, channel: address.channel, address: written, saidOn },
      isFirst: address.channel === 'sms' || holders.some(({ record }) => record.isFirst),
      minority: youngest(holders),
    }
    if (objection) {
      const whyNot = isSubscribedSince(address, objection) ? 'subscribedSince' : 'objection'
      return { ...base, permission: 'no', basis: 'none', whyNot, ...objection }
    }
    const own = holders.filter(({ record }) => isOwn(record, rules))
    const granted = grantOf(address, own, rules)
    if (own.length === 0 && granted.permission !== 'yes') return { ...base, ...granted, whyNot: 'otherEntity' }
    const barred = holders.find(({ record }) => record.barred !== null)?.record.barred ?? null
    const whyNot = barred ?? (isBounced ? 'bounced' : granted.basis === 'none' ? 'unknown' : null)
    return { ...base, ...granted, whyNot }
  })
}

const saidByPerson: ReadonlySet<PermissionEvent['status']> = new Set(['yes', 'no', 'agreed'])

function lastSaid(events: readonly PermissionEvent[]): string | null {
  let last: string | null = null
  for (const { status, at } of events) {
    if (!saidByPerson.has(status) || !at) continue
    const day = at.slice(0, 10)
    if (last === null || day > last) last = day
  }
  return last
}

function youngest(holders: AddressCase['holders']): Minority | null {
  let found: Minority | null = null
  for (const { record } of holders)
    if (record.minority && (found === null || record.minority.until > found.until)) found = record.minority
  return found
}

interface Holding {
  personId: string
  written: string
  holders: AddressCase['holders']
}

function holdersByPerson({ holders }: AddressCase): Holding[] {
  const [holder] = holders
  const [only] = holder?.record.personIds ?? []
  // Most addresses are one person's, said once.
  if (holder && only !== undefined && holders.length === 1 && holder.record.personIds.length === 1)
    return [{ personId: only, written: holder.address, holders }]
  const persons = new Map<string, Holding>()
  for (const holder of holders) {
    for (const personId of holder.record.personIds) {
      const key = `${personId} ${holder.address}`
      const own = persons.get(key)
      if (own) own.holders.push(holder)
      else persons.set(key, { personId, written: holder.address, holders: [holder] })
    }
  }
  return [...persons.values()]
}

function objectionTo(address: AddressCase, personal: ReadonlyMap<string, Objection>): Objection | null {
  const event = lastOf(address.events.filter(isObjection))
  const holder = address.holders.find(({ said }) => said === 'no')
  const own = personal.size === 0 ? null : personalOf(address, personal)
  const objections: Objection[] = [
    ...(event ? [{ source: event.source, at: event.at }] : []),
    ...(holder ? [{ source: holder.record.source, at: null }] : []),
    ...(own ? [own] : []),
  ]
  return lastOf(objections) ?? null
}

/** An objection that no later agreement answers, for which somebody of the house does; the same day, it stands. */
function standing(objection: Objection | null, { events }: AddressCase): Objection | null {
  const isAnswered = events.some(({ status, at }) => status === 'agreed' && isAfter(at, objection))
  return isAnswered ? null : objection
}

/** Mailchimp dates a subscription; Brevo, the last change of a contact, which is none. */
function isSubscribedSince({ events }: AddressCase, objection: Objection): boolean {
  return events.some(
    ({ status, at, source }) => status === 'yes' && source.startsWith('mailchimp') && isAfter(at, objection),
  )
}

function isAfter(at: string | null, objection: Objection | null): boolean {
  return at !== null && typeof objection?.at === 'string' && at.slice(0, 10) > objection.at.slice(0, 10)
}

function personalOf({ holders }: AddressCase, personal: ReadonlyMap<string, Objection>): Objection | null {
  return lastOf(holders.flatMap(({ record }) => record.personIds.flatMap((id) => personal.get(id) ?? []))) ?? null
}

type Grant = Pick<AddressPermission, 'permission' | 'basis' | 'source' | 'at'>

function grantOf(address: AddressCase, holders: AddressCase['holders'], rules: PermissionRules): Grant {
  const event =
    address.events.find(({ status }) => status === 'agreed') ?? address.events.find(({ status }) => status === 'yes')
  if (event) return { permission: 'yes', basis: 'optIn', source: event.source, at: event.at }
  const ticked = address.holders.find(({ said, record }) => said === 'yes' && isOwn(record, rules))
  if (ticked) return { permission: 'yes', basis: 'optIn', source: ticked.record.source, at: null }
  const source = (holders[0] ?? address.holders[0])?.record.source ?? ''
  const unsaid = { permission: 'unknown', source, at: null } as const
  // B2B: information and the right to object are enough for an e-mail to an organisation; a text message is not that.
  if (address.channel === 'email' && holders.some(({ record }) => record.isProfessional)) {
    return { ...unsaid, basis: 'professional' }
  }
  if (rules.customersWereToldAtSale && holders.some(({ record }) => record.isCustomer)) {
    return { ...unsaid, basis: 'existingCustomer' }
  }
  return { ...unsaid, basis: 'none' }
}

function isOwn({ source }: PermissionRecord, { otherEntitySources = [] }: PermissionRules): boolean {
  return !otherEntitySources.includes(source)
}
