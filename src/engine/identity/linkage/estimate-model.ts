import { comparedFields, fieldCount, levelBits, levelsOf } from './fields.ts'
import { chanceOfNamesakes, namedPairs, speakingOfBoxes, tieNamed, withoutNamed } from './named-boxes.ts'

/** How often each pattern of levels occurs. */
export interface PatternCount {
  pattern: number
  pairs: number
}

export interface ModelInput {
  /** Patterns of the candidate pairs. */
  candidates: readonly PatternCount[]
  /** Patterns of pairs drawn at random. */
  random: readonly PatternCount[]
  /** Exact agreement over all pairs, by field: a random draw never meets rare agreements. */
  agreement: ReadonlyMap<string, { exactPairs: number; spokenPairs: number }>
  mentions: number
}

/** Chances of each level of each field (index 0 = level 1), and the share of all pairs, for the three kinds of pair. */
export interface LinkModel {
  same: number[][]
  household: number[][]
  unrelated: number[][]
  shares: { same: number; household: number; unrelated: number }
  /** Bits that people's answers add for one person to a pair whose fields compare so; none before anybody answered. */
  correction?: (levels: ArrayLike<number>) => number
}

const priorPairs = 12
const rounds = 60

/**
 * Learns from unlabelled pairs what agreement is worth: a mixture of *one person*, *two of one home* and *unrelated*
 * (Fellegi & Sunter 1969, estimated by EM on pattern counts as Winkler 1988), where people of a home differ in first name and
 * birth as strangers do. The middle kind is what keeps families apart. Pairs that are no candidates count as unrelated.
 * Deterministic; a small file stays near the starting beliefs.
 */
export function estimateModel(input: ModelInput): LinkModel {
  const allPairs = Math.max(1, (input.mentions * (input.mentions - 1)) / 2)
  const patterns = input.candidates.map(({ pattern, pairs }) => patternOf(levelsOf(pattern), pairs))
  const totals = levelTotals(input, allPairs)
  const silent = noLevels()
  const met = noLevels()
  for (const { levels, pairs } of patterns) addLevels(met, levels, pairs)
  const named = namedPairs(met)
  let model: LinkModel = {
    same: tieNamed(comparedFields.map((field) => [...field.same])),
    household: [],
    unrelated: unrelatedChances({ totals, linked: silent, mentions: input.mentions, named }),
    shares: startingShares(input.mentions, allPairs, hasFirstNames(patterns)),
  }
  model.household = householdChances(model, null)
  for (let round = 0; round < rounds; round += 1)
    model = nextModel({ model, patterns, totals, allPairs, mentions: input.mentions, named })
  return model
}

interface Pattern {
  levels: number[]
  /** Of the levels that speak, among those of all fields in one row. */
  places: number[]
  pairs: number
}

/** Places that each field takes in a row of all levels of all fields. */
const placesOfField = 2 ** levelBits

function patternOf(levels: number[], pairs: number): Pattern {
  const places = levels.flatMap((level, field) => (level > 0 ? [field * placesOfField + level - 1] : []))
  return { levels, places, pairs }
}

/** A row of levels as a list a field. */
function byField(row: Float64Array): number[][] {
  return comparedFields.map((field, index) => field.same.map((_, level) => row[index * placesOfField + level] ?? 0))
}

/** Lists of levels, level 0 first, as a row without it. */
function inRow(levels: readonly (readonly number[])[]): Float64Array {
  const row = new Float64Array(fieldCount * placesOfField)
  for (const [index, field] of levels.entries()) row.set(field.slice(1), index * placesOfField)
  return row
}

/** Without first names nothing tells two of a home apart: then the middle kind would only take from the first. */
function hasFirstNames(patterns: readonly Pattern[]): boolean {
  const spoken = patterns.reduce((sum, { levels, pairs }) => sum + ((levels[0] ?? 0) > 0 ? pairs : 0), 0)
  const all = patterns.reduce((sum, { pairs }) => sum + pairs, 0)
  return spoken > all * 0.2
}

function startingShares(mentions: number, allPairs: number, withHouseholds: boolean): LinkModel['shares'] {
  const same = Math.min(0.2, (mentions * 0.3) / allPairs)
  const household = withHouseholds ? same : 0
  return { same, household, unrelated: 1 - same - household }
}

/** Pairs expected at each level among all pairs that speak, linked ones included. */
function levelTotals(input: ModelInput, allPairs: number): number[][] {
  const drawn = input.random.reduce((sum, { pairs }) => sum + pairs, 0)
  const counts = noLevels()
  for (const { pattern, pairs } of input.random) addLevels(counts, levelsOf(pattern), pairs)
  return withoutNamed(counts).map((levels, index) => {
    const field = comparedFields[index]
    const totals = levels.map((count) => (drawn > 0 ? (count / drawn) * allPairs : 0))
    const known = field && input.agreement.get(field.name)
    if (known && known.spokenPairs > 0) totals[totals.length - 1] = known.exactPairs
    return totals
  })
}

function noLevels(): number[][] {
  return comparedFields.map((field) => field.same.map(() => 0))
}

function addLevels(counts: number[][], levels: readonly number[], weight: number): void {
  for (let index = 0; index < levels.length; index += 1) {
    const level = levels[index] ?? 0
    const field = counts[index]
    if (level > 0 && field) field[level - 1] = (field[level - 1] ?? 0) + weight
  }
}

/** What is left of the totals once the linked pairs are taken away. Rare levels keep a floor: never an infinite weight. */
function unrelatedChances({ totals, linked, mentions, named }: Counted): number[][] {
  const floor = 0.2 / Math.max(20, mentions)
  const taken = withoutNamed(linked)
  const chances = totals.map((levels, index) => {
    const left = levels.map((total, level) => Math.max(0, total - (taken[index]?.[level] ?? 0)))
    const sum = left.reduce((a, b) => a + b, 0)
    if (sum === 0) return left.map(() => 1 / left.length)
    return normalise(left.map((count) => Math.max(floor, count / sum)))
  })
  return chanceOfNamesakes(chances, {
    shared: named - namedPairs(linked),
    all: named,
    speaking: speakingOfBoxes(totals),
  })
}

interface Counted {
  totals: number[][]
  linked: number[][]
  mentions: number
  /** Candidate pairs of one name that share a box which only repeats it: all such pairs are candidates. */
  named: number
}

function householdChances(model: LinkModel, counted: number[][] | null): number[][] {
  const chances = comparedFields.map((field, index) => {
    if (!field.household) return likeStrangers(field.name, model.unrelated[index] ?? [])
    return counted ? keepOpen(blend(counted[index] ?? [], field.household), field.household) : [...field.household]
  })
  return tieNamed(chances)
}

/** Couples called Daniel and Danielle, a child named after a parent: a little more at home than among strangers. */
const namesakesAtHome = 0.01

function likeStrangers(field: string, chances: readonly number[]): number[] {
  if (field !== 'firstName') return [...chances]
  const [different = 0, otherName = 0, ...others] = chances
  const exact = others.pop() ?? 0
  return normalise([different, Math.max(otherName, namesakesAtHome), ...others, exact + namesakesAtHome])
}

interface Round extends Omit<Counted, 'linked'> {
  model: LinkModel
  patterns: readonly Pattern[]
  allPairs: number
}

function nextModel({ model, patterns, allPairs, ...counted }: Round): LinkModel {
  const { same, household, linked, sameSum, householdSum } = expectedLevels(model, patterns)
  const shareSame = Math.max(1, sameSum) / allPairs
  const shareHousehold = model.shares.household === 0 ? 0 : Math.max(1, householdSum) / allPairs
  const next: LinkModel = {
    same: tieNamed(
      withoutNamed(same).map((counts, index) => {
        const field = comparedFields[index]
        return field ? withPrior(field.name, counts, blend(counts, field.same)) : counts
      }),
    ),
    household: [],
    unrelated: unrelatedChances({ ...counted, linked }),
    shares: { same: shareSame, household: shareHousehold, unrelated: Math.max(1e-9, 1 - shareSame - shareHousehold) },
  }
  next.household = householdChances(next, withoutNamed(household))
  return next
}

/** How many pairs of each kind are expected at each level, and in all. */
function expectedLevels(model: LinkModel, patterns: readonly Pattern[]) {
  const rows = { same: inRow([]), household: inRow([]), linked: inRow([]) }
  const chanceOf = posterior(logModel(model))
  let sameSum = 0
  let householdSum = 0
  for (const { places, pairs } of patterns) {
    const chance = chanceOf(places)
    const same = chance.same * pairs
    const household = chance.household * pairs
    const linked = (chance.same + chance.household) * pairs
    sameSum += same
    householdSum += household
    for (const place of places) {
      rows.same[place] = (rows.same[place] ?? 0) + same
      rows.household[place] = (rows.household[place] ?? 0) + household
      rows.linked[place] = (rows.linked[place] ?? 0) + linked
    }
  }
  const { same, household, linked } = rows
  return { same: byField(same), household: byField(household), linked: byField(linked), sameSum, householdSum }
}

function blend(counts: readonly number[], prior: readonly number[]): number[] {
  return normalise(counts.map((count, level) => count + priorPairs * (prior[level] ?? 0)))
}

/**
 * People of a home may also share a mailbox across two towns: without a floor the learnt home becomes one street alone, and the
 * rest of the families is taken for one person.
 */
function keepOpen(chances: readonly number[], prior: readonly number[]): number[] {
  return normalise(chances.map((chance, level) => Math.max(chance, 0.3 * (prior[level] ?? 0))))
}

function normalise(values: readonly number[]): number[] {
  const sum = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / sum)
}

/** Pairs that the belief on two first names of one person counts for: what data must overcome. */
const believedPairs = 5000

/**
 * One person rarely bears two first names or two birth dates: without a belief, a file with many families or homonyms would
 * teach that they are one. What slips through is worse typing, so what is believed follows how often near values are seen. For first names
 * many pairs overcome it; birth dates are bounded.
 */
function withPrior(field: string, counts: readonly number[], chances: number[]): number[] {
  if (field === 'firstName') {
    const [different = 0, otherName = 0, ...others] = chances
    const believed = 0.01 + (others.at(-2) ?? 0) ** 2
    const pairs = counts.reduce((sum, count) => sum + count, 0)
    const learnt = (chance: number, most: number) =>
      Math.min(chance, (pairs * chance + believedPairs * most) / (pairs + believedPairs))
    return normalise([learnt(different, believed), learnt(otherName, believed / 4), ...others])
  }
  if (field === 'birth') {
    const [different = 0, nearYear = 0, yearAlone = 0, twoEdits = 0, oneEdit = 0, exact = 0] = chances
    const bound = 0.02 + 1.5 * (twoEdits + oneEdit) ** 2
    return normalise([Math.min(different, bound), Math.min(nearYear, bound), yearAlone, twoEdits, oneEdit, exact])
  }
  return chances
}

/** What the levels at some places say by a model that holds no people's answers. */
function posterior(model: LogModel): (places: readonly number[]) => { same: number; household: number } {
  const rows = [inRow(model.same.levels), inRow(model.household.levels), inRow(model.unrelated.levels)] as const
  return (places) => {
    let sameBits = model.same.share
    let householdBits = model.household.share
    let unrelatedBits = model.unrelated.share
    for (const place of places) {
      sameBits += rows[0][place] ?? 0
      householdBits += rows[1][place] ?? 0
      unrelatedBits += rows[2][place] ?? 0
    }
    const top = Math.max(sameBits, householdBits, unrelatedBits)
    const same = 2 ** (sameBits - top)
    const household = 2 ** (householdBits - top)
    const sum = same + household + 2 ** (unrelatedBits - top)
    return { same: same / sum, household: household / sum }
  }
}

/** A model as sums are made of it: log2 of its shares and chances, level 0 first (silence, which counts for nothing). */
export type LogModel = Record<'same' | 'household' | 'unrelated', { share: number; levels: number[][] }> &
  Pick<LinkModel, 'correction'>

export function logModel({ shares, correction, ...chances }: LinkModel): LogModel {
  const logs = (levels: number[][]) => levels.map((field) => [0, ...field.map(Math.log2)])
  return {
    same: { share: Math.log2(shares.same), levels: logs(chances.same) },
    household: {
      share: shares.household > 0 ? Math.log2(shares.household) : -1000,
      levels: logs(chances.household),
    },
    unrelated: { share: Math.log2(shares.unrelated), levels: logs(chances.unrelated) },
    ...(correction && { correction }),
  }
}

/** log2 of share × likelihood of a pattern's levels, for each kind of pair. */
export function pairLogs(
  model: LogModel,
  levels: ArrayLike<number>,
): { same: number; household: number; unrelated: number } {
  let [same, household, unrelated] = [model.same.share, model.household.share, model.unrelated.share]
  for (let field = 0; field < levels.length; field += 1) {
    const level = levels[field] ?? 0
    if (level === 0) continue
    same += model.same.levels[field]?.[level] ?? 0
    household += model.household.levels[field]?.[level] ?? 0
    unrelated += model.unrelated.levels[field]?.[level] ?? 0
  }
  return { same: same + (model.correction?.(levels) ?? 0), household, unrelated }
}

/** Bits of a list of levels for one person against all else: 0 is even odds. */
export function patternBits(model: LogModel, levels: ArrayLike<number>): number {
  const { same, household, unrelated } = pairLogs(model, levels)
  return same - Math.max(household, unrelated) - Math.log2(1 + 2 ** -Math.min(60, Math.abs(household - unrelated)))
}

/** Bits (log2 odds) in, probability out. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

/** Bits that a field's level adds for one person against the better of the two other kinds. */
export function fieldBits(model: LinkModel, field: number, level: number): number {
  if (level === 0) return 0
  const same = model.same[field]?.[level - 1] ?? 1
  const other = model.unrelated[field]?.[level - 1] ?? 1
  return Math.log2(same / other)
}
