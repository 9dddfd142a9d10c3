import type { ShowRecord } from '../../../src/contract/index.ts'
import { capitalised } from './french-forms.ts'
import { type Piece, piece, type SentenceContext, wantsError } from './pieces.ts'
import { misspell } from './typos.ts'

type Names = (record: ShowRecord) => (string | null | undefined)[]

const names: Record<string, Names> = {
  title: (record) => [record.title],
  company: (record) => [record.company],
  venue: (record) => record.performances.map((one) => one.venue),
  hall: (record) => record.performances.map((one) => one.hall),
  city: (record) => record.performances.map((one) => one.city),
}
const onStage =
  /^(voix|piano|violon|clavecin|lecture|soprano|baryton|de et par|avec|danse|soliste|chant|manipulation|interpr|musicien|jeu|jouteur|jongl|voltige|récitant)/
const leading = /mise en|chorégr|direction|conception|écriture|coordination|confér|adaptation/
/** A sentence that says the part of whoever it names: there, another member of the team is an error. */
const saysThePart = /role:|^avec\b|sur scène|distribution|interpr|au plateau|casting|mis[e]? en scène|chorégraph/i

/** Titles, places, companies and persons; undefined when the slot is not one of these. */
export function wordSlot(name: string, context: SentenceContext): Piece | null | undefined {
  const read = names[name]
  if (read !== undefined) return named(name, read, context)
  if (name.startsWith('role:')) return role(name.slice(5), context)
  if (/^(dir|other|cast\d)$/.test(name)) return person(name, context)
  return undefined
}

function named(kind: string, read: Names, context: SentenceContext): Piece | null {
  const own = read(context.record).find((value) => value != null)
  if (own == null) return null
  if (!wantsError(context)) return piece(context, { text: own, kind, error: null })
  if ((kind === 'title' || kind === 'company') && context.random.next() < 0.6)
    return piece(context, { text: misspell(own, context.random), kind, error: `${kind}-misspelt` })
  const others = context.others.flatMap(read).filter((value): value is string => value != null && !alike(value, own))
  return piece(context, { text: context.random.pick(others), kind, error: `${kind}-wrong` })
}

function alike(left: string, right: string): boolean {
  const [one, two] = [left.toLowerCase(), right.toLowerCase()]
  return one.includes(two) || two.includes(one)
}

function role(which: string, context: SentenceContext): Piece | null {
  const credit = creditOf(which, context)
  return credit === undefined ? null : { text: capitalised(credit.role) }
}

function person(which: string, context: SentenceContext): Piece | null {
  const credit = creditOf(which, context)
  if (credit === undefined) return null
  const { record, random } = context
  const credits = record.credits ?? []
  if (!wantsError(context)) return piece(context, { text: credit.name, kind: 'person', error: null, group: which })
  const strangers = credits.filter(
    (other) =>
      other.name !== credit.name &&
      onStage.test(other.role) !== onStage.test(credit.role) &&
      !credits.some((twin) => twin.name === other.name && twin.role === credit.role),
  )
  const way = random.next()
  if (
    way < 0.2 &&
    strangers.length > 0 &&
    saysThePart.test(context.template) &&
    !credits.some((one) => one.name === credit.name && one.role !== credit.role)
  )
    return piece(context, { text: random.pick(strangers).name, kind: 'person', error: 'role-swapped', group: which })
  if (way < 0.45)
    return piece(context, { text: stranger(context), kind: 'person', error: 'name-invented', group: which })
  return piece(context, { text: misspell(credit.name, random), kind: 'person', error: 'name-misspelt', group: which })
}

function stranger({ others, random, record }: SentenceContext): string {
  const pool = others
    .flatMap((other) => other.credits ?? [])
    .map((credit) => credit.name)
    .filter((name) => name.includes(' '))
  const own = (record.credits ?? []).map((credit) => credit.name)
  return random.pick(pool.filter((name) => !own.includes(name)))
}

/** `dir`: who leads; `other`: neither leads nor plays; `cast1` and after: who plays. */
function creditOf(which: string, context: SentenceContext): { role: string; name: string } | undefined {
  const credits = context.record.credits ?? []
  if (which.startsWith('cast')) return credits.filter((credit) => onStage.test(credit.role))[Number(which.slice(4)) - 1]
  if (which === 'dir') return credits.find((credit) => leading.test(credit.role))
  return credits.find((credit) => !leading.test(credit.role) && !onStage.test(credit.role))
}

export function castOf(record: ShowRecord): number {
  return new Set((record.credits ?? []).filter((credit) => onStage.test(credit.role)).map((credit) => credit.name)).size
}
