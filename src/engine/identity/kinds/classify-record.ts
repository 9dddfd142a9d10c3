import type { PersonKind } from '../../../contract/index.ts'
import type { IdentityRecord, OrganisationKind } from '../identity-record.ts'
import { emailParts, publicMailDomains } from '../normalise/email-parts.ts'
import { foldText, isBlank } from '../normalise/fold-text.ts'
import { type NameCell, nameCell } from './name-cell.ts'
import { find, type Lexicon, technicalLexicon } from './technical-lexicon.ts'

export interface RecordKind {
  kind: PersonKind
  organisationKind: OrganisationKind | null
  /** The organisation's own name as written, when it is one. */
  organisationName: string
}

const organisationLexicon: Lexicon = [
  [
    'cse',
    /\bcse\b|\bcomites? d (?:entreprise|etablissement)\b|\bcomite social\b|\bce de\b|\bcezam\b|\bcos\b|\bcnas\b|\bamicale (?:du |des )?(?:personnels?|agents|salaries|employes|postiers|cheminots)\b|\bamicale$|\bcomite (?:des )?oeuvres\b|\binter ?ce\b/,
  ],
  [
    'school',
    /\becoles?\b|\bcolleges?\b|\blycees?\b|\bclasse de\b|\buniversite\b|\bconservatoire\b|\bmaternelle\b|\bprimaire\b|\bfaculte\b|\biut\b|\bifsi\b|\binstitut\b|\bgroupe scolaire\b|\bsegpa\b|\bcampus\b|\bmfr\b|\bcegep\b|\bschool\b|\bcentre de loisirs\b/,
  ],
  [
    'publicBody',
    /\bmairie\b|\bville de\b|\bcommune de\b|\bcommunaute (?:de|d)\b|\bdepartement d\b|\bconseil (?:regional|departemental|general)\b|\bprefecture\b|\bccas\b|\bmetropole\b|\bmediatheque\b|\bbibliotheque\b|\behpad\b|\bhopital\b|\bch[ru]\b|\bmaison de retraite\b|\bdrac\b|\bsous prefecture\b|\bime\b|\besat\b/,
  ],
  [
    'association',
    /\bassoc(?:iation)?s?\b|\basso\b|\bmjc\b|\bfoyer rural\b|\bclub\b|\bcomite des fetes\b|\bcompagnie\b|\bcie\b|\btheatre\b|\bchorale\b|\bamis (?:du|de|des)\b|\bamicale\b|\bcentre social\b|\bfederation\b|\bligue\b|\bsyndicat\b|\bfondation\b|\boffice (?:de|du) tourisme\b|\bmaison des? (?:jeunes|quartier)\b/,
  ],
  [
    'company',
    /\bsarl\b|\bsasu?\b|\bs a s\b|\beurl\b|\bsnc\b|\bsci\b|\bscop\b|\bgmbh\b|\bltd\b|\binc\b|\bsociete\b|\bste\b|\betablissements\b|\bets\b|\bcabinet\b|\bagence\b|\bentreprise\b|\bbanque\b|\bcredit (?:agricole|mutuel)\b|\bgroupe\b|\bhotel\b|\brestaurant\b|\bpharmacie\b|\bautocars?\b|\bradio\b|\bjournal\b|\bquotidien\b|\bcinema\b|\blibrairie\b|\beditions?\b|\bgarage\b|\bvoyages\b|\bassurances?\b/,
  ],
]

/** One for all: a million records are mostly persons. */
const person: RecordKind = { kind: 'person', organisationKind: null, organisationName: '' }

/**
 * What a record names, decided before anything is matched: a person (or a couple), an organisation, or a technical account
 * of the box office (counter, test, gift card, reseller, nobody). By a French lexicon, then by what is missing, then by a
 * volume that no person buys. Unknown company names beside a person's name leave the record a person.
 */
export function classifyRecord(record: IdentityRecord, volumeCeiling: number): RecordKind {
  const { fields } = record
  const company = fields.company?.trim() ?? ''
  const last = nameCell(fields.lastName ?? '')
  const first = nameCell(fields.firstName ?? '')
  const fullName = foldText(fields.fullName)
  const isWholeBlank = fullName === '' || isBlank(fullName)
  // Most records are of a person, whose name nobody asks for here: it is not put together.
  const personName = () =>
    named(last, fields.lastName, named(first, fields.firstName, isWholeBlank ? '' : fields.fullName))
  const foldedCompany = foldText(company)
  const mayBeTechnical = last.mayBeTechnical || first.mayBeTechnical || !isWholeBlank
  const technical = technicalKind(foldedCompany, () =>
    mayBeTechnical ? named(last, last.folded, named(first, first.folded, isWholeBlank ? '' : fullName)) : '',
  )
  if (technical) return account('technical', technical, company || personName())
  const organisation =
    declaredOrganisation(record, company, personName) ?? namedOrganisation(record, first.folded, personName)
  if (organisation) return organisation
  const isNameless = last.isBlank && first.isBlank && isWholeBlank
  if (foldedCompany === '' && isNameless && isNobody(record)) return account('technical', 'anonymous', '')
  if ((record.tickets ?? 0) > volumeCeiling) return account('technical', 'counter', personName())
  return person
}

/** A name before those that follow it, unless its cell says nothing. */
function named(cell: NameCell, name = '', others = ''): string {
  if (cell.isBlank) return others
  return others === '' ? name : `${name} ${others}`
}

/** True for the name of a school, a town hall, a company… by the lexicon. */
export function namesOrganisation(text: string): boolean {
  return find(organisationLexicon, foldText(text)) !== null
}

function account(kind: PersonKind, organisationKind: OrganisationKind, organisationName: string): RecordKind {
  return { kind, organisationKind, organisationName }
}

/** By its company cell, or by the type of customer that the ticketing system gives. */
function declaredOrganisation(record: IdentityRecord, company: string, personName: () => string): RecordKind | null {
  const declared = foldText(record.fields.companyType)
  const isCompany = !isBlank(foldText(company))
  if (!isCompany && !isBusinessType(declared)) return null
  const kind = find(organisationLexicon, foldText(company)) ?? declaredKind(declared)
  if (kind) return account('organisation', kind, company || personName())
  const isAlone = personName() === '' || (isProfessional(record) && !/particulier/.test(declared))
  return isAlone ? account('organisation', 'company', company) : null
}

/** An organisation typed in the name of a person: more than one word, and no first name of its own. */
function namedOrganisation({ fields }: IdentityRecord, firstName: string, personName: () => string): RecordKind | null {
  const ofLast = fields.firstName ? '' : foldText(fields.lastName ?? fields.fullName)
  const kind = ofLast.includes(' ') ? find(organisationLexicon, ofLast) : wholeFirstName(firstName)
  return kind ? account('organisation', kind, personName()) : null
}

/**
 * Tickets above which one "person" is an account: 20 times what the busiest 1 % of buyers hold, never under 200.
 * The share and the factor are conventions, wide on purpose: a group leader is no account.
 */
export function volumeCeiling(records: Iterable<Pick<IdentityRecord, 'tickets'>>): number {
  const sorted: number[] = []
  for (const { tickets = 0 } of records) if (tickets > 0) sorted.push(tickets)
  sorted.sort((a, b) => a - b)
  const busy = sorted[Math.floor(sorted.length * 0.99)] ?? 0
  return Math.max(200, busy * 20)
}

const fillers = new Set(
  'client clients vente ventes entree entrees a compte billetterie theatre du de des la le soir web internet accueil mr mme m'.split(
    ' ',
  ),
)

/** Every word must be technical or a filler: `Claire Guichet` is a person, `Client guichet` is not. */
function technicalKind(company: string, namesOf: () => string): OrganisationKind | null {
  const inCompany = find(technicalLexicon, company)
  if (inCompany) return inCompany
  const names = namesOf()
  const kind = find(technicalLexicon, names)
  if (!kind) return null
  let rest = names
  for (const [, pattern] of technicalLexicon) rest = rest.replace(new RegExp(pattern, 'g'), ' ')
  const words = rest.split(' ').filter((word) => word !== '' && !fillers.has(word) && !/^\d+$/.test(word))
  return words.length === 0 || kind === 'reseller' ? kind : null
}

const declaredTypes: Lexicon = [
  ['school', /scol|ecole|college|lycee|enseign|universit/],
  ['cse', /\bcse\b|\bce\b|comite/],
  ['association', /asso/],
  ['publicBody', /collectivite|mairie|public/],
  ['reseller', /revendeur|distribut|partenaire billetterie/],
  ['company', /entreprise|societe|\bpro(?:fessionnel)?\b|groupe|structure|organis/],
]

function declaredKind(declared: string): OrganisationKind | null {
  return find(declaredTypes, declared)
}

function isBusinessType(declared: string): boolean {
  return declaredKind(declared) !== null
}

/** Three words or more. */
function wholeFirstName(folded: string): OrganisationKind | null {
  return folded.indexOf(' ') < folded.lastIndexOf(' ') ? find(organisationLexicon, folded) : null
}

function isProfessional(record: IdentityRecord): boolean {
  const email = emailParts(record.fields.email)
  return email !== null && !publicMailDomains.has(email.domain) && !record.fields.birthDate && !record.fields.street
}

/** Of a record that names nobody. A customer number is somebody, whom no file has named yet: two of them are never one person for want of a name. */
function isNobody(record: IdentityRecord): boolean {
  if (record.account) return false
  const { email, phone, street, birthDate, idNumber } = record.fields
  return ![email, phone, street, birthDate, idNumber].some((value) => !isBlank(foldText(value)))
}
