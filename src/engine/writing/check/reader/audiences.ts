import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { groupThousands, numberPattern, parseNumber } from '../text/french-numbers.ts'
import type { Span } from '../text/reading.ts'

const modifier = '(?:plus de|pres de|environ|quelque|deja|au moins|moins de|quelques|pas moins de|presque)'
/** Those who come, by what they come for. */
const publics =
  "(?:auditeurs?|auditrices?|melomanes?|visiteu(?:r|se)s|festivaliers?|festivalieres?|convives|promeneurs|badauds|oreilles|paires d'oreilles|paires de mains|amateurs|passionnes|enfants|eleves|collegiens|lyceens|familles|danseurs|noctambules|estivants|vacanciers|voyageurs|participants|heureux|ames|tetes|places vendues|billets ecoules|entrees payantes|fauteuils (?:occupes|remplis)|places occupees|applaudisseurs|temoins)"
const spectators = new RegExp(
  `\\b((?:${modifier} )?(?:les )?(?:un quart de million (?:de |d')|(?:un|deux|trois|\\d+(?:[,.]\\d+)?) (?:demi-)?millions? (?:et demi )?(?:de |d')|(?:un )?demi-million (?:de |d')|(?:des |plusieurs )?(?:dizaines|centaines) de milliers (?:de |d')|(?:des |plusieurs )?(?:millions|milliers|centaines) (?:de |d')|(?:${numberPattern}) ?(?:k )?)(?:spectateurs?|spectatrices?|entrees(?! (?:a gagner|offertes|gratuites|pour (?:deux|une|le prix)))|personnes (?:l'ont vu|conquises|touchees)|personnes(?= (?:[a-z']+ ){0,3}(?:vue?|applaudi|decouvert|rit?|assiste|suivi)\\b)|curieux|paires d'yeux|billets vendus|personnes (?:ont|se sont|y ont|en ont|conquises|enthousiastes)|fans|spectateurs et spectatrices|spectateur·ices|spectateur·rices|${publics}(?= (?:a ce jour|deja|en tout|au total|depuis|conquise?s?|ravie?s?|comblee?s?|charmee?s?|touchee?s?|emue?s?|y |l'|ont |a travers|en france|dans |sur )| ?(?:$|[.,;!?\\n|·)–-]))))`,
  'g',
)
/** « ils sont plus de 12 000 à l'avoir vu ». */
const manyOfYou = new RegExp(
  `\\b(?:sont|etes|furent|etaient|serons|sommes|ont ete|avez ete|avons ete) (?:deja )?((?:${modifier} )?(?:${numberPattern}))(?= (?:a |qui |de vous a )(?:l'|avoir|etre|ont|s'etre|venir|applaudir|rire|voir|decouvrir|suivre|pousser|danser|chanter))`,
  'g',
)
/** « ils étaient 35 000 l'été dernier ». */
const theyWere = new RegExp(
  `\\b(?:ils|elles|vous|nous) (?:sont|etes|furent|etaient|etions|sommes) (?:deja )?((?:${modifier} )?\\d{1,3}(?:[ .]\\d{3})+)(?! ?(?:€|euros|ans))`,
  'g',
)
const seenBy = new RegExp(
  `\\b(?:fait (?:rire|pleurer|danser|vibrer|rever|chanter)|emu|enchante|embarque|charme|touche|bouleverse|fait voyager|vue? par|suivie? par|applaudie? par|reuni|rassemble|seduit|conquis|attire|totalise|depasse|cumule)s? ((?:${modifier} )?(?:les )?(?:(?:un|deux|trois|\\d+(?:[,.]\\d+)?) millions?|\\d{1,3}(?:[ .]\\d{3})+|\\d{4,7}))(?! ?€| euros)(?: (?:de )?(?:personnes|spectateurs))?`,
  'g',
)

/** « 60 000 élèves l'ont suivi », « un quart de million de danseurs conquis »: whoever they are, what they did counts them. */
const whoSaw = new RegExp(
  `\\b((?:${modifier} )?(?:(?:un quart|un tiers|la moitie) d'un million|un quart de million|${numberPattern}) (?!places|billets|sieges|fauteuils|tickets|representations|dates|seances|ans|annees|minutes|heures|jours|euros|villes|pays|kilometres|textes|chansons|ecoles|classes|theatres|salles)(?:de |d')?(?:[\\p{L}-]+ ){1,5}?)(?=(?:(?:l'|les |nous |vous |y |s'y |en )?(?:ont|avaient|auront) (?:deja |tous |toutes )?\\p{L}+|conquis|seduits|charmes|enthousiastes|emus|ravis|servis|embarques|touches|combles|hilares|en larmes|l'ont)(?![\\p{Ll}]*-))`,
  'gu',
)
const ofPublics = new RegExp(`${publics}$`)
const leastAudience = 100

/** How many have seen it. */
export function findAudiences(scene: Scene): Finding[] {
  return [spectators, seenBy, manyOfYou, theyWere, whoSaw].flatMap((pattern) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const inner = (match[1] ?? match[0]).trimEnd()
      const least = pattern === whoSaw || ofPublics.test(inner) ? 3 * leastAudience : 2
      if ((countIn(inner) ?? leastAudience) < least) return []
      const start = match.index + match[0].indexOf(inner)
      const span = { start, end: Math.max(start + inner.length, match.index + match[0].trimEnd().length) }
      if (!scene.taken.isFree(span)) return []
      scene.taken.claim(span)
      return [judge(scene, span, inner)]
    }),
  )
}

const manyPeople = foldedPattern(
  `(?<![\\p{L}\\d,.])((?:${modifier} )?(?:(?:des|plusieurs|quelques) (?:dizaines|centaines) de milliers|(?:des|plusieurs|quelques) (?:milliers|centaines|millions)|${numberPattern}))(?![\\p{L}\\d]|[,.]\\d)(?! ?(?:€|euros?|ans?\\b|annees|km|m2|kilometres|metres|minutes|heures?|h\\b|%|jours?|(?:rue|avenue|quai|boulevard|place|cours|allee|impasse|chemin)\\b|kg|pages|mots|litres|tonnes))`,
)
/** What tells that those counted are a public: who they are, or what they did. */
const ofPeople =
  /\b(?:personnes?|gens|publics?|spectat\w+|audit(?:eur|rice)s?|melomanes?|convives|badauds|promeneurs|noctambules|estivants|temoins|lect(?:eur|rice)s?|visiteu\w+|curieu\w+|fans?|eleves|collegien\w*|lyceen\w*|enfants|familles|amateurs|festivaliers?|habitants?|passants?|entrees|billets (?:vendus|ecoules)|frequentation|audience|affluence|danseurs?|danseuses?|participants?|chanteurs?|applaudi\w*|ovationn\w+|pleure\w*|conquis\w*|touchee?s|emue?s|(?:l'|les |nous )(?:ont|a) (?:deja |tous )?(?:vue?s?|suivie?s?|decouverte?s?|aimee?s?))\b/

/** « un tiers de nos spectateurs », « neuf spectateurs sur dix »: a share of the public, which no record holds. */
const share = foldedPattern(
  /\b(?:(?:un|deux|les deux|les trois) (?:tiers|quarts?|cinquiemes?)|la moitie|la plupart|la majorite|\d{1,3} ?%) (?:de nos|de notre|de ses|de leurs|des|du|de vos|de la|de l'|d'une) ?(?:salle|jauge|recette|spectat\w+|public|abonnes|visiteurs|eleves|salles?)\b|\b\p{L}+ (?:spectateurs?|personnes|abonnes|eleves) sur (?:deux|trois|quatre|cinq|dix|vingt|cent)\b/u
    .source,
)

function findShares(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, share).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (scene.facts.prose.includes(match[0])) return [supported(span, 'audience', 'texts')]
    return [unsupported(span, 'audience', asMessage('fact.audience-share-unknown'))]
  })
}

/** « on en ressort avec mille idées »: a round number in words, of what is no people, counts nothing. */
function isImage(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const next = /^ (?:et une? )?([a-z'-]+)/.exec(folded.slice(span.end, span.end + 40))?.[1] ?? ''
  return /^(?:cent|mille)$/.test(folded.slice(span.start, span.end)) && next.length > 3 && !ofPeople.test(next)
}

/** The second line: a large number left over in a clause that speaks of people. */
export function findOtherAudiences(scene: Scene): Finding[] {
  const shares = findShares(scene)
  const many = matchesIn(scene.reading.folded, manyPeople).flatMap((match) => {
    const written = match[1] ?? ''
    const span = { start: match.index, end: match.index + written.length }
    const count = countIn(written) ?? leastAudience
    const isYear = /^(?:19|20)\d\d$/.test(written)
    const clause = clauseAround(scene.reading, span)
    const before = scene.reading.folded.slice(Math.max(0, span.start - 40), span.start)
    if (isImage(scene, span)) return []
    if (count < leastAudience || isYear || !scene.taken.isFree(span)) return []
    const words = scene.reading.folded.slice(clause.start, clause.end)
    if (!ofPeople.test(words) && !/(?:frequentation|audience|affluence|public|spectat)\w* ?: ?$/.test(before)) return []
    scene.taken.claim(span)
    return [judge(scene, span, written)]
  })
  return [...shares, ...many]
}

function judge(scene: Scene, span: Span, written: string): Finding {
  const total = scene.facts.record.audienceTotal
  const count = countIn(written)
  if (total === null || total === undefined)
    return isCapacity(scene, count)
      ? supported(span, 'audience', 'house.halls')
      : unsupported(span, 'audience', asMessage('fact.audience-unknown'))
  if (count === null) return unsupported(span, 'audience', asMessage('fact.audience-in-figures', { total }))
  if (agrees(written, count, total)) return supported(span, 'audience', 'audienceTotal')
  return contradicted(span, 'audience', {
    fact: 'audienceTotal',
    message: asMessage('fact.audience', { total }),
    suggestion: `plus de ${groupThousands(Math.floor(total / 1000) * 1000 || total)} spectateurs`,
  })
}

function isCapacity(scene: Scene, count: number | null): boolean {
  return (scene.facts.house?.halls ?? []).some((hall) => hall.capacity === count)
}

function countIn(written: string): number | null {
  if (/demi-million/.test(written)) return 500_000
  if (/quart (?:de|d'un) million/.test(written)) return 250_000
  const millions = /(\d+(?:[,.]\d+)?|un|deux|trois) millions?( et demi)?/.exec(written)
  if (millions !== null) {
    const value = Number((millions[1] ?? '').replace(',', '.'))
    return (
      ((Number.isNaN(value) ? (parseNumber(millions[1] ?? '') ?? 0) : value) + (millions[2] === undefined ? 0 : 0.5)) *
      1_000_000
    )
  }
  const number = new RegExp(numberPattern).exec(
    written.replace(/^(?:plus de|pres de|environ|quelque|deja|au moins|moins de|pas moins de|presque) /, ''),
  )
  return number === null ? null : parseNumber(number[0])
}

function agrees(written: string, count: number, total: number): boolean {
  if (/^(?:plus de|au moins|deja|pas moins de)/.test(written)) return count <= total
  if (/^(?:pres de|presque)/.test(written)) return count >= total && count <= total * 1.1
  if (/^moins de/.test(written)) return count > total && count <= total * 1.2
  const slack = /^(?:environ|quelque)/.test(written) ? 0.1 : 0.02
  const precision = 10 ** (/0*$/.exec(String(count))?.[0].length ?? 0)
  const rounded =
    precision <= total / 4 && [Math.floor, Math.round].some((round) => round(total / precision) * precision === count)
  // « 18 560 » rounds nothing: it is another number than 18 650.
  return rounded || count === total || (precision >= 100 && Math.abs(count - total) <= total * slack)
}
