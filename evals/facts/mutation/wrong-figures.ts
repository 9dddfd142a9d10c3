import { inLetters, writeDuration } from '../blind/french-forms.ts'
import type { Random } from '../blind/random.ts'
import { inCaseOf, type Mutation, replaced, type Site } from './edits.ts'
import { numbersIn, type WrittenNumber, writtenLike } from './numbers.ts'

export function wrongFigures(site: Site, random: Random): Mutation[] {
  const { kind } = site.atom
  if (kind === 'duration') return otherDuration(site, random)
  if (kind === 'phone') return otherPhone(site, random)
  if (kind === 'url') return otherAddress(site)
  if (kind === 'star') return otherStars(site, random)
  return otherNumber(site, random)
}

const steps: Record<string, number[]> = {
  price: [-6, -4, -3, -2, -1, 1, 2, 3, 5],
  free: [-4, -3, -2, 2, 3, 4],
  age: [-4, -3, -2, -1, 1, 2, 3],
  year: [-3, -2, -1, 1],
  count: [-1, 1, 2, 3],
  audience: [],
}

/** Every number that the record holds, in any of its fields: none of them may be drawn. */
function numbersOfRecord({ marked }: Site): Set<number> {
  const { record } = marked
  const own = numbersIn(JSON.stringify(record)).map(({ value }) => value)
  const cents = (record.prices ?? []).map(({ cents: price }) => price / 100)
  const days = new Set(record.performances.map(({ startsAt }) => startsAt.slice(0, 10)))
  const casts = (record.credits ?? []).filter(({ role }) =>
    /interpr|avec|comédien|danse|jeu|chant|piano|violon/i.test(role),
  )
  return new Set([...own, ...cents, record.performances.length, days.size, (record.credits ?? []).length, casts.length])
}

function otherNumber(site: Site, random: Random): Mutation[] {
  const { kind } = site.atom
  const list = steps[kind]
  const figures = numbersIn(site.surface)
  const [figure] = kind === 'year' ? figures.filter(({ value }) => value > 1000) : figures
  if (list === undefined || figure === undefined) return []
  const taken = numbersOfRecord(site)
  const more =
    kind === 'audience'
      ? audiences(site, figure.value).map((value) => Math.round(value / 100) * 100)
      : list.map((step) => figure.value + step)
  const free = more.filter(
    (value) =>
      value > (kind === 'count' ? 1 : kind === 'price' ? 2 : 0) &&
      !taken.has(value) &&
      (kind !== 'audience' || value > 200),
  )
  if (free.length === 0 || (kind === 'audience' && figure.isInLetters)) return []
  return [replaced(site, figure.isInLetters ? 'in letters' : 'in figures', inPlace(site, figure, random.pick(free)))]
}

/** Fewer than there were is no error behind « plus de ». */
function audiences({ marked, atom, surface }: Site, own: number): number[] {
  const said = marked.text.slice(Math.max(0, atom.start - 16), atom.start) + surface
  const more = [own * 1.3, own * 2]
  return /plus de|déjà|au moins/i.test(said) ? more : [own * 0.5, ...more]
}

function inPlace({ surface }: Site, figure: WrittenNumber, value: number): string {
  return surface.slice(0, figure.start) + writtenLike(figure, surface, value) + surface.slice(figure.end)
}

function otherDuration(site: Site, random: Random): Mutation[] {
  const own = site.marked.record.durationMinutes
  if (own == null || /peu|pr[eè]s|environ|plus|moins/.test(site.surface)) return []
  const forms = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  const surface = site.surface.replace(/[\u00a0\u202f]/g, ' ').toLowerCase()
  const form = forms.find((candidate) => writeDuration(own, candidate) === surface)
  const value = own + random.pick([-25, -20, -15, -10, 10, 15, 20, 25])
  if (form !== undefined && value > 15)
    return [replaced(site, 'another', inCaseOf(site.surface, writeDuration(value, form)))]
  const quarter = /(et quart|et demie|trois quarts)/.exec(surface)?.[1]
  if (quarter !== undefined)
    return [
      replaced(site, 'a quarter', site.surface.replace(quarter, quarter === 'et demie' ? 'et quart' : 'et demie')),
    ]
  const figures = numbersIn(site.surface)
  const last = figures.at(-1)
  if (last === undefined || last.value < 5) return []
  return [replaced(site, 'another', inPlace(site, last, last.value >= 50 ? last.value - 10 : last.value + 5))]
}

function otherPhone(site: Site, random: Random): Mutation[] {
  const digits = [...site.surface.matchAll(/\d/g)].slice(-7)
  const digit = digits[random.below(digits.length)]
  if (digit === undefined) return []
  const text =
    site.surface.slice(0, digit.index) +
    ((Number(digit[0]) + 1 + random.below(8)) % 10) +
    site.surface.slice(digit.index + 1)
  return [replaced(site, 'a digit', text)]
}

function otherAddress(site: Site): Mutation[] {
  const ends = /\.(fr|org|com|net|eu|ch|be|example)(?=\/|$)/.exec(site.surface)
  const name = /(?:https?:\/\/)?(?:www\.|billetterie\.|reservation\.)?([a-z-]{5,})\./.exec(site.surface)
  const found: Mutation[] = []
  if (ends !== null)
    found.push(replaced(site, 'another domain', site.surface.replace(ends[0], ends[1] === 'fr' ? '.com' : '.fr')))
  if (name?.[1] !== undefined)
    found.push(replaced(site, 'a letter', site.surface.replace(name[1], name[1].slice(0, 2) + name[1].slice(3))))
  return found
}

function otherStars(site: Site, random: Random): Mutation[] {
  const own = site.marked.record.stars?.count
  if (own === undefined) return []
  const value = random.pick([2, 3, 4, 5].filter((count) => count !== own))
  const drawn = /★+[☆]*/.exec(site.surface)
  if (drawn !== null) return [replaced(site, 'drawn', site.surface.replace(drawn[0], '★'.repeat(value)))]
  const word = new RegExp(`(?<!\\p{L})${inLetters(own)}(?= étoile)|${own}(?= étoile|/5| sur)`, 'iu').exec(site.surface)
  if (word === null) return []
  const text = /\d/.test(word[0]) ? String(value) : inCaseOf(word[0], inLetters(value))
  return [replaced(site, 'counted', site.surface.replace(word[0], text))]
}
