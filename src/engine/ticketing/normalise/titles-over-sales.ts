import type { Meaning } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'
import { cleanTitle, readSpokenDate } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { headingMeanings } from '../recognise/index.ts'
import type { SheetsTable } from './sheets-together.ts'

/** A list of sales is of several columns, and has several shows: the one line above all rows may be the house. */
const [fewestColumns, fewestTitles, fewestCells] = [4, 2, 3]
/** Rows looked at: all of them, where a house prints its list. */
const mostRows = 50_000

const date = /^(\p{L}{2,9}\.? )?(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\b/u
/** What parts a list as well as its shows: a tariff, a way of selling, a state; and a hall, where no column tells it. */
const ofOther =
  /^(tarifs? .*|(plein|reduit)( tarif)?|invit\w*|exo\w*|gratuit\w*|abonn\w*|guichet|(sur )?internet|web|caisse|telephone|billetterie|individuels?|groupes?|scolaires?|annul\w*|vendus?|reserv\w*|(categorie|serie|zone|page) .*|total\b.*)$/
const ofHall = /^(grande? |petite? )?(salle|studio|auditorium|theatre|chapelle|eglise|foyer|chapiteau|plateau)\b/
/** « JANVIER 2026 », « Semaine 12 ». */
const period =
  /^(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|saison|trimestre|\d(er|e|eme)? (trimestre|semestre))\b[ \d/-]*$/
/** « Boucan ! (48 billets) »: how many rows are below it. */
const counted = / ?[([:–-] ?\d+ (billets?|places?|entrees?|entrées?|tickets?|ventes?|lignes?)[)\]]?$/iu

/**
 * The shows that stand each alone on a line over their sales, where no column names them: « Boucan ! » over its tickets, which tell their evening and not their show. Proved by the evenings: no
 * evening stands under two of them, as it would under the names of tariffs, of halls or of ways of selling, and no row repeats one of them. Gives what tells the title of such a line from a
 * row (null for a row); null where the table is not such a list.
 */
export async function titlesOverSales(
  table: SheetsTable,
): Promise<((cells: readonly string[]) => string | null) | null> {
  const { header, firstCells } = table
  if (header.length < fewestColumns || titleAlone(firstCells) === null) return null
  const calledBy = (meaning: Meaning) => header.findIndex((name) => headingMeanings(name).includes(meaning))
  const [evening, hour] = [calledBy('startsAt'), calledBy('startsTime')]
  if (evening < 0) return null
  const named = header.flatMap((name, at) => (at !== evening && namesShow(name) ? [at] : []))
  const titles = await titlesOf(table, { evening, hour, named })
  const hasHall = header.some((name) => headingMeanings(name).some((one) => one === 'hall' || one === 'venue'))
  const areTitles = titles.every((title) => !ofOther.test(title) && (hasHall || !ofHall.test(title)))
  return titles.length >= fewestTitles && areTitles ? titleAlone : null
}

function namesShow(name: string): boolean {
  return headingMeanings(name).some((meaning) => meaning === 'showTitle' || meaning === 'showAndDate')
}

/** The titles of the lines; none where a row tells no evening, an evening stands under two, a row repeats one, or a column names shows (« Titre » over « Mme » names none). */
async function titlesOf(
  { rows }: SheetsTable,
  { evening, hour, named }: { evening: number; hour: number; named: readonly number[] },
): Promise<string[]> {
  const [titles, said, titleOf] = [new Set<string>(), new Set<string>(), new Map<string, string>()]
  let [title, count] = ['', 0]
  for await (const { cells } of rows()) {
    count += 1
    if (count > mostRows) return []
    const alone = titleAlone(cells)
    if (alone !== null) {
      title = alone
      titles.add(foldAccents(alone).toLowerCase())
      continue
    }
    const day = cells[evening]?.trim() ?? ''
    const moment = `${day} ${cells[hour]?.trim() ?? ''}`
    if (!isSale(cells, { day, named }) || (titleOf.get(moment) ?? title) !== title) return []
    titleOf.set(moment, title)
    for (const cell of cells) if (cell !== '') said.add(foldAccents(cell.trim()).toLowerCase())
  }
  return [...titles].some((one) => said.has(one)) ? [] : [...titles]
}

function isSale(cells: readonly string[], { day, named }: { day: string; named: readonly number[] }): boolean {
  const isDated = date.test(day) || readSpokenDate(day) !== null
  const isNamed = named.some((at) => (cells[at] ?? '').trim() !== '' && !('value' in cleanTitle(cells[at] ?? '')))
  return isDated && !isNamed && cells.filter((cell) => cell.trim() !== '').length >= fewestCells
}

/** The words of a line with one cell alone; null for any other, for a day and for a month. A show may be called « 318 ». */
function titleAlone(cells: readonly string[]): string | null {
  const [text = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (text === '' || others.length > 0) return null
  const title = text.replace(counted, '').trim()
  const isDay = date.test(title) || readSpokenDate(title) !== null
  return isDay || title === '' || period.test(normaliseHeader(title)) ? null : title
}
