import { monthNames } from '../../../text/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { foldText, normaliseText, type Span } from '../text/reading.ts'

/** Names of the press that reviews theatre in French, folded. */
const press =
  "le monde|le figaro(?: magazine)?|liberation|telerama(?: sortir)?|la croix|le parisien|les echos|l'humanite|mediapart|les inrockuptibles|les inrocks|l'obs|le nouvel obs|l'express|le point|marianne|la terrasse|sceneweb|toutelaculture|toute la culture|theatre\\(s\\)|france (?:inter|culture|musique|info|2|3|5)|franceinfo|rfi|rtl|europe 1|arte|ouest-france|sud ouest|la voix du nord|le progres|le telegramme|la provence|nice-matin|la depeche(?: du midi)?|midi libre|le dauphine(?: libere)?|l'est republicain|la montagne|le courrier picard|paris-normandie|l'union|l'alsace|dernieres nouvelles d'alsace|dna|le soir|le temps|la libre(?: belgique)?|rtbf|causette|paris match|le canard enchaine|i/o gazette|l'oeil d'olivier|un fauteuil pour l'orchestre|theatre du blog|hottello|diapason|classica|new york times|the guardian|time out|l'officiel des spectacles|le jdd|le journal du dimanche|la marseillaise|slate|20 minutes|politis|charlie hebdo|tetu|madmoizelle|konbini"
/** « coup de cœur du Figaro »: the article of the name is in the preposition. */
const contracted = '(?<=\\b(?:du|au) )(?:figaro|parisien|telegramme|jdd|canard enchaine)'
const pressPattern = foldedPattern(`(?<![\\p{L}])(?:${press}|${contracted})(?![\\p{L}])`)

/** Names of the press, known ones and those of the record, within a span. */
export function pressNamesIn(scene: Scene, within: Span): Span[] {
  const stretch = scene.reading.folded.slice(within.start, within.end)
  const known = [...stretch.matchAll(pressPattern)].filter((match) =>
    /^(?!(?:Le|La|Les|Un) \p{Ll})\p{Lu}|^[ld]'\p{Lu}|^(?:le|la|les|un) \p{Lu}|^i\//u.test(
      scene.reading.plain.slice(within.start + match.index, within.start + match.index + match[0].length),
    ),
  )
  const spans = known.map((match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length,
  }))
  const own = sourcesOf(scene).flatMap((source) => {
    const whole = stretch.indexOf(source)
    const bare = /^les? (.+)$/.exec(source)?.[1]
    // « quant au Soir de scène » for « Le Soir de scène »
    const at = whole < 0 && bare !== undefined ? indexBehindArticle(stretch, bare) : whole
    return at < 0
      ? []
      : [
          {
            start: within.start + at,
            end: within.start + at + (whole < 0 && bare !== undefined ? bare : source).length,
          },
        ]
  })
  return [...own, ...spans]
}

/** Where a name stands behind the article that ran into « du », « au » or « aux »; -1 where it does not. */
function indexBehindArticle(stretch: string, bare: string): number {
  const led = ['du ', 'au ', 'des ', 'aux '].map((article) => ({ article, at: stretch.indexOf(article + bare) }))
  const found = led.find(({ at }) => at >= 0)
  return found === undefined ? -1 : found.at + found.article.length
}

/** A press name and nothing else: « Le Point » is one, « Le Point d'Orgue » is not. */
export function isWholePressName(scene: Scene, folded: string): boolean {
  return sourcesOf(scene).includes(folded) || new RegExp(`^(?:${press})$`, 'u').test(folded)
}

/** True of the very sources that the record cites. */
export function isOwnSource(scene: Scene, folded: string): boolean {
  return sourcesOf(scene).includes(folded)
}

export function isPressName(scene: Scene, folded: string): boolean {
  return sourcesOf(scene).some((source) => folded.includes(source)) || new RegExp(pressPattern.source, 'u').test(folded)
}

function sourcesOf(scene: Scene): string[] {
  const { pressQuotes, stars } = scene.facts.record
  const sources = [...(pressQuotes ?? []).map((quote) => quote.source), stars?.source ?? '']
  return sources.flatMap(waysToCite)
}

/** « Le Journal, mars 2025 », « Le Journal (12/03/2025) »: the name of a paper, then the day of its issue. */
const issue = new RegExp(
  `(?:,| -| –)? ?\\(?(?:le |du |n[°o] ?)?(?:\\d{1,2}(?:er)? )?(?:(?:${monthNames.map((name) => foldText(name)).join('|')})(?: \\d{4})?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:19|20)\\d\\d)\\)?$`,
)

/** A source as the record writes it, without the date of its issue and without what it bears in brackets; folded, the longest first. */
export function waysToCite(source: string): string[] {
  const whole = foldText(normaliseText(source))
  const bare = whole.replace(issue, '').trim()
  return [...new Set([whole, bare, bare.replace(/ ?[([][^()[\]]+[)\]]$/u, '')])].filter((way) => way !== '')
}

/** Where the text dates the issue of a paper that the record dates: no day of a performance. */
export function issueDates(scene: Scene): Span[] {
  const { pressQuotes, stars } = scene.facts.record
  return [...(pressQuotes ?? []).map((quote) => quote.source), stars?.source ?? ''].flatMap((source) => {
    const [whole = '', bare = whole] = waysToCite(source)
    const spans: Span[] = []
    for (
      let at = whole === bare ? -1 : scene.reading.folded.indexOf(whole);
      at >= 0;
      at = scene.reading.folded.indexOf(whole, at + 1)
    )
      spans.push({ start: at + bare.length, end: at + whole.length })
    return spans
  })
}
