import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { type Span, sentenceAround } from '../text/reading.ts'

const year =
  /(?<![\d.,/€-])((?:1[5-9]|20)\d\d)(?:\s?[-/–]\s?((?:20)?\d\d))?(?![\d€]| ?(?:€|euros|places|spectat|personnes|km|exemplaires))/g
const creation =
  /\b(?:fondee?s?|cree|creee|creees|crees|creation|naissance|nee?|premiere|monte|montee|ecrite?|depuis|repris|debut\w*|commenc\w+|demarr\w+|version|spectacle de|piece de|production de|concert de|millesime)\b[^.;!?\n]{0,30}$/

const bornAfter =
  /^ que (?:tout|l'aventure|l'histoire|le spectacle|la piece|le projet|l'idee) (?:a |avait |est )?\p{L}+|^ ?: (?:c'est |voila )?l'annee de (?:la |sa )(?:premiere|creation|naissance)|^[^.;!?\n]{0,45}\b(?:tout (?:a|avait) (?:commence|debute|demarre)|voi[ts] le jour|voyait le jour|vit le jour|a vu le jour|nait|naissait|naquit|etait cree\w*|fut cree\w*|est cree\w*)\b/u

/** « voilà dix ans », « l'an dernier »: a year told from the day of publication, where one speaks of the creation. */
const told = new RegExp(
  `\\b(?:il y a|voila|voici|depuis|cela fait|ca fait) (${numberPattern}) (?:ans|annees|saisons)\\b|\\bl'an (?:dernier|passe)\\b|\\bl'annee (?:derniere|passee)\\b|\\bla saison (?:derniere|passee)\\b`,
  'g',
)
const ofMaking =
  /\b(?:cree|ecrite|montee|creee|creation|ne|nee|naissance|naissait|naquit|voyait le jour|vu le jour|tourne(?:nt)?|en tournee|sillonne|parcourt|joue(?:nt)? (?:partout|ce|cette|la)|existe|a l'affiche)\b/

function findToldYears(scene: Scene): Finding[] {
  const { asOf, facts } = scene
  const known = facts.record.firstCreatedYear
  if (asOf === null) return []
  return matchesIn(scene.reading.folded, told).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const sentence = sentenceAround(scene.reading, span)
    if (!scene.taken.isFree(span) || !ofMaking.test(scene.reading.folded.slice(sentence.start, sentence.end))) return []
    scene.taken.claim(span)
    if (known === null || known === undefined)
      return [unsupported(span, 'year', asMessage('fact.creation-year-unknown'))]
    const year = Number(asOf.slice(0, 4)) - (match[1] === undefined ? 1 : (parseNumber(match[1]) ?? 0))
    // Made in December, it is three years old in March of the fourth; seasons run over two years.
    const latest = /saisons?$/.test(match[0]) ? year + 1 : year
    const earliest = match[1] === undefined ? year : year - 1
    if (known >= earliest && known <= latest) return [supported(span, 'year', 'firstCreatedYear')]
    return [
      contradicted(span, 'year', {
        fact: 'firstCreatedYear',
        message: asMessage('fact.creation-year', { year: String(known) }),
      }),
    ]
  })
}

/** « pour sa centième représentation », « la troisième saison du spectacle », « fête ses dix ans »: how long or how often it has been played, which no record counts. */
const anniversary = new RegExp(
  `\\b(?:(?:pour )?(?:la|sa|leur|notre) (?:\\d{2,3}e|\\d{2,3}eme|centieme|cinquantieme|deux centieme|millieme|vingtieme|trentieme|dixieme) (?:representation|date|fois)|(?:fete|feter|celebre|souffle)(?:nt|ra)? (?:ses|leurs|les) (${numberPattern}) (?:ans|printemps|bougies)|(?:apres|depuis) (?:plus de )?(${numberPattern}) (?:saisons|annees|ans) (?:de tournee|sur les routes|d'exploitation|a l'affiche)|(?:deuxieme|troisieme|quatrieme|cinquieme|dixieme) saison (?:pour|de|du|a l'affiche|consecutive)|(?:apres|deja|plus de) (\\d{2,4}|cent|deux cents|trois cents) (?:representations|dates|levers de rideau))`,
  'g',
)

function findAnniversaries(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, anniversary).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    // « 10 euros pour qui n'a pas fêté ses 28 ans »: the age of whom a tariff is for.
    const before = scene.reading.folded.slice(Math.max(0, span.start - 24), span.start)
    if (!scene.taken.isFree(span) || /\b(?:n'(?:a|ont|avez|as)|avant d'avoir) (?:pas )?(?:encore )?$/.test(before))
      return []
    scene.taken.claim(span)
    if (scene.facts.prose.includes(match[0])) return [supported(span, 'year', 'texts')]
    return [unsupported(span, 'year', asMessage('fact.years-uncounted'))]
  })
}

/** « créé en deux mille dix-huit ». */
const inWords =
  /\bdeux[- ]mille(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt(?:[- ](?:et[- ]un|deux|trois|quatre|cinq|six|sept|huit|neuf))?))(?![\p{L}-])(?! (?:spectat|personnes|place|fois|euros))/gu

/** Years outside of dates and prizes: that of the creation, the seasons played. */
export function findYears(scene: Scene): Finding[] {
  const written = matchesIn(scene.reading.folded, year).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const value = Number(match[1])
    if (match[2] === undefined && isOfTheStory(scene, span, value)) return []
    return [match[2] === undefined ? judgeYear(scene, span, value) : judgeSeason(scene, span, value)]
  })
  const told = matchesIn(scene.reading.folded, inWords).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const value = parseNumber(match[0])
    if (value === null || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgeYear(scene, span, value)]
  })
  return [...written, ...told, ...findToldYears(scene), ...findAnniversaries(scene)]
}

/** « une nuit de 1943 » is told, not announced: a year long past with no word of making or playing near it. */
function isOfTheStory(scene: Scene, span: Span, value: number): boolean {
  if (value >= 1990 || value === scene.facts.record.firstCreatedYear) return false
  return !creation.test(scene.reading.folded.slice(Math.max(0, span.start - 45), span.start))
}

function judgeYear(scene: Scene, span: Span, value: number): Finding {
  const known = scene.facts.record.firstCreatedYear
  if (known === value) return supported(span, 'year', 'firstCreatedYear')
  const before = scene.reading.folded.slice(Math.max(0, span.start - 45), span.start)
  const ofCreation = creation.test(before) || bornAfter.test(scene.reading.folded.slice(span.end, span.end + 70))
  const played = scene.facts.performances.some((performance) => performance.day.startsWith(String(value)))
  if (isOfTheReader(scene, before, { value, played })) return supported(span, 'year', 'performances')
  if (played && !(ofCreation && known)) return supported(span, 'year', 'performances')
  const made =
    bornAfter.test(scene.reading.folded.slice(span.end, span.end + 70)) ||
    /\b(?:cree|creee|creation|monte|montee|ne|nee|naissance|vu le jour|premiere (?:fois|remonte|date|eut lieu|a eu lieu|en)|(?:debut|commenc|demarr)\w+|(?:repertoire|affiche|tourne\w*|joue\w*|routes?) depuis|(?:production|spectacle|piece|concert|version) d(?:e|ate))\b[^.;!?\n]{0,25}$/.test(
      before,
    )
  // « depuis 2022 », « (cr. 2022) »: a prize of that year does not bear it out.
  if (known && /(?:\bdepuis|\bcr\.) $/.test(before))
    return sayInTexts(scene, value)
      ? supported(span, 'year', 'texts')
      : contradicted(span, 'year', {
          fact: 'firstCreatedYear',
          message: asMessage('fact.creation-year', { year: String(known) }),
          suggestion: String(known),
        })
  if (!(made && known) && new RegExp(`\\b${value}\\b`).test(`${scene.facts.prose} ${scene.facts.houseProse}`))
    return supported(span, 'year', 'texts')
  if (known === null || known === undefined) return unsupported(span, 'year', asMessage('fact.year-unknown'))
  if (!ofCreation) return unsupported(span, 'year', asMessage('fact.year-unknown'))
  return contradicted(span, 'year', {
    fact: 'firstCreatedYear',
    message: asMessage('fact.creation-year', { year: String(known) }),
    suggestion: String(known),
  })
}

/** « On commence 2027 en riant », « Après, c'est 2027 »: the year that is opened or greeted is the reader's. */
function isOfTheReader(
  { asOf }: Scene,
  before: string,
  { value, played }: { value: number; played: boolean },
): boolean {
  const now = Number(asOf?.slice(0, 4) ?? 0)
  if (greeting.test(before)) return value - now <= 1
  return (
    (played || value === now) &&
    /\b(?:commenc|entam|demarr|debut|ouvr|attaqu|inaugur|lanc|termin|fini|fet|accueill|salu)\p{L}* $/u.test(before)
  )
}

const greeting =
  /\b(?:c'est|(?:re)?bonjour|hello|bienvenue en|vive|adieu|au revoir|bye|bye-bye|ciao|bonne annee|(?:meilleurs )?v(?:oe|œ)ux(?: pour)?|d'ici) $/

function sayInTexts(scene: Scene, value: number): boolean {
  const texts = (scene.facts.record.texts ?? []).map(({ text }) => text).join(' | ')
  return new RegExp(`\\b${value}\\b`).test(`${texts} ${scene.facts.houseProse}`)
}

/** A season runs from summer to summer. */
function judgeSeason(scene: Scene, span: Span, opening: number): Finding {
  const inside = scene.facts.performances.some(
    (performance) => performance.day >= `${opening}-07-01` && performance.day <= `${opening + 1}-08-31`,
  )
  if (inside) return supported(span, 'year', 'performances')
  if (scene.facts.performances.length === 0) return unsupported(span, 'year', asMessage('fact.no-performances'))
  return contradicted(span, 'year', {
    fact: 'performances',
    message: asMessage('fact.none-that-season'),
  })
}
