import type { Meaning } from '../../../../contract/index.ts'
import { foldAccents } from '../../../text/index.ts'
import { labelledShow, readSpokenDate } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { SettleInput } from '../settle-input.ts'
import { byValues } from './left-moments.ts'

/** What a column may say of each evening beside its show. */
const ofOther =
  /^feuille$|genre|categorie|type|cycle|saison|season|mois|jour|semaine|lieu|ville|salle|commune|organis|partenaire|respons|regie|regisseur|tarif|formule|heure|horaire|date|public|niveau|groupe|zone|festival|diffuseur|producteur|code|ref|\bid\b|statut|etat/

/** A month, a weekday, a time of the year: when, and not what. */
const ofPeriod =
  /^((debut|mi|fin)[- ])?(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hiver|printemps|ete|automne|matin|matinee|soir|soiree|apres-midi|week-?end)( \d{2,4})?$/

const ofShow: readonly Meaning[] = ['showTitle', 'showAndDate', 'showKey', 'performanceKey', 'showSeats']
const ofSales: readonly Meaning[] = [
  'quantity',
  'tariff',
  'ticketNumber',
  'priceCents',
  'unitPriceCents',
  'orderTotalCents',
]
/** Evenings that have to say one thing each, and rows of one of them on average: fewer do so by chance. */
const [fewestEvenings, rowsOfEvening] = [2, 4]
const [fewestLetters, mostLetters] = [4, 120]

/**
 * The show of sales whose evenings a column dates, where none is called so (« Collecte », « Quoi »): the one column of words that says one thing each evening, and not the same of
 * all of them, where no title names it. Said in the control.
 */
export function settleLeftShow({ header, guesses, first, titles }: SettleInput): MeaningGuess[] {
  const has = (any: readonly Meaning[]) => guesses.some(({ meaning }) => any.includes(meaning))
  const evening = guesses.findIndex(({ meaning }) => meaning === 'startsAt')
  if (first === null || evening < 0 || has(ofShow) || !has(ofSales) || titles.some(namesShow)) return [...guesses]
  const found = guesses.flatMap(({ meaning }, at) =>
    meaning === 'unknown' && !ofOther.test(normaliseHeader(header[at] ?? '')) && isOfEvening(first, { evening, at })
      ? [at]
      : [],
  )
  const [only] = found
  if (found.length !== 1) return [...guesses]
  return guesses.map((guess, at) => (at === only ? { meaning: 'showTitle', confidence: byValues } : guess))
}

/** « Revue « Plumes » », « Manifestation : Antigone »: a title that names the show of all rows. */
function namesShow(title: string): boolean {
  return /[«“][^»”]{3,80}[»”]/u.test(title) || title.split(' | ').some((line) => labelledShow(line) !== null)
}

function isOfEvening(rows: RowGroup, { evening, at }: { evening: number; at: number }): boolean {
  const saidOn = new Map<string, string>()
  let filled = 0
  for (let row = 0; row < rows.count; row++) {
    const cells = cellsOf(rows, row)
    const [day = '', text = ''] = [cells[evening]?.trim(), cells[at]?.trim()]
    if (day === '') continue
    if (!isTitle(text) || (saidOn.get(day) ?? text) !== text) return false
    saidOn.set(day, text)
    filled += 1
  }
  const titles = new Set(saidOn.values()).size
  return titles > 1 && saidOn.size >= fewestEvenings && filled >= saidOn.size * rowsOfEvening
}

function isTitle(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (ofPeriod.test(foldAccents(text).trim().toLowerCase())) return false
  return letters >= fewestLetters && text.length <= mostLetters && !text.includes('@') && readSpokenDate(text) === null
}
