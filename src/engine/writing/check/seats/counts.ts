import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { onStage, performersFor } from '../people/performers.ts'
import { findTroupes, sums } from '../people/troupes.ts'
import { isForSchools } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { weekdayOf } from '../text/days.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber, writeNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { weekdayNumber, weekdayPattern } from '../time/date-tokens.ts'
import { countsBorrowed, judgePerformances } from '../time/performances-counted.ts'
import { houseCue } from '../time/weekdays.ts'
import { isCalledSo, isTariffOfSeveral, performancesByGenre } from './counted-things.ts'
import { namesTold } from './names-told.ts'

const adjective =
  '(?:(?:seules?|uniques?|dernieres?|premieres?|autres|nouvelles?|jeunes|grands?|brillants?|talentueux|prochaines?|formidables|exceptionnelles?|belles)\\s)?'

const performanceNouns =
  "(?:representations?|dates?|seances?|soirees?|soirs?|spectacles? programmes|rendez-vous|rendus|levers? de rideau|concerts?|nuits|occasions?(?= d(?:e |'))|chances?(?= d(?:e |')| pour| ?:)|passages?(?= (?:chez|a|au|sur|en|prevu))|sessions?|matinees?|apres-midi|haltes?|escales?)"

const performerNouns =
  '(?:interpretes?(?! (?:en (?:langue|lsf|francais)|lsf))|comediens?|comediennes?|acteurs?|actrices?|artistes?|danseurs?|danseuses?|chanteurs?|chanteuses?|circassiens?|circassiennes?|acrobates?|marionnettistes?|musiciens?|musiciennes?|comedien·nes|interpretes au plateau|personnes en scene|corps|solistes?|archets(?! d)|choristes?|clowns?|jongleurs?|jongleuses?|trapezistes?|voix(?! contre| off| d)|techniciens?|figurants?|complices|comparses|acolytes|partenaires de (?:jeu|scene|plateau)|virtuoses?)'

/** Right only when its own texts say so. */
const elsewhereNouns = '(?:langues?|continents?|pays)'

const counted = foldedPattern(
  `(?<![\\d,.€])(?<!\\b(?:plus|moins) d'|n'y a pas )(${numberPattern}) ${adjective}(${performanceNouns}|${performancesByGenre}|${performerNouns}|${elsewhereNouns})(?![\\p{L}-])`,
)

/** What may be left that is no performance. */
const notLeft =
  'places?|billets?|tickets?|sieges?|fauteuils?|strapontins?|jours?|dodos?|semaines?|mois|heures?|minutes?|secondes?|euros?|francs?|chaises?|tables?|gradins?|rangs?|entrees?|kilometres?|metres?|pages?|marches?|arrets?|exemplaires?|invitations?|chambres?|lits?|personnes?|amis?|valises?|oreilles|yeux|mains|survivants?|personnages?|spectateurs?|inscrits?|poignees?|dizaines?|nuits? a|tarifs?|categories?|villes?|etapes?'

/** The noun unsaid: « ils sont sept en scène », « à voir trois fois ». */
const unsaid: readonly (readonly [RegExp, 'performers' | 'performances' | 'times'])[] = [
  [
    new RegExp(
      `\\b(?:ils|elles|on|nous) (?:sont|seront|est|sommes) (?:a )?(${numberPattern}) (?:a |pour )?(?:${onStage}|(?:a )?(?:jouer|danser|chanter|se partager|porter))`,
      'g',
    ),
    'performers',
  ],
  [
    new RegExp(`\\b(?:ils et elles|elles et ils) (?:sont|seront) (${numberPattern})(?= ?(?:[.,:;!?\\n)]|$))`, 'g'),
    'performers',
  ],
  [
    new RegExp(`\\b${onStage},? (?:ils|elles|on) (?:sont|seront|est) (${numberPattern})(?! [a-z]+s\\b)`, 'g'),
    'performers',
  ],
  [new RegExp(`\\b(?:a|en|tous les|toutes les|eux|leurs?) (${numberPattern}) ${onStage}`, 'g'), 'performers'],
  [new RegExp(`(?<=(?:^|[.!?:;\\n] ?)a )(${numberPattern})(?=, (?:ils|elles|on) )`, 'g'), 'performers'],
  [new RegExp(`(?<![\\d,.])(${numberPattern}) (?:seules? )?(?:fois|reprises)\\b`, 'g'), 'performances'],
  // « Plus que trois audiences avant le verdict »: what is left, by an image of the show.
  [
    new RegExp(
      `(?:(?:^|[.!?:\\n] ?)|(?:n'y a|ne reste|n'en reste) )plus que (${numberPattern}) (?!(?:${notLeft})(?!\\w))(?!${performanceNouns}|${performerNouns})\\w{4,}s(?= ?(?:[.,;:!?\\n)]|$)| (?:pour|avant|et)\\b)`,
      'g',
    ),
    'times',
  ],
  [
    new RegExp(
      `(?<![\\d,.])(${numberPattern}) fois(?= (?:seulement|chez nous|en tout|au total|pas (?:une|plus)))`,
      'g',
    ),
    'times',
  ],
]

const playedTimes = /(?:voir|jou|donn|represent|repren|present|ici|nous|affich|plateau|program|rideau)[^.;!?]{0,40}$/

/** « représentation unique », « date unique », « une seule représentation »: one and no other. */
const single =
  /\b(?:(?:(?:une?|l'|la) )?(?:representation|date|seance|soiree) unique|unique (?:representation|date|seance)|(?<=\b(?:jou|pass|donn|program|affich|represent)[a-z]* (?:plus )?(?:ici |la |chez nous )?qu')une(?: seule)? fois)\b/g

/** « Séances : 4 ». */
const labelled = new RegExp(
  `\\b(?:seances|representations|dates|nombre de (?:dates|seances|representations)) ?[:=] ?(${numberPattern})(?= ?(?:$|[;!?\\n)|·•–—]|[.,](?!\\d)))`,
  'g',
)

/** « une troupe de sept », « distribution : six personnes »: a company counted. */
const companyOf = new RegExp(
  `\\b(troupe|equipe|distribution|bande|casting|plateau|ensemble|groupe|cast|collectif)(?: (?:artistique|au complet|reduite?))? ?(?:de |d'|a |: ?|, )(${numberPattern})(?= ?(?:$|[.,;:!?\\n)]| (?:personnes|talents|voix|jeunes|en scene|sur scene|au plateau)))`,
  'g',
)

const towns = new RegExp(`(?<![\\d,.])(${numberPattern}) (villes|communes)\\b`, 'g')

/** Numbers that the record can count: performances, performers, towns. */
export function findCounts(scene: Scene): Finding[] {
  const summed = sums(scene)
  const numbers = matchesIn(scene.reading.folded, counted).flatMap((match) => {
    const written = match[1] ?? ''
    const span = { start: match.index, end: match.index + written.length }
    const count = parseNumber(written)
    const noun = match[2] ?? ''
    if (ofGenre.test(noun) && !isCalledSo(scene, noun)) return []
    // So many are no cast: they are a public, read as one.
    // « deux concerts sur trois »: the whole is counted, and no more of the part than that it is one.
    const whole = ofHowMany.exec(scene.reading.folded.slice(match.index + match[0].length))
    // « un soir sur deux » tells how often.
    if (whole !== null && count === 1 && whole[1] === 'deux' && scene.facts.performances.length !== 2) return []
    if (whole !== null && count !== null && scene.taken.isFree(span)) {
      scene.taken.claim(span)
      return [judgePart(scene, span, { count, whole: parseNumber(whole[1] ?? '') ?? 0 })]
    }
    if (count === null || count >= 100 || !scene.taken.isFree(span) || isVague(scene, span, written)) return []
    scene.taken.claim(span)
    return [judgeCounted(scene, span, { count, noun })]
  })
  return [
    ...summed,
    ...numbers,
    ...countsBorrowed(scene),
    ...companies(scene),
    ...singles(scene),
    ...withoutNoun(scene),
    ...findTroupes(scene),
    ...countedTowns(scene),
    ...countedWeekdays(scene),
    ...saidOfThemselves(scene),
    ...namedBehind(scene),
  ]
}

function judgeCounted(scene: Scene, span: Span, said: { count: number; noun: string }): Finding {
  const { count, noun } = said
  if (ofGenre.test(noun) || /^(?:occasion|chance|passage)/.test(noun)) return judgePerformances(scene, span, count)
  if (new RegExp(`^${performanceNouns}$`).test(noun)) return judgePerformances(scene, span, count)
  return new RegExp(`^${elsewhereNouns}$`).test(noun)
    ? judgeElsewhere(scene, span, noun)
    : judgePerformers(scene, span, said)
}

const ofGenre = new RegExp(`^${performancesByGenre}$`)
const ofHowMany = new RegExp(`^ sur (?:les )?(${numberPattern})(?![\\p{L}\\d])(?! [\\p{L}-]+[sx](?!\\p{L}))`, 'u')

function judgePart(scene: Scene, span: Span, { count, whole }: { count: number; whole: number }): Finding {
  const { performances } = scene.facts
  const open = performances.filter((performance) => !isForSchools(performance))
  if (count < whole && [performances.length, open.length].includes(whole))
    return supported(span, 'count', 'performances')
  return contradicted(span, 'count', {
    fact: 'performances',
    message: asMessage('fact.performances-counted', { count: performances.length, kind: null }),
  })
}

const weekdaysCounted = new RegExp(
  `(?<![\\d,.]|\\btous les )(?<!\\b(?:les|un|une|ces) )(${numberPattern}) (?:(${weekdayPattern})s|(?<=\\bdont [\\p{L}\\d-]+ )les? (${weekdayPattern})s?)(?![\\p{L}])(?! (?:par|sur|de suite|de chaque|du mois|\\d))`,
  'gu',
)

/** « deux dimanches »: the days of the run that are Sundays. */
function countedWeekdays(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, weekdaysCounted).flatMap((match) => {
    const written = match[1] ?? ''
    const span = { start: match.index, end: match.index + written.length }
    const count = parseNumber(written)
    const sentence = sentenceAround(scene.reading, span)
    if (count === null || count < 2 || !scene.taken.isFree(span)) return []
    if (houseCue.test(scene.reading.folded.slice(sentence.start, sentence.end))) return []
    const days = scene.facts.performances.filter(
      ({ day }) => weekdayOf(day) === weekdayNumber(match[2] ?? match[3] ?? ''),
    )
    const known = new Set(days.map(({ day }) => day)).size
    if (known === 0 && scene.facts.performances.length === 0) return []
    scene.taken.claim(span)
    if (known === count || days.length === count) return [supported(span, 'count', 'performances')]
    return [
      contradicted(span, 'count', {
        fact: 'performances',
        message: asMessage('fact.counts-so-many', { count: known }),
      }),
    ]
  })
}

const howMany = new RegExp(
  `(?:^|[.!?\\n] ?)(?:ils|elles|nous|on) (?:sont|sommes|est) (${numberPattern})(?= ?(?:[.!?\\n]|$))`,
  'gu',
)
const saidByThem = new RegExp(`\\b(?:ils|elles|nous|on) (?:sont|sommes|est) (${numberPattern})(?![\\p{L}\\d])`, 'gu')

/** « Ils sont dix-huit. », where the note says « Nous sommes seize ». */
function saidOfThemselves(scene: Scene): Finding[] {
  const known = matchesIn(scene.facts.prose, saidByThem).map((match) => parseNumber(match[1] ?? ''))
  if (known.length === 0) return []
  return matchesIn(scene.reading.folded, howMany).flatMap((match) => {
    const written = match[1] ?? ''
    const start = match.index + match[0].length - written.length
    const span = { start, end: start + written.length }
    const count = parseNumber(written)
    if (count === null || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (known.includes(count) || performersFor(scene, 'interprete').includes(count))
      return [supported(span, 'count', 'texts')]
    return [
      contradicted(span, 'count', {
        fact: 'texts',
        message: asMessage('fact.text-says-count', { count: known[0] ?? null }),
      }),
    ]
  })
}

/** « Ils sont quatre sur la glace, A, B et C »: as many as are named at once. */
function namedBehind(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, saidByThem).flatMap((match) => {
    const written = match[1] ?? ''
    const start = match.index + match[0].length - written.length
    const span = { start, end: start + written.length }
    const told = namesTold(scene, span)
    if (told === null || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return told === parseNumber(written) ? [supported(span, 'count', 'credits')] : [wronglyCounted(scene, span, told)]
  })
}

function withoutNoun(scene: Scene): Finding[] {
  return unsaid.flatMap(([pattern, what]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const written = match[1] ?? ''
      const start = match.index + match[0].indexOf(written)
      const span = { start, end: start + written.length }
      const count = parseNumber(written)
      if (count === null || count < 2 || !scene.taken.isFree(span)) return []
      if (what === 'performances' && !isOfTheShow(scene, span)) return []
      scene.taken.claim(span)
      return [
        what !== 'performers'
          ? judgePerformances(scene, span, count)
          : judgePerformers(scene, span, { count, noun: 'interprete' }),
      ]
    }),
  )
}

/** « La pièce est jouée trois fois », « Le Cid passe trois fois à Metz »: what a show does, or what is done where it plays. */
function isOfTheShow({ reading, names, facts }: Scene, span: Span): boolean {
  const before = reading.folded.slice(Math.max(0, span.start - 60), span.start)
  if (playedTimes.test(before)) return true
  const title = foldText(normaliseText(facts.record.title))
  // « Plus que trois fois Le Cid »
  if (
    reading.folded
      .slice(span.end)
      .replace(/^ fois (?:seulement )?[«"“*_]? ?/, '')
      .startsWith(title)
  )
    return true
  const places = [...facts.venues, ...facts.cities, ...facts.halls].map(({ name }) => foldText(normaliseText(name)))
  const passes = new RegExp(
    `${literalPattern(title)}[ »”"*_]* (?:y )?(?:passe|revien\\p{L}+|s'\\p{L}+|se \\p{L}+|a lieu|est|encore|plus que) (?:\\p{L}+ )?$`,
    'u',
  )
  const place = / fois,? (?:seulement )?(?:a la |a l'|au |aux |a |chez )?/.exec(
    reading.folded.slice(span.end, span.end + 24),
  )
  const named = names.find(({ start }) => place !== null && Math.abs(start - span.end - place[0].length) <= 4)
  return (
    passes.test(before) ||
    (/ (?:passe|passent|revien\p{L}+|fait halte) (?:\p{L}+ )?$/u.test(before) &&
      named !== undefined &&
      places.some((known) => known.includes(reading.folded.slice(named.start, named.end))))
  )
}

function singles(scene: Scene): Finding[] {
  return [...matchesIn(scene.reading.folded, single), ...matchesIn(scene.reading.folded, labelled)].flatMap((match) => {
    const written = match[1] ?? match[0]
    const start = match.index + match[0].length - written.length
    const span = { start, end: start + written.length }
    const count = match[1] === undefined ? 1 : parseNumber(written)
    if (count === null || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgePerformances(scene, span, count)]
  })
}

function companies(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, companyOf).flatMap((match) => {
    const [, head = '', written = ''] = match
    const start = match.index + match[0].length - written.length
    const span = { start, end: start + written.length }
    const count = parseNumber(written)
    if (count === null || count < 2 || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [judgePerformers(scene, span, { count, noun: head === 'equipe' ? 'artistes' : 'interprete' })]
  })
}

const noMore =
  /^une? (?:(?:seule?|unique) |\p{L}+,? et (?:pas (?:davantage|plus|deux|une? de plus)|rien de plus|c'est tout)(?!\p{L}))/u

/** « une date », « un artiste »: an article, not a number; « une date et pas davantage » counts. */
function isVague(scene: Scene, span: Span, written: string): boolean {
  if (isTariffOfSeveral(scene, span)) return true
  // « le pass trois soirs » is a tariff.
  if (
    /\b(?:pass|forfait|abonnement|formule|carte|carnet)(?: (?:de|pour))? $/.test(
      scene.reading.folded.slice(Math.max(0, span.start - 20), span.start),
    )
  )
    return true
  // « les deux autres soirs » counts what is left of those named.
  if (
    /\bles $/.test(scene.reading.folded.slice(Math.max(0, span.start - 4), span.start)) &&
    /^ autres /.test(scene.reading.folded.slice(span.end))
  )
    return true
  if (!/^une?$/.test(written)) return false
  return !noMore.test(scene.reading.folded.slice(span.start, span.start + 60))
}

function judgePerformers(scene: Scene, span: Span, said: { count: number; noun: string }): Finding {
  const told = namesTold(scene, span)
  if (told === said.count) return supported(span, 'count', 'credits')
  if (told !== null && told > 1) return wronglyCounted(scene, span, told)
  const known = withNamed(scene, span, besideWhom(scene, span, said.noun), said.noun)
  const words = scene.reading.folded.slice(span.start, span.end + said.noun.length + 12)
  if (known.includes(said.count)) {
    const isCast = said.count === performersFor(scene, 'interprete')[0]
    return supported(span, 'count', isCast ? 'credits.performers' : 'credits')
  }
  if (scene.facts.prose.includes(words.trim().slice(0, span.end - span.start + 1 + said.noun.length)))
    return supported(span, 'count', 'texts')
  const right = known.find((count) => count > 0)
  if (right === undefined) return unsupported(span, 'count', asMessage('fact.players-uncounted'))
  return wronglyCounted(scene, span, right)
}

function wronglyCounted(scene: Scene, span: Span, right: number): Finding {
  return contradicted(span, 'count', {
    fact: 'credits',
    message: asMessage('fact.players', { count: right }),
    suggestion: writeNumber(right, scene.reading.plain.slice(span.start, span.end)),
  })
}

/** « Clara Vauquelin et les cinq musiciens »: those who play, without the one named right before them. */
function besideWhom(scene: Scene, span: Span, noun: string): number[] {
  const { names, reading, facts } = scene
  const tie = / et les (?:\p{L}+ )?$/u.exec(reading.folded.slice(Math.max(0, span.start - 20), span.start))?.[0]
  const named = names.find(({ end }) => tie !== undefined && end === span.start - tie.length)
  const name = named === undefined ? null : reading.folded.slice(named.start, named.end)
  const people = facts.people.filter((person) => foldText(person.name) !== name)
  return people.length === facts.people.length
    ? performersFor(scene, noun)
    : performersFor({ ...scene, facts: { ...facts, people } }, noun)
}

/** « Sandrine Oberlé et ses trois complices »: those counted come beside the one named. */
function withNamed(scene: Scene, span: Span, known: number[], noun: string): number[] {
  const { folded } = scene.reading
  // « Une voix claire, trois complices »: beside one whom the sentence has told first.
  const beforeIt = folded.slice(sentenceAround(scene.reading, span).start, span.start)
  if (/^complice/.test(noun) && /\bune? [^.;:!?]{3,40}, (?:et )?$/.test(beforeIt))
    return [...known, ...known.map((count) => count - 1)]
  if (!/\b(?:ses|leurs|par|et|avec) (?:les )?$/.test(folded.slice(Math.max(0, span.start - 8), span.start)))
    return known
  const { start } = sentenceAround(scene.reading, span)
  const people = new Set(scene.facts.people.map(({ name }) => foldText(name)))
  const isOne = (name: Span): boolean => people.has(folded.slice(name.start, name.end))
  const before = scene.names.filter((name) => name.start >= start && name.end <= span.start && isOne(name)).length
  // « Avec ses deux musiciens, Clara Vauquelin chante »
  const behind = /^ [a-z]+, /.exec(folded.slice(span.end, span.end + 24))?.[0].length ?? 0
  const after = scene.names.some((name) => behind > 0 && name.start === span.end + behind && isOne(name)) ? 1 : 0
  const named = before > 0 ? before : after
  const beside = /\bses |\bleurs |\bavec /.test(folded.slice(Math.max(0, span.start - 6), span.start)) && named > 0
  return beside ? [...known.map((count) => count - named), ...known] : known
}

function judgeElsewhere(scene: Scene, span: Span, noun: string): Finding {
  const words = `${scene.reading.folded.slice(span.start, span.end)} ${noun}`
  return scene.facts.prose.includes(words)
    ? supported(span, 'count', 'texts')
    : unsupported(span, 'count', asMessage('fact.count-unknown'))
}

function countedTowns(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, towns).flatMap((match) => {
    const written = match[1] ?? ''
    const span = { start: match.index, end: match.index + written.length }
    const known = new Set(scene.facts.performances.map((performance) => performance.record.city ?? '')).size
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (scene.facts.prose.includes(match[0])) return [supported(span, 'count', 'texts')]
    if (parseNumber(written) === known) return [supported(span, 'count', 'performances')]
    return [unsupported(span, 'count', asMessage('fact.towns', { count: known }))]
  })
}
