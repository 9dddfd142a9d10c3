import { type AtomKind, asMessage } from '../../../contract/index.ts'
import { deniesNext } from '../../language/index.ts'
import { contradicted, type Finding, type Scene, supported } from './scene/finding.ts'
import { type Denial, denialsIn, restsDeniedIn } from './text/denials.ts'
import { foldText, normaliseText, type Span } from './text/reading.ts'

/** What a sentence may deny of a show: facts that are so or not, never names said in passing. */
const deniable: ReadonlySet<AtomKind> = new Set<AtomKind>([
  'date',
  'weekday',
  'hour',
  'price',
  'free',
  'duration',
  'age',
  'year',
  'hall',
  'venue',
  'city',
  'person',
  'accessibility',
])
/** Judged as denied already, or wrong whoever says it: a day that no calendar has. */
const settled: ReadonlySet<string> = new Set([
  'fact.none-at-that-hour',
  'fact.none-that-day',
  'fact.none-that-weekday',
  'fact.played-that-weekday',
  'fact.played-on',
  'fact.not-cancelled',
  'fact.is-cancelled',
  'fact.no-such-day',
  'fact.weekday-of-day',
])

/**
 * Judges what is denied by what the record says of it: « la pièce ne dure pas 1 h 40 » is wrong where it lasts so long, « ce n'est
 * plus à 20 h mais à 20 h 30 » right where nothing begins at eight. Where one of the things denied together does not hold (« pas le
 * 14 à 20 h 30 », which is the hour of the others) the denial is right. What the record knows nothing of stays so.
 */
export function withDenials(scene: Scene, findings: readonly Finding[]): Finding[] {
  const denials = denialsIn(scene.reading)
  const rests = restsDeniedIn(scene.reading)
  const castOut = [...castDenied(scene, findings), ...servicesDenied(scene, findings)]
  if (denials.length === 0 && rests.length === 0 && castOut.length === 0) return [...findings]
  const verdicts = new Map([
    ...castOut,
    ...denials.flatMap((denial) => verdictsOf(scene, denial, findings)),
    ...rests.flatMap((rest) => workedDays(scene, rest, findings)),
  ])
  return findings.map((finding) => {
    const isRight = verdicts.get(finding)
    return isRight === undefined ? finding : judged(finding, isRight)
  })
}

function verdictsOf(scene: Scene, denial: Denial, findings: readonly Finding[]): [Finding, boolean][] {
  const told = denial.parts.map((part) => deniedIn(scene, part, findings, denial))
  if (!denial.isOfPlaying || told.some((group) => group.length > 0)) return told.flatMap(judgeTogether)
  const day = dayBefore(scene, denial, findings)
  return day === undefined ? [] : [[day, day.status === 'contradicted']]
}

/** « X n'est pas de la distribution »: wrong of one who plays, right of any other; a name spelt wrong stays so. */
function castDenied({ reading, facts }: Scene, findings: readonly Finding[]): [Finding, boolean][] {
  return findings
    .filter(({ kind, end }) => kind === 'person' && outOfCast.test(reading.folded.slice(end, end + 60)))
    .filter(({ status, message }) => status !== 'contradicted' || message.code.startsWith('fact.person-credits'))
    .map((finding) => {
      const said = reading.folded.slice(finding.start, finding.end)
      const known = facts.people.find(({ name }) => foldText(normaliseText(name)) === said)
      return [finding, !(known?.roles.has('performance') ?? false)]
    })
}

const outOfCast =
  /^ (?:n'est|ne sera|n'etait|ne fai[ts]|ne fera|ne figure|ne figurera) (?:pas|plus|point) (?:partie )?(?:de |dans |a |parmi )?(?:la |l'|cette |notre )(?:distribution|affiche|casting|troupe d'acteurs)(?!\p{L})/u

/** « Aucun échange avec les artistes », « sans audiodescription »: wrong of what is held then, right of what is held on another day alone. */
function servicesDenied({ reading }: Scene, findings: readonly Finding[]): [Finding, boolean][] {
  return findings
    .filter(
      ({ kind, status, message }) => kind === 'accessibility' && status !== 'unsupported' && !settled.has(message.code),
    )
    .filter((finding) => isNounDenied(reading.plain, finding))
    .map((finding) => [finding, finding.status === 'contradicted'])
}

/** A word of the stretch stands right behind what denies it. */
function isNounDenied(plain: string, { start, end }: Span): boolean {
  return [...plain.slice(start, end).matchAll(/(?<![\p{L}-])\p{L}/gu)].some(({ index }) =>
    deniesNext(plain.slice(0, start + index)),
  )
}

/** « Pas de relâche le 13 »: right where one plays on that day. */
function workedDays(scene: Scene, rest: Span, findings: readonly Finding[]): [Finding, boolean][] {
  return findings
    .filter(({ kind, start }) => kind === 'date' && start >= rest.start && isLinked(scene, rest.start, start))
    .map((day) => [day, day.message.code === 'fact.played-on'])
}

function judged(finding: Finding, isRight: boolean): Finding {
  const { kind, fact } = finding
  if (isRight) return supported(finding, kind, fact ?? 'record', asMessage('fact.denied-rightly'))
  return contradicted(finding, kind, { fact: fact ?? 'record', message: asMessage('fact.denied-wrongly') })
}

/** Of things denied at once, whether the denial of each is right; of what it is not told of, nothing. */
function judgeTogether(group: readonly Finding[]): [Finding, boolean][] {
  const [first] = group
  if (first === undefined) return []
  return group.flatMap((finding): [Finding, boolean][] => {
    if (finding.status === 'contradicted') return [[finding, true]]
    const isElsewise = group.some((other) => classOf(other) !== classOf(finding) && other.status === 'contradicted')
    return isElsewise || classOf(finding) !== classOf(first) ? [] : [[finding, false]]
  })
}

function classOf({ kind }: Finding): string {
  if (kind === 'weekday') return 'date'
  return kind === 'venue' || kind === 'hall' || kind === 'city' ? 'place' : kind
}

/** What a stretch denies: the facts that follow the denial with nothing but their own little words between. */
function deniedIn(scene: Scene, part: Span, findings: readonly Finding[], denial: Denial): Finding[] {
  const group: Finding[] = []
  let at = part.start
  for (const finding of findings
    .filter(({ start, end }) => end > part.start && start < part.end)
    .toSorted((left, right) => left.start - right.start)) {
    const isWhole = finding.start >= part.start || (finding.kind === 'hour' && finding.start < denial.opens)
    if (!isWhole || !deniable.has(finding.kind) || settled.has(finding.message.code)) break
    if (finding.status === 'unsupported' || (denial.isContrast && finding.kind === 'hour')) break
    if (finding.start > at && !isLinked(scene, at, finding.start)) break
    if (finding.kind === 'person' && !ofWhom.test(scene.reading.folded.slice(part.start, finding.start))) break
    group.push(finding)
    at = finding.end
  }
  return group
}

const ofWhom = /(?:^| )(?:de |d'|par |signee? (?:de |d'|par )|avec )$/

const little =
  /^(?:[ ,']|(?<!\p{L})(?:ni|et|ou|a|au|aux|le|la|les|l|un|une|de|des|du|d|en|dans|sur|sous|chez|pour|par|vers|avec|ce|cet|cette|ces|soir|matin|midi|apres-midi|jour-la|prevu|programme|donne|joue|propose|presente|annonce|fixe|affiche|conseille|recommande|accessible|vendu|facture|cree|ecrit|monte|signe|compose|traduit|mis|mise|scene|representation|spectacle|piece|seance|date|soiree|concert|tarif|prix|plein|reduit|place|billet|entree|salle|age|partir|exceptionnel|exceptionnelle|prevue|il|y|notre|nos|jusqu)(?:e?s?)(?!\p{L}))*$/u

function isLinked({ reading }: Scene, from: number, to: number): boolean {
  return to - from < 60 && little.test(reading.folded.slice(from, to))
}

/** « Le 12 mars, on ne joue pas »: the day that opens the clause, where nothing is denied behind the verb. */
function dayBefore({ reading }: Scene, denial: Denial, findings: readonly Finding[]): Finding | undefined {
  const rest = reading.folded.slice(denial.start, denial.end)
  if (!nothingMore.test(rest)) return undefined
  return findings.find(
    ({ kind, status, start, end, message }) =>
      kind === 'date' &&
      status !== 'unsupported' &&
      !settled.has(message.code) &&
      end <= denial.opens &&
      start < denial.opens &&
      opensClause.test(reading.folded.slice(end, denial.opens)),
  )
}

const nothingMore = /^(?: (?:du tout|ce (?:soir|jour)-la|cette fois|exceptionnellement))?$/
const opensClause =
  /^(?:,? ?:? ?(?:(?:on|nous|il|elle|(?:la|le|les|l') ?\p{L}+) ?(?:n'y (?:a|aura) )?)?|,? [^.;:!?\n\d]{2,40} ?: ?)$/u
