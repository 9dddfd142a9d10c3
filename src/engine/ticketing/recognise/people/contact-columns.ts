import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { remarkBounces, remarkObjects } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { contactHeading } from '../../wide/index.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { valueFit } from '../profile/value-fit.ts'

/** What a list of contacts has no use for: a date that may be a sale's or a performance's asks nothing of whoever imports it. */
const ofSales = new Set<Meaning>(['startsAt', 'purchasedAt', 'cancelledAt', 'optionExpiresAt', 'endsAt', 'scannedAt'])

/** « Date création », « Créé le », « Saisi le »: of the record of somebody, no purchase. */
const ofRecord = /\b(creation|created|cree|saisie?|enregistree?|enregistrement)\b/

/** Names of the number of a row, in whatever list. */
const numbered = /^(code|n°|no|num|numero|ref|reference|matricule|id)\b/

/**
 * What the columns of a list of contacts are, once it is known to be one: a date of no use there is no question; categories, labels and
 * reasons among which some refuse messages (« Ne plus contacter », « Hard bounce ») are heard as remarks are, whatever they are called;
 * « Date création » is that of the record, « Bloqué » its end; « Lieu » is their town and « Établissement » whose people they are, neither a hall; another column of addresses is a second address of the same people. What a person or a layout has settled stays (confidence above 0.96).
 */
export function settleContacts(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const hasNumber = columns.some(({ meaning }) => meaning === 'recordNumber' || meaning === 'customerNumber')
  return columns.map((column, index) => {
    const profile = profiles[index]
    if (profile === undefined || column.confidence > 0.96) return column
    if (column.meaning === 'customerNumber' && isOfTool(column, columns)) return asked(column, 'recordNumber', 0.8)
    if (isOfNoUse(column)) return asked(column, 'unknown', 0.1)
    if (column.meaning === 'venue') return ofPeople(column, columns)
    if (isOfClosed(column, profile)) return { ...asked(column, 'noContact', 0.8), type: 'boolean', format: null }
    return column.meaning === 'unknown' ? settleUnknown(column, profile, hasNumber) : column
  })
}

function settleUnknown(column: ReadColumn, profile: ColumnProfile, hasNumber: boolean): ReadColumn {
  if (contactHeading(column.name)?.part === 'name')
    return { ...asked(column, 'attendeeFullName', 0.6), type: 'text', format: null }
  if (datesConsent(column, profile))
    return { ...asked(column, 'permissionEmail', 0.8), type: 'boolean', format: 'dated' }
  if (confirms(column, profile))
    return { ...asked(column, 'permissionEmail', 0.8), type: 'boolean', format: 'confirmed' }
  if (datesBlock(column, profile)) return { ...asked(column, 'optOutEmail', 0.8), type: 'boolean', format: null }
  if (shareOf(profile, 'email') > 0.6) return { ...asked(column, 'attendeeEmail', 0.45), type: 'email', format: null }
  if (!hasNumber && numbered.test(normaliseHeader(column.name)) && valueFit('recordNumber', profile) === 'agrees')
    return { ...asked(column, 'recordNumber', 0.5), type: 'text', format: null }
  return refuses(profile) ? { ...asked(column, 'remark', 0.5), type: 'text', format: null } : column
}

/** « Bloqué », « Supprimé », « Verwijderd »: a record that the house closed, and still exports. */
const closed =
  /^(client |contact |fiche |compte |klant )?(bloque(e|s|es)?|supprime(e|s|es)?|blocked|deleted|geblokkeerd|verwijderd|gewist)( ?\?)?$/

/** Whoever is in a list by a closed record alone did not ask to be written to: a yes there is an objection, whatever another column agrees to. */
function isOfClosed({ name, meaning }: ReadColumn, profile: ColumnProfile): boolean {
  if (meaning !== 'unknown' && meaning !== 'isValid') return false
  return closed.test(normaliseHeader(name)) && valueFit('permissionEmail', profile) === 'agrees'
}

/** A date that may be a sale's or a performance's, or the day on which a record was made. */
function isOfNoUse({ name, meaning, ambiguous }: ReadColumn): boolean {
  if (meaning === 'purchasedAt' && ofRecord.test(normaliseHeader(name))) return true
  return ambiguous !== undefined && ofSales.has(meaning)
}

/** OPTIN_TIME and CONFIRM_TIME of an e-mailing tool, « Date d’accord », « Inscrit à la newsletter le ». */
const consentDay =
  /^(double )?(opt ?in|confirm|confirmation|consent)( e-?mail)? ?(time|date|at)$|^date (de |d'|du )?(l')?(opt ?in|accord|consentement|confirmation|inscription (a )?(la )?newsletter)\b|^(inscrite?|abonnee?) (a la |newsletter|lettre).*\ble$/

/** True where a column holds the days on which people agreed to be written to: its blanks say nothing. */
function datesConsent({ name }: ReadColumn, profile: ColumnProfile): boolean {
  return consentDay.test(spoken(name)) && shareOf(profile, 'date') > 0.8
}

/** DOUBLE_OPT-IN of Brevo: who answered the mail that asked to confirm. */
function confirms({ name }: ReadColumn, profile: ColumnProfile): boolean {
  return /^double opt ?in$/.test(spoken(name)) && valueFit('permissionEmail', profile) === 'agrees'
}

/** « BLOCKED_AT », « Date de blocage »: a day there is that of a refusal, as of an unsubscription. */
function datesBlock({ name }: ReadColumn, profile: ColumnProfile): boolean {
  const isCalled = /^(blocked|blocklisted|blacklisted) ?(at|on|time|date)$|^date (de |du )?blocage$|^bloque(e)? le$/
  return isCalled.test(spoken(name)) && shareOf(profile, 'date') > 0.8
}

/** « CONTACT ID » beside ADDED_TIME and MODIFIED_TIME numbers the contacts of an e-mailing tool, not the customers of the till. */
function isOfTool({ name }: ReadColumn, columns: readonly ReadColumn[]): boolean {
  const names = new Set(columns.map((column) => spoken(column.name)))
  return spoken(name) === 'contact id' && names.has('added time') && names.has('modified time')
}

function spoken(name: string): string {
  return normaliseHeader(name).replace(/[_-]+/g, ' ')
}

/**
 * The columns that are called a permission or a refusal, and whose values were not understood: nobody is refused by them, which whoever
 * imports the list has to know.
 */
export function unreadPermissions(columns: readonly ReadColumn[]): string[] {
  const isCalled = (name: string) => nameCandidates(name).some(({ meaning }) => ofPermission.has(meaning))
  return columns
    .filter(({ meaning, samples, name }) => meaning === 'unknown' && samples.length > 0 && isCalled(name))
    .map(({ name }) => name)
}

const ofPermission = new Set<Meaning>(['permissionEmail', 'optOutEmail', 'noContact'])

function ofPeople(column: ReadColumn, columns: readonly ReadColumn[]): ReadColumn {
  const meaning = /^(lieu|site|localisation)\b/.test(normaliseHeader(column.name)) ? 'city' : 'company'
  return columns.some((other) => other.meaning === meaning) ? column : asked(column, meaning, 0.6)
}

function asked({ ambiguous: _, ...column }: ReadColumn, meaning: Meaning, confidence: number): ReadColumn {
  return { ...column, meaning, confidence }
}

function refuses({ top }: ColumnProfile): boolean {
  return top.some(({ value }) => remarkObjects(value) || remarkBounces(value))
}
