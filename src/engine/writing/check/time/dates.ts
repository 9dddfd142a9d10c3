import { asMessage, type Message } from '../../../../contract/index.ts'
import { weekdaysWritten } from '../../../text/index.ts'
import { isForSchools, type KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { type Day, weekdayName, weekdayOf, writeDay } from '../text/days.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { isSaidCancelled, judgeCancelled, playedOrCancelled } from './cancellations.ts'
import { minutesOf } from './clock-times.ts'
import { areJoined, clockPattern, findDays, type ResolvedToken, weekdayNumber, weekdayPattern } from './date-tokens.ts'

type Part = 'single' | 'first' | 'last'

interface DatedToken extends ResolvedToken {
  readonly part: Part
  /** An end of the run that is said for itself (« la première a lieu le 6 »): what is near it is of that day. */
  readonly alone: boolean
  readonly purpose: 'performance' | 'off' | 'sale' | 'publication'
}

/** Absolute dates: single, listed, ranges with one or two ends; with their weekday. Leaves moments for what follows. */
export function findDates(scene: Scene): Finding[] {
  const tokens = partsOf(scene, findDays(scene))
  const runs = scopesOf(scene)
  const whole = coversEverything(scene, tokens)
  leaveMoments(scene, tokens)
  return tokens.map((token) => judge({ scene, token, runs, whole }))
}

const rangeLink = /^\s*(?:au|>|→|➔|-|–|—|jusqu'au|a)\s*(?:le )?$/
const untilBefore =
  /jusqu'(?:au|a)\s*$|\b(?:clap de fin|dernier soir|derniers? saluts?|ultimes? (?:representation|date|seance|soiree|levers? de rideau|soir)|quitt\w+ l'affiche|tir\w+ sa reverence|baiss\w+ (?:le|son) rideau|(?:ca|cela|tout|l'aventure|le voyage|la serie) (?:s'arrete|se termine|finit|prend fin|s'acheve)|fin de (?:la )?serie|adieux?)(?: (?:est|aura lieu|sera|c'est))?\s?[,:]? ?(?:le )?$|(?<!\b(?:ni|pas|jamais|rien) )\bavant le\s*$|\b(?:ni|pas|jamais|rien|plus) apres le\s*$|(?:^|[,.:;!?·|•] ?)fin (?:le )?$|\bderniere?s?(?: (?:representation|date|seance|fois|soiree|chance|occasion|levee? de rideau))?(?:,? (?:aura lieu|est|a lieu|sera|se joue|c'est|ce sera))?\s?[,:(]? ?(?:le )?$|\b(?:serie|tournee|festival|representations|exploitation|programmation)[^.;!?\n]{0,15}(?:s'acheve|se termine|prend fin|prennent fin|s'arrete|se clot)(?:nt)?\s?[,:]? (?:le )?$/
const fromBefore =
  /(?:\b(?:ni|pas|jamais|rien) avant le|a partir du|\ba p(?:art)?\. ?du|a compter du|\bdes le|depuis le|premiere?(?: (?:representation|date|seance))?(?:,? (?:aura lieu|est|a lieu|sera|se joue|c'est|ce sera))?\s?[,:(]? ?(?:le )?|(?:serie|tournee|festival|representations|exploitation|programmation)[^.;!?\n]{0,15}(?:debut|commence|demarre|debute|ouvre)(?:nt)?\s?[,:]? (?:le ))\s*$/
const ofOneDay = /\b(?:premiere|derniere)\b[^.;!?\n]{0,30}$/
/** « le 24 mars, c'est la première », « ce sera la dernière ». */
export const thenFirst =
  /^,? ?(?:(?:aura lieu|c'est|ce sera|pour|voici) )(?:la|le) (?:toute )?(?:premiere|coup d'envoi|lancement)(?! fois)/
export const thenLast =
  /^,? ?(?:(?:aura lieu|c'est|ce sera|pour|voici) )(?:la|le) (?:toute )?(?:derniere?|ultime)(?! (?:fois|chance))/
const offBefore =
  /\b(?:relaches?|sauf|sf|excepte|hormis|pas de (?:representation|spectacle|seance)|hors(?! (?:les|de (?:nos|ses|leurs|vos)|des) murs))\b(?:(?!\bmais )[^.;\n]|(?<=\b(?:lun|mar|mer|jeu|ven|sam|dim|janv|fev|avr|juil|sept|oct|nov|dec))\.){0,45}$/
/** « Le 31 octobre, c'est relâche », « ce samedi : relâche »; not « du 3 au 28 mars, relâche le lundi », where the day off comes after. */
export const offAfter =
  /^(?: ?[,:(–—-] ?| )(?:c'est |ce sera |on fait |nous faisons |jour de )?(?:relache|pas de (?:representation|spectacle|seance))(?! (?:[lcd]es?|du|chaque|tous)\b| ?[:,]? ?(?:les? )?(?:\d|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche))\b/
/** « sauf jeudi 14 à 18 h »: another hour, not a day off. */
const saveAtHour = /\b(?:sauf|sf|excepte|hormis|hors(?! (?:les|de (?:nos|ses|leurs|vos)|des) murs))\b/
export const saleBefore = new RegExp(
  String.raw`(?:(?:ventes?|reservations?|billetterie|location|guichets?|abonnements?)[^.;!?\n]{0,25}(?:ouvr(?:e|ira|iront|ent|ait)|ouverte?s?|accessibles?|disponibles?|commenc\w*|demarr\w*|debut\w*|lanc\w*)|ouverture (?:de la |des )?(?:billetterie|reservations?|location|ventes?|guichets?|abonnements?)|mise en vente|en vente|en location|reservations? (?:ouvertes?|possibles?|des|a partir)|billetterie (?:ouverte|ouvre)|ouvre ses reservations|(?:reserver|reservez|acheter|achetez|prendre|prenez|retenir)(?: [a-z']+){0,4} (?:a partir|des(?= (?:l[ea]\b|l'|ce|demain|aujourd|maintenant|septembre|octobre|novembre|decembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|${weekdaysWritten}|\d|$))|a compter)|(?:places?|billets?|tickets?) (?:[a-z]+ ){0,4}(?:a partir|des le|a compter|en vente)|(?:ventes?|reservations?|billetterie|location|guichets?) ?(?:en ligne |sur place )?:|top depart (?:de la |des )?(?:billetterie|ventes?|reservations?)|a la vente)[^.;\n]{0,30}$`,
)
/** « Le 2 novembre, la billetterie ouvre », « à partir du 2 novembre, vous pourrez réserver ». */
const saleAfter =
  /^,? ?(?:a (?:\d{1,2} ?h ?(?:\d\d)?),? ?)?(?:c'est |ce sera |pour )?(?:(?:l')?ouverture (?:de la |des )?(?:billetterie|ventes?|reservations?|location)|(?:la |les |nos |notre )?(?:billetterie|ventes?|reservations?|guichets?|location) (?:en ligne )?(?:ouvr|commenc|demarr|debut|lance)|(?:mise )?en vente|(?:vous pou(?:vez|rrez)|on peut|on pourra|il sera possible de|les places (?:seront|sont)) (?:[a-z]+ )?(?:reserver|acheter|en vente|prendre (?:vos|ses) places))/
const publicationBefore = /(?:communique|dossier de presse|mis a jour|publie|fait a|redige)[^.;\n]{0,40}$/

function partsOf(scene: Scene, tokens: readonly ResolvedToken[]): DatedToken[] {
  const folded = withoutTitle(scene)
  return tokens.map((token, index) => {
    const before = folded.slice(Math.max(0, token.start - 70), token.start)
    const linked = (from: number): boolean => {
      const [left, right] = [tokens[from], tokens[from + 1]]
      return left !== undefined && right !== undefined && links(left, right, folded)
    }
    // « 24-26-27-28 novembre »: three days and more on one link are a list.
    const opensRange = linked(index) && !linked(index - 1) && !linked(index + 1)
    const closesRange = linked(index - 1) && !linked(index - 2) && !linked(index)
    const after = folded.slice(token.end, token.end + 45)
    const opens = opensRange || fromBefore.test(before) || thenFirst.test(after)
    const closes = closesRange || untilBefore.test(before) || thenLast.test(after)
    const part: Part = opens ? 'first' : closes ? 'last' : 'single'
    const alone =
      !opensRange && !closesRange && (ofOneDay.test(before) || thenFirst.test(after) || thenLast.test(after))
    return {
      ...token,
      part,
      alone,
      purpose: part === 'single' || !offAfter.test(after) ? purposeOf(before, after) : 'performance',
    }
  })
}

/** « Hors sol, du 24 au 31 août »: the words of a title say nothing of its days. */
function withoutTitle({ reading, names, facts }: Scene): string {
  const title = foldText(normaliseText(facts.record.title))
  return names
    .filter(({ start, end }) => reading.folded.slice(start, end) === title)
    .reduce(
      (words, { start, end }) => words.slice(0, start) + 'x'.repeat(end - start) + words.slice(end),
      reading.folded,
    )
}

/** « du 3 au 7 », « 3 > 7 », « entre le 3 et le 7 ». */
function links(left: Span, right: Span, folded: string): boolean {
  const between = folded.slice(left.end, right.start)
  if (rangeLink.test(between)) return true
  return (
    /^ et (?:le )?$/.test(between) && /\bentre (?:le )?$/.test(folded.slice(Math.max(0, left.start - 10), left.start))
  )
}

function purposeOf(before: string, after: string): DatedToken['purpose'] {
  if (offBefore.test(before)) {
    const cue = before.match(/\b(?:relaches?|sauf|sf|excepte|hormis|pas de|hors)\b/g)?.at(-1) ?? ''
    // « sauf le samedi 28, où l'on joue deux fois : 16 h et 21 h »
    const timed = /^ ?(?:,? ?(?:a|des) |\()?\d{1,2} ?h|^,? (?:ou|avec|jour ou) [^.;!?\n\d]{3,35}\d{1,2} ?h/.test(after)
    return timed && saveAtHour.test(cue) ? 'performance' : 'off'
  }
  if (offAfter.test(after)) return 'off'
  // « Ouverture des ventes », then its day on the next line or behind a bar.
  if (saleBefore.test(before.replace(/ ?[\n|]\s*$/, ' : ')) || saleAfter.test(after)) return 'sale'
  return publicationBefore.test(before) ? 'publication' : 'performance'
}

/** The runs whose ends a range may give: all, and those of a place that the text names or of the public performances. */
function scopesOf(scene: Scene): KnownPerformance[][] {
  const all = [...scene.facts.performances].sort((left, right) => (left.day < right.day ? -1 : 1))
  const scopes = [all]
  for (const field of ['venue', 'hall', 'city'] as const) {
    const values = new Set(all.map((performance) => performance.record[field] ?? ''))
    for (const value of values) {
      if (value === '' || values.size < 2 || !scene.reading.folded.includes(foldText(value))) continue
      scopes.push(all.filter((performance) => performance.record[field] === value))
    }
  }
  scopes.push(all.filter((performance) => !isForSchools(performance)))
  return scopes.filter((scope) => scope.length > 0)
}

/** Partial ranges are right when, together, the dates of the text leave out no performance to come. */
function coversEverything(scene: Scene, tokens: readonly DatedToken[]): boolean {
  const toCome = scene.facts.performances.filter((performance) => scene.asOf === null || performance.day >= scene.asOf)
  const stretches = stretchesOf(tokens).filter(
    (stretch) => !toCome.every((performance) => performance.day >= stretch.from && performance.day <= stretch.to),
  )
  if (stretches.length < 2) return false
  return toCome.every((performance) =>
    stretches.some((stretch) => performance.day >= stretch.from && performance.day <= stretch.to),
  )
}

function stretchesOf(tokens: readonly DatedToken[]): { from: Day; to: Day }[] {
  return tokens.flatMap((token, index) => {
    if (token.day === null || token.purpose !== 'performance') return []
    const next = tokens[index + 1]
    if (token.part === 'first' && next?.part === 'last' && next.day !== null) return [{ from: token.day, to: next.day }]
    if (token.part === 'last' && tokens[index - 1]?.part === 'first') return []
    return token.part === 'single' ? [{ from: token.day, to: token.day }] : []
  })
}

function leaveMoments(scene: Scene, tokens: readonly DatedToken[]): void {
  tokens.forEach((token, index) => {
    if (token.purpose !== 'performance') return
    const performances = playedOrCancelled(scene, token)
    const next = tokens[index + 1]
    if (token.part === 'first' && next?.part === 'last') return
    const opening = tokens[index - 1]
    const start = token.part === 'last' && opening?.part === 'first' ? opening : token
    const within = performances.filter((performance) => isMeant({ performance, token, opening, scene }))
    scene.moments.push({
      start: start.start,
      end: token.end,
      performances: within,
      each: false,
      wrong: within.length === 0,
    })
  })
  joinListed(scene, tokens)
}

function isMeant(options: {
  performance: KnownPerformance
  token: DatedToken
  opening: DatedToken | undefined
  scene: Scene
}): boolean {
  const { performance, token, opening } = options
  if (token.day === null) return false
  if (token.part === 'single' || token.alone) return performance.day === token.day
  if (token.part === 'first') return performance.day >= token.day
  return (
    performance.day <= token.day &&
    (opening?.part !== 'first' || opening.day === null || performance.day >= opening.day)
  )
}

/** « les 11 et 12 décembre à 20 h »: the hour after a list is that of each day of it. */
function joinListed(scene: Scene, tokens: readonly DatedToken[]): void {
  const singles = tokens.filter((token) => token.part === 'single' && token.purpose === 'performance')
  singles.forEach((token, index) => {
    const previous = singles[index - 1]
    if (
      previous === undefined ||
      !areJoined(scene, previous, token) ||
      /\d ?h|:\d|midi|;/.test(scene.reading.folded.slice(previous.end, token.start))
    )
      return
    const mine = scene.moments.findIndex((moment) => moment.end === token.end)
    const theirs = scene.moments.find((moment) => moment.end === previous.end)
    const moment = scene.moments[mine]
    if (moment === undefined || theirs === undefined || moment.wrong || theirs.wrong) return
    scene.moments[mine] = { ...moment, performances: [...theirs.performances, ...moment.performances], each: true }
  })
}

function judge(options: { scene: Scene; token: DatedToken; runs: KnownPerformance[][]; whole: boolean }): Finding {
  const { scene, token } = options
  if (token.day === null) {
    return contradicted(token, 'date', {
      fact: 'calendar',
      message: asMessage('fact.no-such-day', { date: token.date, saidMonth: token.month }),
    })
  }
  const { day } = token
  const cancelled = isSaidCancelled(scene, token) ? judgeCancelled(scene, token, (played) => played === day) : null
  if (cancelled !== null) return withWeekday(scene, token, cancelled)
  if (token.purpose === 'off') return judgeOff(scene, token, token.day)
  if (token.purpose === 'sale' || isDayOfSale(scene, token, token.day)) return judgeSale(scene, token, token.day)
  if (token.day === scene.asOf && token.purpose === 'publication')
    return supported(token, 'date', 'asOf', asMessage('fact.day-of-publication'))
  const fact = performanceFact(options, token.day)
  if (fact === null) return wrongDate(options)
  return withWeekday(scene, token, supported(token, 'date', fact))
}

/** What is right of the day is wrong of a day of the week that is not its own. */
function withWeekday(scene: Scene, token: DatedToken, finding: Finding): Finding {
  const isOwn = token.weekday === null || token.day === null || token.weekday === weekdayOf(token.day)
  return isOwn || token.day === null ? finding : wrongWeekday(scene, token, token.day)
}

const ofSelling =
  /\b(?:guichets?|billett\w+|billets?|ventes?|vendu\w*|reserv\w+|location|caisses?|commandes?|places?|achet\w+|achats?|abonnements?|tickets?)\b/

/** « Le guichet a pris ses premières commandes le 24 novembre »: the very day on which sales open, in a sentence about selling. */
export function isDayOfSale(scene: Scene, token: Span, day: Day): boolean {
  const sale = scene.facts.record.onSaleFrom?.slice(0, 10)
  if (sale !== day || scene.facts.performances.some((performance) => performance.day === day)) return false
  const sentence = sentenceAround(scene.reading, token)
  return ofSelling.test(scene.reading.folded.slice(sentence.start, sentence.end))
}

function performanceFact(
  options: { scene: Scene; token: DatedToken; runs: KnownPerformance[][]; whole: boolean },
  day: Day,
): string | null {
  const { scene, token, runs, whole } = options
  const played = scene.facts.performances.find((performance) => performance.day === day)
  if (played === undefined) return null
  if (token.part === 'single' || whole) return `${played.fact}.startsAt`
  const ends = [...runs, playedAt(scene, token), playedOnWeekdays(scene, token)]
  // « samedi 16, puis du 19 au 23 janvier »: a run goes on.
  if (token.part === 'first' && goesOn.test(scene.reading.folded.slice(Math.max(0, token.start - 60), token.start)))
    return `${played.fact}.startsAt`
  const atEnd = ends.some((run) => (token.part === 'first' ? run[0] : run.at(-1))?.day === day)
  return atEnd ? `${played.fact}.startsAt` : null
}

const eachWeekday = new RegExp(weekdayPattern, 'g')
const everyWeekday = new RegExp(
  `(?:tous les|toutes les|chaque|\\bles) ((?:${weekdayPattern}s?(?:,| et)? ?(?:les |tous les )?)+)[^.!?\\n\\d]{0,60}$`,
)

/** « tous les vendredis et samedis jusqu'au 20 février »: those on the weekdays that the sentence counts. */
function playedOnWeekdays(scene: Scene, day: Span): KnownPerformance[] {
  const { folded } = scene.reading
  const said = everyWeekday.exec(folded.slice(sentenceAround(scene.reading, day).start, day.start))?.[1]
  const weekdays = (said?.match(eachWeekday) ?? []).map(weekdayNumber)
  return scene.facts.performances
    .filter((performance) => weekdays.includes(weekdayOf(performance.day)))
    .sort((left, right) => (left.day < right.day ? -1 : 1))
}

const goesOn =
  /(?:\d|lendemain|demain|di|soir|dimanche)[^.;!?\n]{0,40}(?:,| et|, et) ?(?:puis|ensuite|de nouveau|encore)(?: encore)? (?:du|des le|a partir du) $/

const hourBehind = new RegExp(
  `^,? (?:(?:c'est|ce sera|on joue|on commence|rendez-vous|lever de rideau|rideau|debut) )?a (${clockPattern})`,
)
const hourAhead = new RegExp(`(${clockPattern}),? jusqu'(?:au|a) ?(?:l[ea] )?$`)

/** « puis à 20 h jusqu'au 20 », « à partir du 12, c'est à 20 h »: those at the hour that a day bounds; none where it bounds none. */
export function playedAt(scene: Scene, day: Span): KnownPerformance[] {
  const { folded } = scene.reading
  const said =
    hourBehind.exec(folded.slice(day.end, day.end + 40)) ??
    hourAhead.exec(folded.slice(Math.max(0, day.start - 30), day.start))
  const minutes = said === null ? null : minutesOf(said[1] ?? '')
  return scene.facts.performances
    .filter((performance) => minutes !== null && performance.minutes === minutes)
    .sort((left, right) => (left.day < right.day ? -1 : 1))
}

function judgeOff(scene: Scene, token: Span, day: Day): Finding {
  const played = scene.facts.performances.find((performance) => performance.day === day)
  if (played === undefined) return supported(token, 'date', 'performances', asMessage('fact.none-that-day'))
  return contradicted(token, 'date', {
    fact: `${played.fact}.startsAt`,
    message: asMessage('fact.played-on', { playedDay: day }),
  })
}

function judgeSale(scene: Scene, token: DatedToken, day: Day): Finding {
  const sale = scene.facts.record.onSaleFrom
  if (sale === null || sale === undefined) return unsupported(token, 'date', asMessage('fact.sale-day-unknown'))
  if (sale.slice(0, 10) === day || (token.year === null && sale.slice(5, 10) === day.slice(5)))
    return supported(token, 'date', 'onSaleFrom')
  return contradicted(token, 'date', {
    fact: 'onSaleFrom',
    message: asMessage('fact.sale-day', { openingDay: sale.slice(0, 10) }),
    suggestion: rewrite(token, sale.slice(0, 10)),
  })
}

function wrongDate(options: { scene: Scene; token: DatedToken; runs: KnownPerformance[][] }): Finding {
  const { scene, token, runs } = options
  if (scene.facts.performances.length === 0) return unsupported(token, 'date', asMessage('fact.no-performances'))
  const run = runs[0] ?? []
  const end = token.part === 'first' ? run[0] : run.at(-1)
  const right = token.part === 'single' ? likelyPerformance(scene, token) : end
  const message =
    token.part === 'single'
      ? otherDays(scene, token)
      : asMessage('fact.end-of-run', { end: token.part, endDay: end?.day ?? null })
  return contradicted(token, 'date', {
    fact: right === undefined ? 'performances' : `${right.fact}.startsAt`,
    message,
    suggestion: right === undefined ? null : rewrite(token, right.day),
  })
}

/** The one performance that the writer may have meant: the only one, or the only one that shares weekday or day number. */
function likelyPerformance(scene: Scene, token: DatedToken): KnownPerformance | undefined {
  const days = [...new Map(scene.facts.performances.map((performance) => [performance.day, performance])).values()]
  if (days.length === 1) return days[0]
  const sameDate = days.filter((performance) => Number(performance.day.slice(8)) === token.date)
  const sameWeekday = days.filter(
    (performance) => token.weekday !== null && weekdayOf(performance.day) === token.weekday,
  )
  return [sameDate, sameWeekday].find((group) => group.length === 1)?.[0]
}

/** No performance on a day, or a cancelled one: the days of the others, six at most. */
function otherDays({ facts }: Scene, token: DatedToken): Message {
  const days = [...new Set(facts.performances.map((performance) => performance.day))].sort()
  const others = { playedFullDay: days.slice(0, 6), more: days.length > 6 ? 'yes' : 'no' }
  return facts.cancelled.some(({ day }) => day === token.day)
    ? asMessage('fact.cancelled-other-days', others)
    : asMessage('fact.other-days', others)
}

function wrongWeekday(scene: Scene, token: DatedToken, day: Day): Finding {
  const played = scene.facts.performances.find((performance) => performance.day === day)
  return contradicted(token, 'weekday', {
    fact: played === undefined ? 'calendar' : `${played.fact}.startsAt`,
    message: asMessage('fact.weekday-of-day', { saidDay: day, itsWeekday: day }),
    suggestion: rewrite(token, day),
  })
}

function rewrite(token: DatedToken, day: Day): string {
  const weekday = token.weekday === null ? '' : `${weekdayName(day)} `
  return `${weekday}${writeDay(day, token.year !== null)}`
}
