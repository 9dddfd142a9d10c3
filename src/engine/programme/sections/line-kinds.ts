import { calendarTokens } from '../calendar/calendar-tokens.ts'
import { folded, monthOf } from '../calendar/date-words.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import type { Block } from '../document/programme-document.ts'
import { looksLikeCredit } from '../facts/read-credits.ts'
import { readAge, readDuration } from '../facts/read-format.ts'
import { isGenre } from '../facts/read-makers.ts'
import { readPrices, readTariffLetter } from '../facts/read-prices.ts'
import { readAccessibility, readHall, readMeeting, readServices } from '../facts/read-service.ts'
import { segmentsOf } from '../facts/segments.ts'

/** Words on top of a part of a page: a part of the show's own, one where the show ends, or the page itself. */
const ownParts =
  /^(distribution|generique|dates?( et horaires?)?|calendrier|horaires?|seances?|representations?|les dates|((les|nos) )?tarifs?|prix|autour d(u|e la) (spectacle|piece|representation)|presse|la presse en parle|ils en parlent|revue de presse|a propos|le spectacle|la piece|presentation|resume|synopsis|note d.intention|note de (la )?mise en scene|intention|equipe( artistique)?|credits?|mentions( de production)?|production|accessibilite|informations?|infos|reservations?|reserver|duree|age|lieu|en savoir plus|galerie|photos?|videos?|extraits?|biographies?|a noter|telechargements?|rencontres?|avec)\s*:?$/
const tours =
  /^(en tournee|tournee|dates de tournee|tournees? (passee|a venir)|calendrier de tournee)|^(?:(?:les |prochaines )?(?:representations?|dates?|seances?) (?:en|de(?: la)?) tournee|la tournee|calendrier de la tournee)\s*:?$/
const stops =
  /^(infos? pratiques?|informations pratiques|vous aimerez (aussi|peut-etre)|a (voir|decouvrir) aussi|dans la meme saison|prochains? (spectacles?|evenements?)|newsletter|contacts?|billetterie|abonnements?|les abonnements|acces|plan d.acces|venir au theatre|mentions legales|partenaires|nos partenaires|equipe du theatre|tarifs? (et|&) (abonnements?|reservations?|conditions).*|grille (des tarifs|tarifaire)|nous suivre|le bar.*|l.equipe|plan du site|calendrier de la saison|sommaire|edito|l.edito)\s*:?$/
const pages =
  /^((la |notre )?(saison|programmation|programme)( culturelle)?( \d{2,4}\s?[-/–]\s?\d{2,4})?|agenda|accueil|spectacles?|les spectacles|toute la saison|(?:(?:seances|representations) )?scolaires|\d{2,4}\s?[-/–]\s?\d{2,4}|brochure.*)$/

export type PartKind = 'own' | 'tour' | 'stop' | 'page' | 'month' | null

/** What a heading names, when it is not a show's title. */
export function partOf(text: string): PartKind {
  const plain = folded(text.replace(/’/g, "'")).trim()
  if (monthHeading(text) !== null) return 'month'
  if (tours.test(plain)) return 'tour'
  if (stops.test(plain)) return 'stop'
  if (ownParts.test(plain)) return 'own'
  return pages.test(plain) ? 'page' : null
}

/** The month of a line that holds nothing else: « Mars », « MARS 2027 ». */
export function monthHeading(text: string): number | null {
  const match = /^(\p{L}{3,})\.?(?:\s+20\d{2})?$/u.exec(text.trim())
  if (!match?.[1] || match[1].toLowerCase() === 'mar') return null
  return monthOf(match[1])
}

/** Dates that are no performance: opening of sales, first night elsewhere, the making of the page. */
const otherDates =
  /r[ée]servations? (?:à partir|d[èe]s)|ouverture (?:de la billetterie|des ventes)|en vente|mise en vente|pr[ée]vente|publi[ée] le|mis(?:e)? à jour|cr[ée](?:é|ée|ation)[^.]{0,30} (?:le|en) |avant-premi[èe]re|r[ée]sidence|inscriptions?|n[ée]e? (?:le|en)|version du|imprim[ée]|du mardi au .* de \d+ ?h/i

export function isProse({ text }: Pick<Block, 'text'>): boolean {
  if (text.length > 170 && !/\s\/\s/.test(text)) return true
  const words = text.split(/\s+/).length
  return words > 8 && /[.!?…][»”"]?$/.test(text) && !/^\p{Lu}[\p{Ll} ]{2,30} ?:/u.test(text)
}

/**
 * Words of a paper, and a day that is the paper's own: « Un choc » — Le Monde, 3 mars 2025. A title in quotation marks stands beside a weekday,
 * an hour, a hall, or nothing but its days.
 */
export function isPressLine({ text, role }: Pick<Block, 'text' | 'role'>): boolean {
  if (/tarif|cat[ée]gorie/iu.test(text)) return false
  const quoted = /^[«"“].{3,}[»"”]/u.exec(text)
  const isQuoted = quoted !== null || /[★☆]/u.test(text) || (role === 'quote' && /[«"“»”]/u.test(text))
  if (!isQuoted || readHall(text, []) !== null) return false
  const beside = calendarTokens(text.slice(quoted?.[0].length ?? 0))
  return beside.some(({ kind }) => kind === 'word') && !beside.some(({ kind }) => kind === 'hour' || kind === 'weekday')
}

/** « Tarifs : 18/12/8 € », « tarif réduit le 12 mars »: what a line of prices counts is no day on which the show is played. */
function isPriceLine(text: string): boolean {
  const isOfPrices = /^(?:plein )?(?:tarifs?|prix)\b/iu.test(text) && segmentsOf(text).length === 1
  return isOfPrices && !calendarTokens(text).some(({ kind }) => kind === 'hour')
}

/** True for a line that names days on which the show is played. */
export function isCalendar(block: Block): boolean {
  if (block.times.length > 0) return true
  if (isProse(block) || otherDates.test(block.text) || isPressLine(block) || isPriceLine(block.text)) return false
  return readCalendar(block.text, { asOf: '2000-01-01', season: null, month: null }).performances.length > 0
}

/** The lines of a calendar among blocks, those that stand under the heading of a month included. */
export function calendarLines(blocks: readonly Block[]): Set<Block> {
  let month: number | null = null
  return new Set(
    blocks.filter((block) => {
      month = monthHeading(block.text) ?? month
      return isCalendarUnder(block, month) && !isDayReference(block)
    }),
  )
}

/** Under the heading of a month, « jeu 12 20 h 30 » is a day. */
export function isCalendarUnder(block: Block, month: number | null): boolean {
  if (isCalendar(block)) return true
  if (
    month === null ||
    monthHeading(block.text) !== null ||
    isProse(block) ||
    block.text.length > 80 ||
    otherDates.test(block.text)
  )
    return false
  const { performances } = readCalendar(block.text, { asOf: '2000-01-01', season: null, month })
  if (performances.length === 0) return false
  return (
    performances.some(({ hour }) => hour !== null) || /^(lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?\s\d/i.test(block.text)
  )
}

const restWords = new Set([
  'à',
  'le',
  'les',
  'tous',
  'toutes',
  'soirs',
  'soir',
  'horaires',
  'horaire',
  'représentation',
  'représentations',
  'en',
  'semaine',
  'matinée',
  'soirée',
  'h',
])

/** True for a line that goes on with the calendar above it: « à 20 h 30, dimanche à 16 h – relâche vendredi 5 ». */
export function isCalendarRest({ text }: Pick<Block, 'text'>): boolean {
  const tokens = calendarTokens(text)
  const isOwn = tokens.every(
    ({ kind, start, end }) => kind !== 'word' || restWords.has(text.slice(start, end).replace('.', '').toLowerCase()),
  )
  return isOwn && tokens.some(({ kind }) => kind === 'hour' || kind === 'off')
}

/** A day named for what happens then (« bord de plateau jeudi 4 février », « complet le 12 »), and not as a performance. */
export function isDayReference({ text }: Pick<Block, 'text'>): boolean {
  const isOf =
    readMeeting(text) !== null ||
    readAccessibility(text).length > 0 ||
    /^(?:complet|dernières places|annulée?s?|reportée?s?|garde d|navette|covoiturage)/iu.test(text)
  return isOf && !calendarTokens(text).some(({ kind }) => kind === 'hour')
}

/** « Représentation scolaire : jeudi 11 à 14 h 15 »: one more day of the show whose days stand above, under no title of its own. */
export function isMoreOfCalendar({ text }: Pick<Block, 'text'>): boolean {
  return /^(?:(?:représentations?|séances?|matinées?|dates?)\s+(?:scolaires?|supplémentaires?|adaptées?|tout public)|scolaires?\b|nouvelles? dates?|et aussi\b|en plus\b)/iu.test(
    text,
  )
}

/** « Placement libre », « Garde d’enfants dès 4 ans »: a line that tells a service and nothing before it. */
function isServiceLine(text: string): boolean {
  return readServices(text).some(({ start }) => start === 0)
}

export function isPhoto(text: string): boolean {
  return /^(?:(?:cr[ée]dits? )?photos?\s*:?\s*©?|visuel\s*:|©)/i.test(text) && text.length < 120
}

export type Evidence = 'calendar' | 'duration' | 'age' | 'price' | 'credit'

/** What a line says of a show, whatever the show: enough of it makes a heading a title. */
export function evidenceOf(block: Block): Evidence[] {
  const found: Evidence[] = []
  if (isCalendar(block)) found.push('calendar')
  if (isProse(block)) return found
  if (readDuration(block.text)) found.push('duration')
  if (readAge(block.text)) found.push('age')
  if (readPrices(block.text).length > 0 || readTariffLetter(block.text)) found.push('price')
  if (looksLikeCredit(block.text) && !isGenreLine(block.text)) found.push('credit')
  return found
}

/** « danse – Compagnie du Fil »: the first word classes the show, and credits nobody. */
function isGenreLine(text: string): boolean {
  const [first, ...others] = segmentsOf(text, /\s[–—-]\s|\s?[|•·]\s?/g)
  return first !== undefined && isGenre(first.text) && others.length < 3
}

/** « d’après Molière », « de Jean Racine »: under a title, who wrote. */
export function isByLine(text: string): boolean {
  return (
    /^(?:d['’]après|de |texte de |un(?:e)? (?:pièce|spectacle|création) de )\s?\p{Lu}/u.test(text) &&
    text.length < 80 &&
    !/[:/]/.test(text)
  )
}

/** « TTT Télérama », « ★★★★ »: a mark that a paper gave. */
export function isRating(text: string): boolean {
  return /^T{1,4}\s+Télérama|^[★☆]+|^\*{3,5}\s/iu.test(text)
}

/** A tag of a page's source, pasted with its text: no word of the show. */
export function isMarkup(text: string): boolean {
  return /<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|#\d+);/i.test(text)
}

/** « En anglais surtitré en français », « spectacle en LSF »: in which language one plays, no name of anybody. */
function isLanguageLine(text: string): boolean {
  return /\bsurtitrée?s?\b|^(?:(?:spectacle|pièce|chanté|joué)e?\s)?en (?:français|anglais|allemand|italien|espagnol|arabe|portugais|occitan|breton|néerlandais)\b/iu.test(
    text,
  )
}

/** A short line that could be a title, a company or a genre: no fact stands in it. */
export function isHead(block: Block): boolean {
  const { text } = block
  if (
    text.length > 110 ||
    isProse(block) ||
    isPhoto(text) ||
    isPressLine(block) ||
    isRating(text) ||
    isMarkup(text) ||
    /^[«"“(©@#•*]|https?:|^www\.|^\d+$/.test(text)
  )
    return false
  if (partOf(text) !== null || /^(prix|grand prix|coup de c|molière d|lauréat)/i.test(text)) return false
  if (
    /^(réserver|réservation|billetterie|tél|complet|relâche|scolaire|bord (de )?plateau|rencontre|navette|garde d['’]enfants?|covoiturage|gratuit|entrée libre)/i.test(
      text,
    )
  )
    return false
  if (/\bcréée?s? en (?:19|20)\d{2}|^création (?:19|20)\d{2}/iu.test(text)) return false
  if (/\bCHF\b/.test(text) || readAccessibility(text).length > 0 || isLanguageLine(text) || isServiceLine(text))
    return false
  if (isByLine(text)) return true
  const hall = readHall(text, [])
  if (isCalendarRest(block) || (hall !== null && hall.value.length > text.length - 3)) return false
  return evidenceOf(block).length === 0 && /\p{L}/u.test(text) && !/[.,;]$/.test(text)
}
