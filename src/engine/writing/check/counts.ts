import { matchesIn } from '../../language/index.ts'
import { weekdayNumber, weekdayPattern } from './date-tokens.ts'
import { weekdayOf } from './days.ts'
import { isForSchools, type KnownPerformance } from './facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from './finding.ts'
import { foldedPattern } from './folded-patterns.ts'
import { numberPattern, parseNumber, writeNumber } from './french-numbers.ts'
import { momentOf } from './moments.ts'
import { onStage, performersFor } from './performers.ts'
import { foldText, normaliseText, type Span, sentenceAround } from './reading.ts'
import { findTroupes, sums } from './troupes.ts'
import { houseCue } from './weekdays.ts'

const adjective =
  '(?:(?:seules?|uniques?|dernieres?|premieres?|autres|nouvelles?|jeunes|grands?|brillants?|talentueux|prochaines?|formidables|exceptionnelles?|belles)\\s)?'

const performanceNouns =
  "(?:representations?|dates?|seances?|soirees?|soirs?|spectacles? programmes|rendez-vous|rendus|levers? de rideau|concerts?|nuits|occasions?(?= d(?:e |'))|chances?(?= d(?:e |')| pour)|passages?(?= (?:chez|a|au|sur|en|prevu))|sessions?|matinees?|apres-midi)"

const performerNouns =
  '(?:interpretes?(?! (?:en (?:langue|lsf|francais)|lsf))|comediens?|comediennes?|acteurs?|actrices?|artistes?|danseurs?|danseuses?|chanteurs?|chanteuses?|circassiens?|circassiennes?|acrobates?|marionnettistes?|musiciens?|musiciennes?|comedien·nes|interpretes au plateau|personnes en scene|corps|solistes?|choristes?|clowns?|jongleurs?|jongleuses?|trapezistes?|voix(?! contre| off| d)|techniciens?|figurants?|complices|virtuoses?)'

/** Right only when its own texts say so. */
const elsewhereNouns = '(?:langues?|continents?|pays)'

const counted = foldedPattern(
  `(?<![\\d,.€])(?<!\\b(?:plus|moins) d'|n'y a pas )(${numberPattern}) ${adjective}(${performanceNouns}|${performerNouns}|${elsewhereNouns})(?![\\p{L}-])`,
)

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
  [new RegExp(`(?<![\\d,.])(${numberPattern}) (?:seules? )?fois\\b`, 'g'), 'performances'],
  [
    new RegExp(
      `(?<![\\d,.])(${numberPattern}) fois(?= (?:seulement|chez nous|en tout|au total|pas (?:une|plus)))`,
      'g',
    ),
    'times',
  ],
]

const playedTimes = /(?:voir|jou|donn|represent|reprend|present|ici|nous|affiche|plateau)[^.;!?]{0,40}$/

/** « représentation unique », « date unique », « une seule représentation »: one and no other. */
const single =
  /\b(?:(?:(?:une?|l'|la) )?(?:representation|date|seance|soiree) unique|unique (?:representation|date|seance))\b/g

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
    // So many are no cast: they are a public, read as one.
    // « deux concerts sur trois »: the whole is counted, and no more of the part than that it is one.
    const whole = ofHowMany.exec(scene.reading.folded.slice(match.index + match[0].length))
    if (whole !== null && count !== null && scene.taken.isFree(span)) {
      scene.taken.claim(span)
      return [judgePart(scene, span, { count, whole: parseNumber(whole[1] ?? '') ?? 0 })]
    }
    if (count === null || count >= 100 || !scene.taken.isFree(span) || isVague(scene, span, written)) return []
    scene.taken.claim(span)
    const noun = match[2] ?? ''
    return [
      /^(?:occasion|chance|passage)/.test(noun) || new RegExp(`^${performanceNouns}$`).test(noun)
        ? judgePerformances(scene, span, count)
        : new RegExp(`^${elsewhereNouns}$`).test(noun)
          ? judgeElsewhere(scene, span, noun)
          : judgePerformers(scene, span, { count, noun }),
    ]
  })
  return [
    ...summed,
    ...numbers,
    ...companies(scene),
    ...singles(scene),
    ...withoutNoun(scene),
    ...findTroupes(scene),
    ...countedTowns(scene),
    ...countedWeekdays(scene),
    ...saidOfThemselves(scene),
  ]
}

const ofHowMany = new RegExp(`^ sur (?:les )?(${numberPattern})(?![\\p{L}\\d])(?! [\\p{L}-]+[sx](?!\\p{L}))`, 'u')

function judgePart(scene: Scene, span: Span, { count, whole }: { count: number; whole: number }): Finding {
  const { performances } = scene.facts
  const open = performances.filter((performance) => !isForSchools(performance))
  if (count < whole && [performances.length, open.length].includes(whole))
    return supported(span, 'count', 'performances')
  return contradicted(span, 'count', {
    fact: 'performances',
    message: `La fiche compte ${performances.length} représentations.`,
  })
}

const weekdaysCounted = new RegExp(
  `(?<![\\d,.]|\\btous les )(?<!\\b(?:les|un|une|ces) )(${numberPattern}) (${weekdayPattern})s(?![\\p{L}])(?! (?:par|sur|de suite|de chaque|du mois))`,
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
    const days = scene.facts.performances.filter(({ day }) => weekdayOf(day) === weekdayNumber(match[2] ?? ''))
    const known = new Set(days.map(({ day }) => day)).size
    if (known === 0 && scene.facts.performances.length === 0) return []
    scene.taken.claim(span)
    if (known === count || days.length === count) return [supported(span, 'count', 'performances')]
    return [
      contradicted(span, 'count', {
        fact: 'performances',
        message: `La fiche compte ${known} ${match[2] ?? ''}${known > 1 ? 's' : ''}.`,
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
    return [contradicted(span, 'count', { fact: 'texts', message: `Un texte de la fiche dit : ${known[0]}.` })]
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
      if (what === 'performances' && !playedTimes.test(scene.reading.folded.slice(Math.max(0, start - 60), start)))
        return []
      scene.taken.claim(span)
      return [
        what !== 'performers'
          ? judgePerformances(scene, span, count)
          : judgePerformers(scene, span, { count, noun: 'interprete' }),
      ]
    }),
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

/** « une date », « un artiste »: an article, not a number. */
function isVague(scene: Scene, span: Span, written: string): boolean {
  // « les deux autres soirs » counts what is left of those named.
  if (
    /\bles $/.test(scene.reading.folded.slice(Math.max(0, span.start - 4), span.start)) &&
    /^ autres /.test(scene.reading.folded.slice(span.end))
  )
    return true
  if (!/^une?$/.test(written)) return false
  return !/^une? (?:seule?|unique) /.test(scene.reading.folded.slice(span.start, span.start + 14))
}

function judgePerformances(scene: Scene, span: Span, count: number): Finding {
  const { performances } = scene.facts
  if (performances.length === 0) return unsupported(span, 'count', 'La fiche ne donne pas de représentations.')
  const kind = kindCounted(scene, span)
  const pools =
    (kind === null ? null : ofKind(performances, kind)) ??
    placeAfter(scene, span) ??
    placeBefore(scene, span) ??
    dayAfter(scene, span) ??
    poolsFor(scene, span)
  if (pools.some((pool) => pool.length === count) || (kind === null && announcesList(scene, span, count)))
    return supported(span, 'count', 'performances')
  const total = kind === null ? performances.length : (pools[0]?.length ?? 0)
  return contradicted(span, 'count', {
    fact: 'performances',
    message: `La fiche compte ${total} représentation${total > 1 ? 's' : ''}${kind === null ? '' : kindNames[kind]}.`,
    suggestion: total === 0 ? null : writeNumber(total, scene.reading.plain.slice(span.start, span.end)),
  })
}

const kindNames = { public: ' tout public', school: ' scolaire' } as const

/** « quatre séances tout public », « deux scolaires »: what is counted is of one kind alone, and not the whole run. */
function kindCounted(scene: Scene, span: Span): keyof typeof kindNames | null {
  const after = scene.reading.folded.slice(span.end, span.end + 50)
  const said =
    /^(?: \p{L}+){1,2} (tout[- ]publics?|publiques?|(?:ouvertes?|pour) (?:a )?tous|scolaires?)(?![\p{L}-])/u.exec(
      after,
    )?.[1]
  if (
    said === undefined ||
    /^ et (?:\p{L}+ )?(?:scolaires?|tout)/u.test(after.slice(after.indexOf(said) + said.length))
  )
    return null
  return said.startsWith('scolaire') ? 'school' : 'public'
}

/** A performance is for everybody unless the record keeps it for schools. Null: the record has none of that kind to count. */
function ofKind(
  performances: readonly KnownPerformance[],
  kind: keyof typeof kindNames,
): (readonly unknown[])[] | null {
  const schools = performances.filter(isForSchools)
  if (kind === 'school') return schools.length === 0 ? null : [schools]
  return [performances.filter((performance) => !isForSchools(performance))]
}

/** « deux rendez-vous : le 24 avril et le 1er mai »: as many as the sentence then lists. */
function announcesList(scene: Scene, span: Span, count: number): boolean {
  const { end } = sentenceAround(scene.reading, span)
  const listed = scene.moments.filter((moment) => moment.start >= span.end && moment.end <= end + 1)
  if (saysNoOther(scene, span)) return false
  return listed.length === count && /^[^.!?\n]{0,30}[:,]/.test(scene.reading.folded.slice(span.end, span.end + 40))
}

/** « deux dates seulement : … »: as many as there are, whatever is then listed. */
function saysNoOther(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const { end } = sentenceAround(scene.reading, span)
  const after = folded.slice(span.end, Math.min(end, span.end + 40)).split(/[:,(]/)[0] ?? ''
  return /^ (?:seules?|uniques?) |\b(?:seulement|uniquement|en tout et pour tout|et pas une de plus)\b/.test(after)
}

/** « trois séances le mercredi 9 »: those of the day named at once. */
function dayAfter(scene: Scene, span: Span): (readonly unknown[])[] | null {
  const noun = /^ (?:\p{L}+ ){1,2}(?:le |ce |les )?/u.exec(scene.reading.folded.slice(span.end, span.end + 40))?.[0]
  const moment = scene.moments.find(({ start }) => Math.abs(start - span.end - (noun?.length ?? 0)) <= 1)
  return moment === undefined || moment.wrong || moment.performances.length === 0 ? null : [moment.performances]
}

/** « trois représentations à Carsac »: those of the place named at once, and no others. */
function placeAfter(scene: Scene, span: Span): (readonly unknown[])[] | null {
  const { performances } = scene.facts
  const noun = /^ (?:\p{L}+ ){1,2}(?:a |au |aux |a la |a l')/u.exec(
    scene.reading.folded.slice(span.end, span.end + 40),
  )?.[0]
  if (noun === undefined) return null
  const written = scene.reading.folded.slice(span.end + noun.length)
  const bare = (name: string): string => foldText(normaliseText(name)).replace(/^(?:le |la |les |l')/, '')
  const there = performances.filter(({ record }) =>
    [record.city, record.venue, record.hall].some((name) => name && written.startsWith(bare(name))),
  )
  return there.length === 0 ? null : [there, [...new Set(there.map((performance) => performance.day))]]
}

/** « À Carsac, trois représentations ». */
function placeBefore(scene: Scene, span: Span): (readonly unknown[])[] | null {
  const opening = Math.max(0, span.start - 60)
  const place = /(?:^|[.!?\n] )(?:a |au |aux |a la |a l')([^.,;:!?\n]{3,40}?)(?:,| :) (?:ce (?:sera|seront) )?$/.exec(
    scene.reading.folded.slice(opening, span.start),
  )?.[1]
  const bare = (name: string): string => foldText(normaliseText(name)).replace(/^(?:le |la |les |l')/, '')
  const there = scene.facts.performances.filter(({ record }) =>
    [record.city, record.venue].some((name) => name && bare(name) === place),
  )
  return there.length === 0 ? null : [there, [...new Set(there.map((performance) => performance.day))]]
}

/** What may be meant: all, those to come, the public ones, those of the place or the dates of the sentence, or their days. */
function poolsFor(scene: Scene, span: Span): (readonly unknown[])[] {
  const { performances } = scene.facts
  const sentence = sentenceAround(scene.reading, span)
  const words = scene.reading.plain.slice(sentence.start, sentence.end)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  const pools: KnownPerformance[][] = [[...performances]]
  if (/encore|reste|derni|prochaine|plus que/.test(words))
    pools.push(performances.filter((performance) => scene.asOf !== null && performance.day >= scene.asOf))
  // What is sold to schools alone is no date of the reader's.
  pools.push(performances.filter((performance) => !isForSchools(performance)))
  if (/scolaire|tout public|publique/.test(words)) pools.push(performances.filter(isForSchools))
  if (moment !== null && !moment.wrong && !/(?:reste|encore)/.test(words) && !saysNoOther(scene, span))
    pools.push([...moment.performances])
  pools.push(...atThatTime(scene, span))
  for (const field of ['venue', 'hall', 'city'] as const) {
    for (const place of new Set(performances.map((performance) => performance.record[field] ?? ''))) {
      if (place !== '' && words.includes(place))
        pools.push(performances.filter((performance) => performance.record[field] === place))
    }
  }
  const noun = scene.reading.folded.slice(span.end, span.end + 30)
  return /dates?|soir|nuit|rendez/.test(noun)
    ? [...pools, ...pools.map((pool) => [...new Set(pool.map((performance) => performance.day))])]
    : pools
}

const evening = 17 * 60 + 30

/** « trois soirs et un après-midi », « deux soirées et un dimanche après-midi »: a part of the run where the other is said too. */
function atThatTime(scene: Scene, span: Span): KnownPerformance[][] {
  const { start, end } = sentenceAround(scene.reading, span)
  const words = scene.reading.folded.slice(start, end)
  if (!/\b(?:soirs?|soirees?|nuits?)\b/.test(words) || !/\b(?:apres-midi|matinees?|matins?|dimanche)\b/.test(words))
    return []
  const open = scene.facts.performances.filter((performance) => !isForSchools(performance))
  return /^ (?:\p{L}+ )?(?:soirs?|soirees?|nuits?)/u.test(scene.reading.folded.slice(span.end, span.end + 30))
    ? [open.filter(({ minutes }) => minutes !== null && minutes >= evening)]
    : [open.filter(({ minutes }) => minutes !== null && minutes < evening)]
}

function judgePerformers(scene: Scene, span: Span, said: { count: number; noun: string }): Finding {
  const known = withNamed(scene, span, performersFor(scene, said.noun))
  const words = scene.reading.folded.slice(span.start, span.end + said.noun.length + 12)
  if (known.includes(said.count)) {
    const isCast = said.count === performersFor(scene, 'interprete')[0]
    return supported(span, 'count', isCast ? 'credits.performers' : 'credits')
  }
  if (scene.facts.prose.includes(words.trim().slice(0, span.end - span.start + 1 + said.noun.length)))
    return supported(span, 'count', 'texts')
  const right = known.find((count) => count > 0)
  if (right === undefined) return unsupported(span, 'count', 'La fiche ne dit pas combien ils sont.')
  return contradicted(span, 'count', {
    fact: 'credits',
    message: `La fiche nomme ${right} interprète${right > 1 ? 's' : ''}.`,
    suggestion: writeNumber(right, scene.reading.plain.slice(span.start, span.end)),
  })
}

/** « Sandrine Oberlé et ses trois complices »: those counted come beside the one named. */
function withNamed(scene: Scene, span: Span, known: number[]): number[] {
  const { folded } = scene.reading
  if (!/\b(?:ses|leurs|par|et) (?:les )?$/.test(folded.slice(Math.max(0, span.start - 8), span.start))) return known
  const { start } = sentenceAround(scene.reading, span)
  const people = new Set(scene.facts.people.map(({ name }) => foldText(name)))
  const named = scene.names.filter(
    (name) => name.start >= start && name.end <= span.start && people.has(folded.slice(name.start, name.end)),
  ).length
  const beside = /\bses |\bleurs /.test(folded.slice(Math.max(0, span.start - 6), span.start)) && named > 0
  return beside ? [...known.map((count) => count - named), ...known] : known
}

function judgeElsewhere(scene: Scene, span: Span, noun: string): Finding {
  const words = `${scene.reading.folded.slice(span.start, span.end)} ${noun}`
  return scene.facts.prose.includes(words)
    ? supported(span, 'count', 'texts')
    : unsupported(span, 'count', 'La fiche ne dit pas combien.')
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
    return [unsupported(span, 'count', `La fiche donne ${known} ville${known > 1 ? 's' : ''}.`)]
  })
}
