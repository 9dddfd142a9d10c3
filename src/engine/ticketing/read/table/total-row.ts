import { isBlank } from '../raw-row.ts'
import type { TableEvidence } from './column-evidence.ts'
import { isFigure, totalStart } from './total-label.ts'

/** Nothing else is called so, whatever follows. */
const subTotal = /^\s*[*-]*\s*(?:sous[-\s]*total|s\/total|sub[-\s]?total)(?:[\s :=*]|$)/i
const totalAlone =
  /^\s*[*-]*\s*(?:sous[-\s]*total|s\/total|total|totaux|grand total|sub[-\s]?total)(?:\s+(?:g[ée]n[ée]ral|global))?\s*[:=*]*\s*$/i
/** « Total séance », « Sous-total du jour »: that of a group of rows, whatever column it stands in. */
const ofGroup =
  /^\s*[*-]*\s*(?:sous[-\s]*total|s\/total|total)\s+(?:de la |du |de )?(?:s[ée]ance|repr[ée]sentation|spectacle|concert|soir[ée]e|jour(?:n[ée]e)?|mois)\s*[:=*]*\s*$/i

/** What a list by hand works out below its total: seats left, a mean. */
const remainder =
  /^\s*(?:reste(?:nt)?(?: [aà] (?:vendre|placer))?|moyennes?)\s*(?:\(?\s*(?:sur|jauge|places?|\/|par)[^)]*\)?)?\s*:?\s*$/i

/** What a journal carries from one page or month to the next: « Report mois précédent », « CUMUL ». */
const carried =
  /^\s*(?:cumul(?: (?:du mois|annuel|saison|g[ée]n[ée]ral))?|(?:[aà] )?report(?:er)?(?: (?:du )?(?:mois|page|folio)\b.*)?)\s*:?\s*$/i

/** What follows the number of the seats left, which a list by hand works out below its rows: « 32 | restantes ». */
const seatsLeft =
  /^\s*(?:places? |si[èe]ges? )?(?:restant(?:e?s)?|(?:encore )?(?:disponibles?|libres?)|[aà] (?:vendre|placer))\s*\.?\s*$/i

/** « 28 | ← total »: a total whose label follows its number. */
const totalAfter = /^\s*(?:←|<-+|<=|=)?\s*(?:sous[-\s]*total|total|totaux)\s*\.?\s*$/i

/**
 * True for a total or sub-total line. A show may be called « Total » and a company too, so the word is not enough: the other
 * cells have to be amounts, and when the label says more than « Total », most of the usual cells have to be blank, or the label to stand
 * where the others have a date or a number: « Total septembre » among days, before one amount a tariff. « Sous-total L’Avare » is one beside amounts alone, however
 * many there are.
 */
export function isTotalRow(cells: readonly string[], { usualFill, columns }: TableEvidence): boolean {
  const at = cells.findIndex((cell) => !isBlank(cell))
  const label = cells[at]
  if (label === undefined) return false
  if (isFigure(label)) return columns.length > 2 && isLabelAfter(cells, at)
  if (!(totalStart.test(label) || remainder.test(label) || carried.test(label))) return false
  const others = cells.slice(at + 1).filter((cell) => !isBlank(cell))
  const amounts = others.filter(isFigure).length
  if (remainder.test(label) || carried.test(label)) return amounts === others.length && amounts > 0
  if (totalAlone.test(label) || ofGroup.test(label))
    return (amounts === others.length && (amounts > 0 || usualFill > 1)) || isAnnotated(others, { cells, columns })
  const isMisplaced = amounts > 0 && (subTotal.test(label) || (columns[at]?.shape ?? null) !== null)
  const isShort = others.length + 1 <= Math.max(2, usualFill * 0.67)
  return (
    amounts === others.length &&
    (isMisplaced ||
      isShort ||
      lacksWords(cells, columns) ||
      lacksDate(cells, columns) ||
      closesGroup(cells, at, columns))
  )
}

/** « Total (hors annulés) », « Total hors billets repris : 207 billets »: of what stands, as what is read is. */
const ofWhatStands =
  /^\s*(?:grand\s+)?total(?:\s+g[ée]n[ée]ral)?\s*\(?\s*(?:hors|sans)\s(?:les\s)?(?:\p{L}+\s)?(?:annul|rembours|repris|retour|rendu)/iu

/** True for « Total », « TOTAL GÉNÉRAL », « Ensemble » alone, « Total hors annulés »: the label of a total of the whole table, where it is a total row's. */
export function isWholeTotal(label: string): boolean {
  if (subTotal.test(label)) return false
  return totalAlone.test(label) || ofWhatStands.test(label) || /^\s*ensemble\s*[:=*]*\s*$/i.test(label)
}

/** « 32 | restantes »: one label, after its number, which stands `at` there. */
function isLabelAfter(cells: readonly string[], at: number): boolean {
  const behind = cells.findIndex((cell, place) => place > at && !isBlank(cell))
  const label = cells[behind]
  if (label === undefined || !(seatsLeft.test(label) || totalAfter.test(label))) return false
  return cells.every((cell, place) => place <= behind || isBlank(cell))
}

/** What a person writes beside a total, of what it holds: « hors annulés », « dont 12 invités », « arrêté au 12/10 ». */
const ofWhatItHolds =
  /^\s*\(?\s*(?:hors|sans|sauf|dont|avec|y compris|compris|inclus|non compris|exclu(?:s|es)?|arr[êe]t[ée]e?s?|excl\.?|incl\.?)(?:[\s.]|$)/i

/** Two amounts or more and such a note, where words that the rows have are blank: a house called « Total » has no note of that kind. */
function isAnnotated(
  others: readonly string[],
  { cells, columns }: { cells: readonly string[]; columns: TableEvidence['columns'] },
): boolean {
  const words = others.filter((cell) => !isFigure(cell))
  return (
    others.length - words.length >= 2 &&
    words.length === 1 &&
    ofWhatItHolds.test(words[0] ?? '') &&
    columns.some(({ filled }, at) => filled >= 0.5 && isBlank(cells[at]))
  )
}

/** Two columns of words or more that rows fill, and this one leaves blank: it is of nobody, « TOTAL places » under the names. */
function lacksWords(cells: readonly string[], columns: TableEvidence['columns']): boolean {
  return columns.filter(({ shape, filled }, at) => shape === null && filled >= 0.8 && isBlank(cells[at])).length >= 2
}

/** Under a name written once for the rows below it, « Total Le Bal »: what every row says in words (its tariff) is blank. */
function closesGroup(cells: readonly string[], at: number, columns: TableEvidence['columns']): boolean {
  const isOfGroups = (columns[at]?.filled ?? 1) < 0.5
  return isOfGroups && columns.some(({ shape, filled }, own) => shape === null && filled >= 0.7 && isBlank(cells[own]))
}

/** A day that the rows have (totals among them have none), and this one leaves blank: « TOTAL SAISON » below performances. */
function lacksDate(cells: readonly string[], columns: TableEvidence['columns']): boolean {
  return columns.some(({ shape, filled }, at) => shape === 'date' && filled >= 0.5 && isBlank(cells[at]))
}

/** How the label of a total may begin, for rows of more than two cells told apart by their first two letters: never `isTotalRow` without one of these. */
export const totalBeginnings = ['so', 's/', 'to', 'gr', 'en', 'su', 're', 'mo', 'cu', 'a ', 'à ']
