import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { performancesPlaced } from '../places/places-named.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported, unknownOfHouse, unsupported } from '../scene/finding.ts'
import { momentOf } from '../scene/moments.ts'
import { clauseAround } from '../text/clauses.ts'
import { parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { answerPatterns } from './answers.ts'
import { type SeatState, seatPatterns } from './availability-patterns.ts'
import { fullPattern, plenty, quantityPatterns } from './quantities.ts'
import { seatCountsIn, seatStatesIn } from './seat-states.ts'
import { judgedBySales, seatSuggestions } from './seats-by-sales.ts'

/** What is said of the seats left, of the run or of one performance. All of it ages (P23). */
export function findAvailabilities(scene: Scene): Finding[] {
  return [...answers(scene), ...quantities(scene), ...phrases(scene)]
}

/** « Les billets ? Partis. »: the answer alone is the state. */
function answers(scene: Scene): Finding[] {
  return answerPatterns.flatMap(([state, pattern]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const end = match.index + match[0].length
      const span = trimmed(scene, { start: end - (match[1] ?? '').length, end })
      if (!scene.taken.isFree(span) || isOther(scene, span)) return []
      // « Encore des places ? Non » says nothing by its question.
      scene.taken.claim({ start: match.index, end })
      return [judge(scene, span, state)]
    }),
  )
}

/** « Il en reste à foison », « trois fois rien comme billets »: an amount, and the seats of which it is one. */
function quantities(scene: Scene): Finding[] {
  return [...quantityPatterns, ['soldOut', fullPattern, 'seats'] as const].flatMap(([state, pattern, about]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = trimmed(scene, { start: match.index, end: match.index + match[0].length })
      if (!scene.taken.isFree(span) || isOther(scene, span) || isOfEntry(scene, span, state)) return []
      if (about === 'them' && !speaksOfSeats(scene, span)) return []
      scene.taken.claim(span)
      return [judge(scene, span, state)]
    }),
  )
}

/** « Zéro billet, c'est gratuit »: none is needed, whatever is left. */
function isOfEntry(scene: Scene, span: Span, state: SeatState): boolean {
  const said = scene.reading.folded.slice(span.start, span.end)
  if (state !== 'soldOut' || !/(?:billet|ticket)s?$/.test(said) || /rest|plus/.test(said)) return false
  const sentence = sentenceAround(scene.reading, span)
  if (
    /^ a (?:montrer|presenter|prendre|retirer|acheter|imprimer|composter|sortir)/.test(
      scene.reading.folded.slice(span.end),
    )
  )
    return true
  return /\b(?:gratuit|entree (?:est )?libre|acces (?:est )?libre|libre acces|zero (?:euro|franc)|a (?:prendre|retirer|presenter|acheter)|necessaire|requis|exige|demande)/.test(
    scene.reading.folded.slice(sentence.start, sentence.end),
  )
}

const ofSeats =
  /\b(?:places?|billets?|tickets?|sieges?|fauteuils?|strapontins?|tarifs?|reserv\w+|billetterie|guichets?|dates?|seances?|soirees?|soir|concerts?|spectacles?|representations?|inquietude|hesite\w*|depeche\w*|venez|retardataires)\b|\d ?(?:€|euros?|\$|chf)|\d ?h/
const topic = /(?:^|[.!?:;\n] ?|\b)(?:des|du|de la|de l'|d'|les|cote) ?([\p{L}-]+)(?: \p{L}+)?,? $/u

/** What « en » stands for in « il en reste »: seats, where the talk is of them, of a price or of an evening, and of nothing said just before. */
function speaksOfSeats(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  const sentence = sentenceAround(scene.reading, span)
  const before = folded.slice(Math.max(0, sentence.start - 150), span.start)
  const named = topic.exec(folded.slice(sentence.start, span.start))?.[1]
  if (named !== undefined && /, $/.test(before) && !ofSeats.test(named)) return false
  const title = foldText(normaliseText(scene.facts.record.title))
  const isAllSaid =
    /(?:^|[,:] |\b(?:et|mais|car) )$/.test(folded.slice(sentence.start, span.start)) && span.end >= sentence.end
  const isDated = scene.moments.some(({ start, end }) => start >= sentence.start - 150 && end <= sentence.end)
  return isAllSaid || isDated || ofSeats.test(before + folded.slice(span.start, sentence.end)) || before.includes(title)
}

function phrases(scene: Scene): Finding[] {
  return seatPatterns.flatMap(([state, pattern]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = trimmed(scene, { start: match.index, end: match.index + match[0].length })
      if (!scene.taken.isFree(span) || isOther(scene, span) || isOfEntry(scene, span, state)) return []
      scene.taken.claim(span)
      return [judge(scene, span, state)]
    }),
  )
}

/** The second line, once every family has taken its own: a clause whose words say what is left, in an order that no phrase foresaw. */
export function findSeatStates(scene: Scene): Finding[] {
  return [...capacities(scene), ...changes(scene), ...states(scene)]
}

const changed =
  /\b(?:dates?|representations?|seances?|soirees?|spectacles?|concerts?|horaires?)\b[^.;:!?\n]{0,25} (?:est|sont|a ete|ont ete|sera|seront) (annule|reporte|deplace|deprogramme|decale|avance)e?s?\b|\b(?:date|representation|seance) (?:supplementaire|exceptionnelle|ajoutee)s?\b/g

/** « la date du 26 est annulée », « une séance supplémentaire »: the record says which performances were moved or cancelled. */
function changes(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, changed).flatMap((match) => {
    const whole = { start: match.index, end: match.index + match[0].length }
    const verb = { start: whole.end - (match[1]?.length ?? match[0].length) - 1, end: whole.end }
    const span = scene.taken.isFree(whole) ? whole : verb
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const wanted = match[1] === 'annule' || match[1] === 'deprogramme' ? 'cancelled' : 'moved'
    const index = scene.facts.record.performances.findIndex(({ status }) => status === wanted)
    if (index >= 0) return [supported(span, 'availability', `performances[${index}].status`)]
    return [unsupported(span, 'availability', asMessage('fact.change-unknown'))]
  })
}

/** How many seats there are is the house's to say. */
function capacities(scene: Scene): Finding[] {
  return seatCountsIn(scene.reading).flatMap(({ count, ...span }) => {
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    const halls = scene.facts.house?.halls ?? []
    const clause = clauseAround(scene.reading, span)
    const words = scene.reading.folded.slice(clause.start, clause.end)
    const named = halls.findIndex(({ name }) => words.includes(foldText(normaliseText(name))))
    const capacity = halls[named]?.capacity
    if (typeof capacity === 'number' && capacity !== parseNumber(count))
      return [
        contradicted(span, 'availability', {
          fact: `house.halls[${named}].capacity`,
          message: asMessage('fact.hall-seats', { count: capacity, hall: halls[named]?.name ?? '' }),
        }),
      ]
    const hall = halls.findIndex((one) => one.capacity === parseNumber(count))
    if (hall >= 0) return [supported(span, 'availability', `house.halls[${hall}].capacity`)]
    if (scene.facts.prose.includes(scene.reading.folded.slice(span.start, span.end)))
      return [supported(span, 'availability', 'texts')]
    return [unknownOfHouse(scene, span, 'availability', asMessage('fact.seats-unknown'))]
  })
}

function states(scene: Scene): Finding[] {
  return seatStatesIn(scene.reading, (span) => scene.taken.isFree(span)).flatMap(({ state, word, ...whole }) => {
    if (
      isOther(scene, whole) ||
      isOfEntry(scene, whole, state) ||
      isHypothetical(scene, clauseAround(scene.reading, word))
    )
      return []
    const span = scene.taken.isFree(whole) ? whole : word
    scene.taken.claim(span)
    return [judge(scene, span, state)]
  })
}

/** « S'il reste des places » tells nothing yet. */
function isHypothetical(scene: Scene, clause: Span): boolean {
  return /\b(?:si|s'il|des qu|lorsqu|quand|tant qu|jusqu'a ce qu|sous reserve|dans la limite|selon)\b/.test(
    scene.reading.folded.slice(clause.start, clause.end),
  )
}

function isOther(scene: Scene, span: Span): boolean {
  const { folded } = scene.reading
  // What is left on a subscription is its holder's, not the house's.
  return (
    isRule(scene, span) ||
    /vous reste/.test(folded.slice(Math.max(0, span.start - 10), span.end)) ||
    /^[^.!?\n]{0,20} (?:dans|sur|de) (?:votre|vos|ton|tes) (?:abonnement|adhesion|formule|carte|carnet|pass)/.test(
      folded.slice(span.end, span.end + 50),
    )
  )
}

/** « Passé ce délai, les places sont remises en vente » tells how the house works. */
function isRule(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  return /\b(?:passe ce delai|au-dela|sinon|faute d[e']|a defaut|apres cette date|non (?:payee?|retiree?|confirmee?|reglee?)s?|option|jours? avant)\b/.test(
    scene.reading.folded.slice(sentence.start, span.end),
  )
}

function trimmed(scene: Scene, span: Span): Span {
  const written = scene.reading.folded.slice(span.start, span.end)
  return {
    start: span.start + (written.length - written.trimStart().length),
    end: span.end - (written.length - written.trimEnd().length),
  }
}

function judge(scene: Scene, span: Span, said: SeatState): Finding {
  // « Presque tous les fauteuils ont trouvé preneur »
  const isNearly = nearly.test(scene.reading.folded.slice(Math.max(0, span.start - 20), span.start))
  const state = said === 'soldOut' && isNearly ? 'lastSeats' : said
  const known = statesHere(scene, span)
  const ages = scene.asOf === null ? asMessage('fact.ages') : asMessage('fact.ages-true-on', { readDay: scene.asOf })
  // The run is on sale as long as the record says nothing of one date, whatever is gone of another; and so is that date.
  const open = scene.facts.performances.filter(({ record }) => !record.availability)
  const isPartly = !scene.facts.record.availability && statesOf(scene.facts.performances).length > 0
  if (state === 'available' && isPartly && (performancesMeant(scene, span) ?? open).some((one) => open.includes(one)))
    return supported(span, 'availability', 'performances', ages)
  if (known.length === 0)
    return (
      bySales(scene, span, state) ?? unsupported(span, 'availability', asMessage('fact.seats-left-unknown', { ages }))
    )
  if (meansAll(scene, span) && (isPartly || known.some((one) => one !== state)) && known.includes(state))
    return contradicted(span, 'availability', {
      fact: 'performances',
      message: asMessage('fact.seats-not-all', { ages }),
    })
  if (known.includes(state) || (state === 'available' && known.includes('lastSeats') && isOpen(scene, span)))
    return supported(span, 'availability', 'availability', ages)
  const right = known[0] ?? 'available'
  return contradicted(span, 'availability', {
    fact: 'availability',
    message: asMessage('fact.seats-state', { state: right, ages }),
    suggestion: seatSuggestions[right],
  })
}

/** The record says nothing of it: what the house has sold and how many seats it has may. */
function bySales(scene: Scene, span: Span, state: SeatState): Finding | null {
  const meant = performancesMeant(scene, span) ?? playedYet(scene)
  return judgedBySales(span, state, { sales: scene.seatsBySales, meant })
}

/** Of a run one says what is left from the day of the text on. */
function playedYet({ facts, asOf }: Scene): readonly KnownPerformance[] {
  return facts.performances.filter(({ record }) => asOf === null || record.startsAt.slice(0, 10) >= asOf)
}

const nearly = /(?<!\p{L})(?:presque|quasi(?:ment)?|pratiquement|bientot|a peu pres)(?: deja)? $/u

/** « les deux soirs sont complets », « toutes les représentations ». */
function meansAll(scene: Scene, span: Span): boolean {
  const clause = clauseAround(scene.reading, span)
  return /\b(?:toute?s (?:les|nos)|tous (?:les|nos)|les (?:deux|trois|quatre|cinq|six|sept|huit|\d+)|chaque) (?:representations?|dates?|seances?|soirees?|soirs?|concerts?)\b|\btout est\b/.test(
    scene.reading.folded.slice(clause.start, Math.max(span.end, clause.start)),
  )
}

/** « les réservations sont ouvertes » is as true of the last seats. */
function isOpen(scene: Scene, span: Span): boolean {
  const said = scene.reading.folded.slice(span.start, span.end)
  // « la billetterie est encore bien garnie »
  if (/garni|fourni|pourvu|achaland/.test(said)) return false
  return (
    /reserv|billetterie|ouvert|temps|tant qu(?!'on)|en vente/.test(said) ||
    (/en reste/.test(said) && !plenty.test(said))
  )
}

/** Those of the performances that the sentence means when the record has any; else those of the run, and of every date. */
function statesHere(scene: Scene, span: Span): SeatState[] {
  const run = scene.facts.record.availability
  const meant = performancesMeant(scene, span)
  if (meant !== null) {
    const own = statesOf(meant)
    if (own.length > 0) return own
    // What the record says of one date is not of another, of which it says nothing.
    if (!run) return []
  }
  return run ? [run] : statesOf(scene.facts.performances)
}

function performancesMeant(scene: Scene, span: Span): readonly KnownPerformance[] | null {
  const sentence = sentenceAround(scene.reading, span)
  const moment = momentOf({ moments: scene.moments, reading: scene.reading, span, sentence })
  if (moment !== null && !moment.wrong) return moment.performances
  return moment === null ? performancesPlaced(scene, sentence) : null
}

function statesOf(performances: readonly KnownPerformance[]): SeatState[] {
  return performances.flatMap(({ record }) => (record.availability ? [record.availability] : []))
}
