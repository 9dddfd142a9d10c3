import { AppError, type ReadColumn, type ReadDescription } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'
import { splitTitleAndDate } from '../clean/index.ts'

/** A gate, or what is held up to it. */
const gates =
  /\b(bornes?|portes?|portiques?|lecteurs?|scanners?|scans?|controles?|controleurs?|terminal|terminaux|devices?|gates?|tourniquets?|acces|appareils?|douchettes?|pda)\b/
/** What a gate answers. */
const answers =
  /\b(deja|already|double|2e|deuxieme) ?(utilise|scanne|passe|entre|valide|used|scanned|passage|entree)|^(re-?)?(entree|entry)$|^(sortie|exit)$|\b(acces|entree) (refusee?|interdite?)\b|^(code |billet )?(inconnu|unknown|not found|introuvable|invalide|invalid)( (barcode|ticket|code))?$|^(wrong|mauvaise?) (event|date|day|gate|evenement|seance|date|jour|porte)$/
const givenUp = /^(de|from|ancien(ne)?s?|origine|rendu|cede)\b/
const taken = /^(vers|a|to|nouveau|nouvel|nouvelle|remplace par)\b/
const ofShow = /\b(spectacles?|seances?|representations?|concerts?|soirees?|evenements?|shows?|billets?|places?)\b/
const money = new Set(['priceCents', 'unitPriceCents', 'orderTotalCents', 'receiptsCents'])

/**
 * Refuses what is kept beside the sales and is none: a journal of passages at a gate would count each of them, and a journal of exchanges the seats that
 * were given up, one of vouchers what is not sold yet, a waiting list or a contest what nobody has, a survey who came, a rota who works, a cash book what went in and out of the till. A person who has said what a column means is believed.
 * Throws `file-of-scans`, `file-of-vouchers`, `file-of-requests`, `file-of-answers`, `file-of-staff`, `file-of-accounts` and `file-of-exchanges`.
 */
export function refuseOtherJournals({ file, grain, layout, columns, skipped, sheet }: ReadDescription): void {
  if (layout !== null || columns.some(({ confidence }) => confidence === 1)) return
  if (!['tickets', 'orders', 'performances', 'contacts', 'unknown'].includes(grain)) return
  if (isOfScans(columns)) throw new AppError('file-of-scans', { file })
  if (isOfVouchers(columns)) throw new AppError('file-of-vouchers', { file })
  const above = skipped.flatMap(({ why, detail }) => (why === 'preamble' && detail !== undefined ? [detail] : []))
  const requests = requestsOf(columns, [...above, sheet ?? '', titleOfFile(file)])
  if (grain !== 'contacts' && requests !== null) throw new AppError('file-of-requests', { file, ...requests })
  const question = questionOfSurvey(columns)
  if (question !== null) throw new AppError('file-of-answers', { file, column: question })
  if (isOfStaff(columns, [...above, sheet ?? '', file])) throw new AppError('file-of-staff', { file })
  const accounts = accountsOf(columns)
  if (grain !== 'contacts' && accounts !== null) throw new AppError('file-of-accounts', { file, columns: accounts })
  const [from, to] = exchanged(columns)
  if (from !== undefined && to !== undefined)
    throw new AppError('file-of-exchanges', { file, from: from.name, to: to.name })
}

/** A gate, and two answers of one, in a file without money. */
function isOfScans(columns: readonly ReadColumn[]): boolean {
  if (columns.some(({ meaning }) => money.has(meaning)) || !columns.some(({ name }) => gates.test(folded(name))))
    return false
  return columns.some(({ samples }) => samples.filter((value) => answers.test(folded(value))).length > 1)
}

const voucher = /^(n°|no|num|numero|code|ref)\.? ?(du |de |de la )?(bons?|cheques?|cartes?|coffrets?|vouchers?|gift)\b/
/** What is kept of a voucher: until when, when it served, what is left, to whom it was given. */
const ofVouchers = [
  /\b(valable|validite|valid until|expire)/,
  /^(utilise|consomme|used)/,
  /^(reste|solde|balance)\b/,
  /^(offert|benefici|destinat|recipient)/,
]

/** The number of a voucher and two things that are only said of one. */
function isOfVouchers(columns: readonly ReadColumn[]): boolean {
  const names = columns.map(({ name }) => folded(name))
  const said = ofVouchers.filter((pattern) => names.some((name) => pattern.test(name)))
  return (
    said.length > 1 &&
    names.some((name) => voucher.test(name)) &&
    !columns.some(({ meaning }) => meaning === 'startsAt')
  )
}

const waiting = /^(la )?((liste|file)s? d'attente|wait(ing)?[ -]?list|wachtlijst)\b/
/** « 2026-03 liste_attente_complets »: a name of file has no apostrophe, and a day may come first. */
const waitingInName = /(liste|file)s?[ _-]*(d[ '’_-]?)?attente(?![a-z])/
/** « Réservations sans liste d’attente », « réservés et liste d’attente »: of others too. */
const ofOthers =
  /\b(et|avec|sans|hors|sauf|moins|ou|reservations?|resas?|reserves?|ventes?|billets?|billetterie)\b|[&+]/
const won = /^(gagnante?s?|gagne|laureate?s?|winners?|tire(e|es|s)? au sort|gewonnen)( ?[?:])?$/

/** A list whose own title says that it is of those who wait, or answers of which a column tells who won; null for any other, and where amounts were paid. */
function requestsOf(
  columns: readonly ReadColumn[],
  titles: readonly string[],
): { kind: 'waiting' | 'contest'; column: string } | null {
  if (columns.some(({ meaning }) => money.has(meaning))) return null
  const column = columns.find(({ name, meaning }) => meaning === 'unknown' && won.test(folded(name)))
  if (column !== undefined) return { kind: 'contest', column: column.name }
  return titles.some((title) => waiting.test(folded(title.replace(/[’]/g, "'"))))
    ? { kind: 'waiting', column: '' }
    : null
}

const rota = /\b(plannings?|rotas?|roulement|tableau de service|feuilles? d'heures|emploi du temps)\b/
const staff =
  /\b(ouvreu(rs?|ses?)|placeu(rs?|ses?)|hote(s|sses?)|agents?|vacataires?|benevoles?|personnels?|equipes?|intermittents?|techniciens?|accueil|ssiap|staff|ushers?|volunteers?)\b/
const hours =
  /\b(heures?|h\.?|hours?) (payee?s?|travaillee?s?|effectuee?s?|faites?|dues?|paid|worked)\b|\b(nb|nombre|total) (d'|de |des )?heures\b/
const ofSold = new Set([
  ...money,
  ...['quantity', 'seatsSold', 'tariffSeats', 'showSeats', 'tariff', 'ticketNumber', 'orderNumber'],
])

/** What only a sheet of wages tells of somebody, or of what they are owed. */
const ofWages =
  /\b(cachets?|salaires?|conges spectacles?|guso|audiens|afdas|dpae|taux horaire|(n°|num|numero) (de )?(secu|securite sociale|ss)|net a payer|charges (sociales|patronales)|defraiements?|per ?diems?|wages?|salary|payroll)\b/
/** What stands beside: a wage before its charges, the work done. */
const ofWork =
  /^(montant |total |salaire )?(brut|net)( (total|€|imposable))?$|^(postes?|fonctions?|emplois?|metiers?|role|job|qualification)( (occupee?s?|exercee?s?))?$|^contrats?\b|^(type|n°) (de |du )?contrat\b/
const ofPlaceSold = new Set<string>([
  ...['tariff', 'seatCategory', 'ticketNumber', 'orderNumber', 'seat', 'seatsSold', 'tariffSeats', 'showSeats'],
])

const ofPeople = new Set<string>(['lastName', 'fullName', 'firstName'])

/** Wages of people by their names, and the work or the gross amount that they are for, in a list that sells no place: « Nb cachets », « Montant brut », « N° congés spectacles ». */
function isOfWages(columns: readonly ReadColumn[]): boolean {
  if (columns.some(({ meaning }) => ofPlaceSold.has(meaning))) return false
  if (!columns.some(({ meaning }) => ofPeople.has(meaning))) return false
  const names = columns.map(({ name }) => folded(name.replace(/[’]/g, "'")))
  const wages = names.filter((name) => ofWages.test(name))
  return wages.length > 0 && names.some((name) => !(wages.length === 1 && wages[0] === name) && isOfPay(name))
}

function isOfPay(name: string): boolean {
  return ofWages.test(name) || ofWork.test(name)
}

/** A rota of those who work at the performances: its title says so, or it tells the hours of people whom a column names. A list that sells anything is none. */
function isOfStaff(columns: readonly ReadColumn[], titles: readonly string[]): boolean {
  if (isOfWages(columns)) return true
  if (columns.some(({ meaning }) => ofSold.has(meaning))) return false
  const names = columns.filter(({ meaning }) => meaning === 'unknown').map(({ name }) => folded(name))
  const isTitled = titles
    .map((title) => folded(title.replace(/[’]/g, "'")))
    .some((title) => rota.test(title) && staff.test(title))
  return names.some((name) => staff.test(name)) && (isTitled || names.some((name) => hours.test(name)))
}

const sides = [/^(debit|depenses?|doit)\b/, /^(credit|recettes?|avoir)\b/]
/** What is said of a seat that was sold, beside what it cost. */
const ofSeats = new Set<string>([
  'quantity',
  'seatsSold',
  'tariffSeats',
  'showSeats',
  'tariff',
  'seatCategory',
  'ticketNumber',
  'seat',
  'capacity',
])

/** The two sides of an account, in a file that counts no seat: its columns, between quotes; null for any other. */
function accountsOf(columns: readonly ReadColumn[]): string | null {
  if (columns.some(({ meaning }) => ofSeats.has(meaning))) return null
  const found = sides.map((side) => columns.find(({ name }) => side.test(folded(name))))
  return found.includes(undefined) ? null : found.map((column) => `« ${column?.name} »`).join(', ')
}

/** What a name of file says of its rows, as a title would: the waiting list alone, where it names nothing else. */
function titleOfFile(file: string): string {
  const name = folded(file.normalize('NFC').replace(/\.[a-z]{3,4}$/i, ''))
  return waitingInName.test(name) && !ofOthers.test(name) ? "liste d'attente" : ''
}

/** What an evening was worth, asked of who came. */
const asksOpinion =
  /\bnote (globale |generale )?(sur|\/) ?\d|\bsatisf(ait|action)|\brecommand(er|erez|eriez)|\bnps\b|\bvous a(-t-il| t il)? (paru|plu)\b|\bqu'avez[- ]vous pense|\bhow (likely|satisfied)|\brate (your|the)/
const asksOfThePast =
  /\b(avez|etiez|etes)[- ]vous\b.*\b(assiste|vu|venue?s?|aime|apprecie|connu|trouve|passe)|\bcombien etiez[- ]vous|\bdid you\b/

/** The question of a survey that asks who came what they thought of it, beside another of the kind; null for any other file, and where amounts were paid. */
function questionOfSurvey(columns: readonly ReadColumn[]): string | null {
  if (columns.some(({ meaning }) => money.has(meaning))) return null
  const asked = columns.map(({ name }) => ({ name, text: folded(name.replace(/[’]/g, "'")) }))
  const opinions = asked.filter(({ text }) => asksOpinion.test(text))
  const others = asked.filter(({ text }) => asksOfThePast.test(text) && !asksOpinion.test(text))
  return opinions.length > 0 && opinions.length + others.length > 1 ? (opinions[0]?.name ?? null) : null
}

/** A column of what was given up and one of what was taken in its place, both of shows; none where one is missing. */
function exchanged(columns: readonly ReadColumn[]): ReadColumn[] {
  const shows = columns.filter(
    ({ name, samples }) => ofShow.test(folded(name)) || samples.some((value) => splitTitleAndDate(value) !== null),
  )
  const from = shows.find(({ name }) => givenUp.test(folded(name)))
  const to = shows.find(({ name }) => taken.test(folded(name)))
  return from === undefined || to === undefined ? [] : [from, to]
}

function folded(text: string): string {
  return foldAccents(text)
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim()
}
