import type { Meaning, ReadColumn } from '../../../contract/index.ts'
import { foldAccents } from '../../text/index.ts'
import {
  isOfTheList,
  labelledShow,
  type SpokenDate,
  splitTitleAndDate,
  titleWithoutPlace,
  weekdayOf,
  type YearHints,
  yearAnchors,
  yearFrom,
} from '../clean/index.ts'
import { readHeading } from '../wide/index.ts'

/** Words that name a list, not a show. */
const listName =
  /^(les )?(resas?|reservations?|liste|billetterie|billets|location|presences?|emargement|feuille|ventes?|inscriptions?|suivi|tableau|planning|spectacle|concert|seance|representation|date|jour|quand)s?( (des|de|du|d') ?[a-z]*)?$/

/** What a list may be of beside the seats of a show: its title says the show, and its places are others. */
const besideShow =
  /^(liste (de |des |du |d')?)?(navettes?|bus|autocars?|cars?|covoiturages?|transports?|repas|diners?|buffets?|restauration|hebergements?|parkings?|gardes? d'enfants|garderie|benevoles?|equipe|accreditations?)\b/

/**
 * The show and the moment that the title of a table says for all its rows, when no column gives them: « Antigone – vendredi 20 novembre 2026,
 * 20 h 30 ». A line that names neither the hour nor the day of the week may speak of something else, and tells nothing.
 */
export function toldByTitle({
  titles,
  above = titles,
  repeated = [],
  areDaysRead = true,
  columns,
  today,
  startMonth,
}: {
  titles: readonly string[]
  /** Those of them that stand above the table: they name its show where the name of a sheet or of a file says less. */
  above?: readonly string[]
  /** What columns that are not understood say on every row. */
  repeated?: readonly string[]
  /** False where some cells of the column of days are no day: half of a list is not read for all of it, its show is asked for. */
  areDaysRead?: boolean
  columns: readonly ReadColumn[]
  today: string
  startMonth?: number | undefined
}): Partial<Record<Meaning, string>> {
  const has = (...any: Meaning[]) => columns.some(({ meaning }) => any.includes(meaning))
  if (titles.some(isBesideShow)) return {}
  const isOfSeats = has('quantity', 'companions', 'tariff', 'tariffSeats', 'showSeats', 'seat', 'seatsSold')
  if (!isOfSeats && !has('priceCents', 'unitPriceCents')) return {}
  const isDated = has('startsAt', 'tariffAndDate') || areDays(columns)
  if (isDated && !has('showTitle', 'showAndDate', 'showKey', 'performanceKey'))
    return showOf(titles, { above, repeated, areDaysRead })
  if (has('startsAt', 'showAndDate', 'tariffAndDate', 'performanceKey')) return {}
  for (const line of titles.flatMap((title) => title.split(' | '))) {
    const split = splitTitleAndDate(line)
    if (split === null || isOfTheList(line)) continue
    const startsAt = momentOf(split.date, { titles, today, startMonth })
    if (startsAt === null) continue
    if (has('showTitle')) return { startsAt }
    // « Liste de caisse – samedi 21 novembre 20h30 » names no show: another title may.
    return { startsAt, ...titleBeside(titleWithoutPlace(split), { titles, above, repeated, areDaysRead }) }
  }
  return {}
}

/** True for the title of a list of other places than the seats of a show. */
export function isBesideShow(title: string): boolean {
  return besideShow.test(plain(title))
}

/** The show of a line that says its evening: what stands beside it, where that is neither a list nor a hall, or where no other title says more. */
function titleBeside(
  title: string,
  { titles, ...beside }: { titles: readonly string[] } & Beside,
): Partial<Record<Meaning, string>> {
  if (listName.test(plain(title))) return showOf(titles, beside)
  return noShow.test(plain(title)) ? { showTitle: title, ...showOf(titles, beside) } : { showTitle: title }
}

/** True where columns of seats are headed by days, and by nothing else: whose days, only a title says. */
function areDays(columns: readonly ReadColumn[]): boolean {
  const days = columns.filter(({ meaning }) => meaning === 'showSeats').map(({ name }) => readHeading(name))
  return days.length > 0 && days.every(({ date, title }) => date !== null && title === null)
}

interface Beside {
  above: readonly string[]
  repeated: readonly string[]
  areDaysRead: boolean
}

/** Letters of a title that a name of a file is searched for. */
const leastOfTitle = 6

/** True where the words of a text stand in a title, however that joins them: « export-le-dernier-tramway-01_10_2026 ». */
function saysWords(title: string, text: string): boolean {
  const words = (of: string) =>
    ` ${plain(of)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `
  return words(title).includes(words(text))
}

/**
 * Where evenings are given and no shows, what a line calls its show (« Manifestation : Antigone »), else what a column says on every row and the name of the file says too; else the one title between quotes, or one that begins with « Festival », names what all of them are of; else the
 * one thing that the lines above the table say beside whose list it is, and of when.
 */
function showOf(titles: readonly string[], { above, repeated, areDaysRead }: Beside): Partial<Record<Meaning, string>> {
  const labelled = new Set(titles.flatMap((title) => title.split(' | ')).flatMap((line) => labelledShow(line) ?? []))
  const [named] = labelled
  if (labelled.size === 1 && named !== undefined) return { showTitle: named }
  const own = repeated.find((text) => text.length >= leastOfTitle && titles.some((title) => saysWords(title, text)))
  if (own !== undefined) return { showTitle: own }
  const quoted = new Set(
    titles.flatMap((title) => [...title.matchAll(/[«“]\s*([^»”]{3,80}?)\s*[»”]/gu)].map(([, name = '']) => name)),
  )
  const [only] = quoted
  if (quoted.size === 1 && only !== undefined && !listName.test(plain(only))) return { showTitle: only }
  const festival = titles.flatMap((title) => title.split(' | ')).find((line) => ofFestival.test(plain(line)))
  const title = festival?.trim() ?? (areDaysRead ? listedShow(above) : null) ?? soleTitle(above)
  return title === null ? {} : { showTitle: title }
}

/** « Festival Les Nuits du Port », where « festival ventes 2026 » names a list. */
const ofFestival =
  /^festival\s+(?!(ventes?|billet|commandes?|resas?|reservations?|exports?|listes?|entrees|recap)\w*\b)\p{L}/u

/** « Réservations LES FOURBERIES »: whose list it is, in capitals after the name of the list. */
const listOf =
  /^(?:les )?(?:résas?|réservations?|liste(?: des réservations)?|billetterie|inscriptions?|ventes?)\s+(?:(?:pour|de|du|des)\s+|:\s*)?(.+)$/iu

function listedShow(above: readonly string[]): string | null {
  const found = above
    .flatMap((line) => line.split(/ \| | [–—-] /))
    .flatMap((part) => {
      const [, title = ''] = listOf.exec(part.trim()) ?? []
      const isTitle = title.length >= leastOfTitle && title === title.toUpperCase() && part !== part.toUpperCase()
      return isTitle && !saysOther(title) && !inMonth.test(plain(title)) ? [title] : []
    })
  const [only] = new Set(found)
  return found.length === 1 && only !== undefined ? only : null
}

const inMonth = /^(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/

/** What begins a part of a title that names a list, a house, a season or a price, and no show. */
const noShow =
  /^(les? |la |l')?(resas?|reservations?|listes?|pointages?|preventes?\b|entrees\b|sur place\b|guichet\b|cumul|billet|location|ventes?|inscri|recap|export|etat|edit|imprim|suivi|tableau|planning|journal|regie|caisse|bordereau|recettes?|presen[ct]|emargement|feuille|saison|tarifs?|total|page|mise a jour|maj|date|jauge|abo|adherent|commande|participant|client|contact|scolaire|seance|invitation|rsvp|cahier|carnet|releve|synthese|bilan|musee|theatre|salle|espace|ville|mairie|commune|communaute|departement|service|centre|association|asbl|cie|compagnie|troupe|orchestre|ensemble|amis|amicale|comite|office|bibliotheque|mediatheque|mjc|ecole|conservatoire|opera|scene|maison|etape|tournee)/

/** The one part of the lines above a table that may be a show: « Musée de la Tannerie – Visites contées – export du 24.11.2026 ». */
export function soleTitle(above: readonly string[]): string | null {
  const parts = above.flatMap((line) => line.split(/ \| | [–—-] /)).map((part) => withoutYear(part.trim()))
  const left = new Set(parts.filter((part) => /\p{L}{3}/u.test(part) && part.length <= 60 && !saysOther(part)))
  // Beside a show, « Cirque Ravel » is who plays it.
  const shows = left.size > 1 ? [...left].filter((part) => !ofCompany.test(plain(part))) : [...left]
  const [only] = shows
  return shows.length === 1 && only !== undefined ? only : null
}

const ofCompany = /^(le |la )?(cirque|collectif|ballet|productions?)\b/

const ofPeriod =
  /\b(trimestre|semestre|mois|semaine|annee|exercice|saison|ete|automne|hiver|printemps|vacances|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/

/** « Nuits du Port 2026 » of this year is the same show the next one; « Mois de mars 2026 » is none. */
function withoutYear(part: string): string {
  const [, name] = /^(\S+ .*\p{L})\s+20\d{2}$/u.exec(part) ?? []
  return name === undefined || ofPeriod.test(plain(name)) ? part : name
}

function saysOther(part: string): boolean {
  const text = plain(part)
  return noShow.test(text) || listName.test(text) || isOfTheList(part) || /\d{2,}|€|\bchf\b|:|[«“]/.test(text)
}

/** Null when only a person can tell its year, or when the day of the week contradicts it. */
function momentOf(date: SpokenDate, hints: Omit<YearHints, 'firstSale'>): string | null {
  if (date.minutes === null && date.weekday === null) return null
  const anchors = yearAnchors([date], { ...hints, firstSale: null }) ?? []
  const [from] = anchors
  const year = date.year ?? (anchors.length === 1 && from !== undefined ? yearFrom(from, date) : null)
  if (year === null) return null
  if (date.weekday !== null && weekdayOf(year, date.month, date.day) !== date.weekday) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = date.minutes ?? 0
  return `${year}-${two(date.month)}-${two(date.day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function plain(text: string): string {
  return foldAccents(text).trim()
}
