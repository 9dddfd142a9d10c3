import type { ReadColumn } from '../../../../contract/index.ts'
import { foldAccents } from '../../../text/index.ts'
import { paymentOwes, readStatus } from '../../clean/index.ts'
import { nameCandidates } from '../names/name-candidates.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import { ofSales } from './status-values.ts'

/** The most letters that a column of statuses has. */
const mostCodes = 12

/** Letters of a state as box offices use them where nothing explains them, one or three of each. */
const custom: Readonly<Record<string, string>> = {
  ...{
    V: 'vendu',
    P: 'payé',
    R: 'réservé',
    A: 'annulé',
    O: 'option',
    I: 'invitation',
    ANN: 'annulé',
    RES: 'réservé',
    X: 'annulé',
  },
  ...{
    VEN: 'vendu',
    VTE: 'vendu',
    INV: 'invitation',
    EXO: 'exonéré',
    OPT: 'option',
    REM: 'remboursé',
    RBT: 'remboursé',
  },
  ECH: 'échangé contre un autre billet',
}
/** Beside « A », annulled, an E is issued; alone among P, N and C it is pretix’s, expired. */
const issued: Readonly<Record<string, string>> = { ...custom, E: 'émis' }
/** Yes and « KO » beside the names of a guest list. */
const answers: Readonly<Record<string, string>> = {
  ...{ OK: 'validé', OUI: 'validé', O: 'validé', X: 'validé', YES: 'validé', KO: 'refusé', NON: 'refusé', N: 'refusé' },
}
/** True for a letter of a state that custom tells, whatever stands beside it, or that the systems which write one letter a state use. */
export function isKnownCode(code: string): boolean {
  return isCustomCode(code) || isSystemCode(code)
}

/** True for a letter that box offices use for a state. */
export function isCustomCode(code: string): boolean {
  return code.toUpperCase() in custom
}

/** True for one that a system writes, or a word that says it. */
export function isSystemCode(code: string): boolean {
  return readStatus(code) !== null
}

/** What stands in a column « Réglé »: a yes, how one paid, or that one will. */
const paid =
  /^(o|oui|x|ok|oui .*|p|chq?|cheques?|cb|carte|esp|especes|liquide|cash|vir|virements?|bancontact|ja|yes|y)\.?$/
/** That nothing was to be paid: « s.o. » (sans objet), « n/a », a favour of the house. */
const notDue =
  /^(s ?[./] ?o|n ?[./] ?a|sans objet|non applicable|not applicable|rien( a (payer|regler))?|courtoisie|faveur|gratuit\w*|exo|exonere\w*|invit\w*|offert\w*|comp|complimentary|free)\.?$/
const unpaid = /^(n|no|nee|non\b.*|soir|le soir|sur place|a payer|a regler|impaye)\.?$/

/**
 * The columns, with what the letters of a state mean by custom, where the file has no legend and all its letters are known: `V`, `R`, `A`.
 * Left alone, « A » would count as sold. So it is for a « Réglé » that also says « ANN » among the ways to pay.
 */
export function withCustom(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const isTold = columns.some(({ meaning }) => meaning === 'status')
  const areLettersFree = !isTold && columns.some(({ meaning }) => ofSales.has(meaning))
  return columns.map((column, index) => {
    const codes = codesOf(profiles[index])
    const legend = legendByCustom(column, codes, { isTold, areLettersFree })
    if (legend !== null) return coded(column, legend)
    if (column.meaning === 'status' && isOfShop(codes))
      return { ...column, legend: { 'EN COURS': 'payée', PROCESSING: 'payée' }, legendBy: 'shop' }
    return column
  })
}

/** What each letter or word of a column means by custom; null of a column of which some has no such meaning. */
function legendByCustom(
  column: ReadColumn,
  codes: readonly string[],
  { isTold, areLettersFree }: { isTold: boolean; areLettersFree: boolean },
): Record<string, string> | null {
  const isState = column.meaning === 'status' && codes.every((code) => readStatus(code) === null || code.length <= 3)
  const isAnswer = !isTold && column.meaning === 'unknown' && column.confidence < 1 && codes.includes('KO')
  if (isAnswer && areIn(answers, codes)) return legendOf(answers, codes)
  const letters = codes.includes('A') ? issued : custom
  if (isState && areIn(letters, codes)) return legendOf(letters, codes)
  if (areLettersFree && isOfLetters(column, codes)) return legendOf(custom, codes)
  return !isTold && isOfPaid(column) ? legendOfPaid(codes) : null
}

function isOfPaid({ name, meaning, confidence }: ReadColumn): boolean {
  return meaning === 'unknown' && confidence < 1 && nameCandidates(name)[0]?.meaning === 'isPaid'
}

/** « S », « Et. » of V and A, or V and R: a name too short to say anything else, and letters of which one is sold and another is not. */
function isOfLetters({ name, meaning, confidence }: ReadColumn, codes: readonly string[]): boolean {
  const isNameless = meaning === 'unknown' && confidence < 1 && /^\P{L}*\p{L}{0,3}\P{L}*$/u.test(name)
  const isSold = codes.includes('V') || codes.includes('VEN') || codes.includes('VTE')
  return isNameless && isSold && areIn(custom, codes) && codes.some((code) => takesAway.has(code))
}

/** The letters of the custom that leave no seat sold. */
const takesAway = new Set(
  Object.keys(custom).filter((code) =>
    ['cancelled', 'unpaid', 'option'].includes(readStatus(custom[code] ?? '') ?? ''),
  ),
)

/** The states of an order in a shop on line: what awaits its payment is named apart, and « En cours » (« Processing ») is paid, to be sent. */
function isOfShop(codes: readonly string[]): boolean {
  const has = (state: RegExp) => codes.some((code) => state.test(foldAccents(code).toUpperCase()))
  const isInFrench = codes.includes('EN COURS') && has(/^TERMINEE?$/)
  const isInEnglish = codes.includes('PROCESSING') && codes.includes('COMPLETED')
  return (
    (isInFrench || isInEnglish) &&
    has(/^(EN )?ATTENTE\b|^ECHOUEE?$|^REMBOURSEE?$|^ON HOLD$|^PENDING|^FAILED$|^REFUNDED$/)
  )
}

/** What each word of a column « Réglé » says of the sale; null where one is not known, or none says more than whether one has paid. */
function legendOfPaid(codes: readonly string[]): Record<string, string> | null {
  const said = codes.map((code): [string, string] | null => {
    const word = foldAccents(code).toLowerCase().trim()
    if (notDue.test(word)) return [code, 'gratuit']
    if (paid.test(word)) return [code, 'payé']
    const state = readStatus(custom[code] ?? code)
    if (state === 'cancelled') return [code, 'annulé']
    if (state === 'ignored') return [code, 'doublon']
    return unpaid.test(word) || paymentOwes(code) ? [code, 'non payé'] : null
  })
  const isOfStates = said.some((entry) => entry !== null && entry[1] !== 'payé' && entry[1] !== 'gratuit')
  if (said.includes(null) || !isOfStates) return null
  return Object.fromEntries(said.flatMap((entry) => (entry === null ? [] : [entry])))
}

/** The letters or words of a column, in capitals; none of a column that has too many to be a state. */
export function codesOf(profile: ColumnProfile | undefined): string[] {
  if (profile === undefined || !profile.distinctIsExact || profile.distinct > mostCodes) return []
  return profile.top.map(({ value }) => value.trim().toUpperCase()).filter((value) => value !== '')
}

function areIn(known: Readonly<Record<string, string>>, codes: readonly string[]): boolean {
  return codes.length > 1 && codes.every((code) => code in known)
}

function legendOf(known: Readonly<Record<string, string>>, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, known[code] ?? code.toLowerCase()]))
}

function coded(column: ReadColumn, legend: Record<string, string>): ReadColumn {
  return {
    ...column,
    meaning: 'status',
    type: 'text',
    confidence: Math.max(column.confidence, 0.7),
    legend,
    legendBy: 'custom',
  }
}
