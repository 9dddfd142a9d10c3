import { matchesIn } from '../../../language/index.ts'
import type { Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { foldText, type Span, sentenceAround } from '../text/reading.ts'
import { hallAdjectives, hallHeads, size, venueHeads } from './place-shapes.ts'
import { isPartOfPlace } from './towns-said.ts'

const capital = "(?:\\p{Lu}[\\p{L}\\d'-]*)"
const tie = "(?:de la |de l'|de |du |des |d'|aux? |à la )"
/** « Salle ronde », « Grande nef », « Cour des oliviers », « Studio 440 », « Salle Louise-Ackermann », « Pelouse ». */
const phrase = `(?:${size}[ -])?(?:${hallHeads}|(?<=(?:Grande?|Petite?|Haute?|Basse?)[ -])(?:salle|scène|nef|halle|cour|jauge|fosse|galerie|piste|cave|pelouse|plateau|studio|théâtre|foyer|auditorium|chapiteau))(?![\\p{L}])(?: ${hallAdjectives}(?![\\p{L}-])| ${tie}?(?!(?:${venueHeads})(?![\\p{L}-]))(?:${capital}|\\d{1,3})(?: ${tie}?${capital}){0,2}| ${tie}\\p{Ll}{4,})?`

/** A word for a hall that wears a capital behind an article is a name: common nouns have none within a sentence. */
const led = new RegExp(
  // « le Manège royal vous accueille » is a house, of which all the words are its name.
  `(?<=(?<![\\p{L}'])(?:[Ll][ea]|[Aa]u|[Dd]u|[Aa]ux|[Dd]es|[Cc]ette|[Cc]et?|[Nn]otre|[Vv]otre|[Ss]on|[Ss]a|[Ee]n|[Dd]ans) |(?<![\\p{L}])[Ll]')(${phrase})(?![\\p{L}'-])(?! \\p{Ll}{4,} (?:vous|nous|accueille|reçoit|ouvre)(?![\\p{L}]))`,
  'gu',
)
/** Behind the mark of a listing, up to the next. */
const listed = new RegExp(
  `(?<=(?:^|[\\n,.;|·•–—/(>→]|\\s-|📍|[Ss]alle :|[Ll]ieu :|[Oo]ù \\?)[ ]?)(${phrase})(?=\\s*(?:[,.;|·•–—/)>→\\n]|-\\s|$|(?:du|de la|de l'|des) ?(?:\\p{Lu}|$)))`,
  'gu',
)
const alone = new RegExp(`^(?:${phrase})$`, 'u')
/** Words that a listing has for other things than halls. */
const otherThings =
  /^(?:atelier|salon|club|cabaret|chapelle|pont|parquet|jardin|cube|bulle|loge|comptoir|aire|arche|carre|forge|carriere|plateau|scene|salle|serre|tente|cantine|lanterne)$/
/** « la Cour », « le Foyer », « le Salon des refusés »: what a sentence may speak of with its capital, nobody playing there. */
const ofPlaying =
  /\b(?:jou\w*|represent\w*|spectacles?|seances?|rendez-vous|retrouv\w*|lieux?|present\w*|accueill\w*|attend\w*|install\w*|investi\w*|concerts?|soirees?|plant\w*|public|acoustique|fauteuils?|gradins?|places?|equipe|coups|noir|entr\w+|rempli\w*|prend\w*|pouss\w*|passe\w*|donn\w*|ouvre\w*|port\w*|gagn\w*|rejoi\w*|direction|suiv\w*|notamment)\b/

/** Halls of no record told by a word for halls: behind an article where one plays, or alone in an item. */
export function saidHalls(scene: Scene): Span[] {
  const { plain } = scene.reading
  const inSentences = matchesIn(plain, led).map((match) => toSpan(match.index, match[0]))
  const inItems = matchesIn(plain, listed).map((match) => toSpan(match.index, match[0]))
  return [
    ...inSentences.filter((span) => !isOpening(plain, span) && isWherePlayed(scene, span)),
    ...inItems.filter((span) => isItem(scene, span)),
    ...inCapitals(scene),
    ...numbered(scene),
  ].filter((span) => !isPartOfPlace(scene, span))
}

const byNumber = foldedPattern(
  `(?<!\\p{L})(?:la |le |l'|au |en |dans |notre |votre |sa |son |leur |cette |ce )((?:${['salle', 'studio', 'auditorium', 'amphi', 'amphitheatre', 'hall', 'chapiteau', 'scene', 'plateau'].join('|')}) (?:n° ?|numero )?\\d{1,3})(?![\\d,.:]\\d| ?(?:h(?:\\d|(?!\\p{L}))|€|euros?|%|ans|min|places?|personnes|fois)|-)`,
)

/** « prête sa Salle 3 à la troupe », « Le studio 1 vibre »: a number tells one hall from another, whatever goes on there. */
function numbered({ reading }: Scene): Span[] {
  return matchesIn(reading.folded, byNumber).map((match) => {
    const written = match[1] ?? ''
    return toSpan(match.index + match[0].length - written.length, written)
  })
}

/** One word alone is a hall where a listing of the record's own things goes on; two are one anywhere. */
function isItem(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  if (isBesideMoment(scene, span)) return true
  if (otherThings.test(folded.slice(span.start, span.end))) return false
  return (
    folded.slice(span.start, span.end).includes(' ') ||
    scene.names.some((name) => name.end <= span.start && span.start - name.end < 30) ||
    scene.names.some((name) => name.start >= span.end && name.start - span.end < 8)
  )
}

function toSpan(start: number, written: string): Span {
  return { start, end: start + written.length }
}

/** « La Nef »: an article with a capital of its own belongs to the name, which other rules judge. */
function isOpening(plain: string, span: Span): boolean {
  return /(?:^|[.!?\n]\s?)$/.test(plain.slice(Math.max(0, span.start - 2), span.start))
}

function isWherePlayed(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const dated = scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
  const around =
    scene.reading.folded.slice(Math.max(sentence.start, span.start - 60), span.start) +
    scene.reading.folded.slice(span.end, Math.min(sentence.end, span.end + 40))
  return dated || ofPlaying.test(around)
}

function isBesideMoment(scene: Scene, span: Span): boolean {
  const before = scene.reading.folded.slice(Math.max(0, span.start - 14), span.start)
  return (
    scene.moments.some(
      (moment) =>
        (moment.end <= span.start && span.start - moment.end < 14) ||
        (moment.start >= span.end && moment.start - span.end < 5),
    ) ||
    /^, \d{1,2} ?h(?![a-z])/.test(scene.reading.folded.slice(span.end, span.end + 7)) ||
    /\d ?h(?:eures?)?(?: ?\d\d)?\W{1,4}$|\d\d?:\d\d\W{1,4}$/.test(before)
  )
}

/** « SALLE LOUISE-ACKERMANN » of a poster in capitals: an item that reads as a hall once its capitals are lowered. */
function inCapitals(scene: Scene): Span[] {
  return matchesIn(
    scene.reading.plain,
    /(?<=^|[\n,.;|·•–—/(>] ?)(?:\p{Lu}[\p{Lu}\d' -]{2,40})(?=\s*(?:[,.;|·•–—/)>\n]|$))/gu,
  )
    .map((match) => toSpan(match.index, match[0].trimEnd()))
    .filter((span) => {
      const written = scene.reading.plain.slice(span.start, span.end)
      const lowered = written.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
      return (
        alone.test(lowered.replace(/ (De La|De|Du|Des|Aux?) /g, (tied) => tied.toLowerCase())) &&
        (/ /.test(written) || isBesideMoment(scene, span)) &&
        !otherThings.test(foldText(written))
      )
    })
}
