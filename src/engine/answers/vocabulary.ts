import { readFileSync } from 'node:fs'
import type { Dimension } from '../figures/index.ts'
import { listFigures } from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { foldWords } from './fold-words.ts'

/** What some words of a question may mean. */
export type Meaning =
  | { is: 'measure'; key: string }
  | { is: 'dimension'; key: string }
  | { is: 'value'; dimension: string; value: string }
  | { is: 'role'; role: string }

/** Folded words, joined by spaces, to what they may mean. */
export type Vocabulary = ReadonlyMap<string, readonly Meaning[]>

interface Terms {
  /** With which a name may begin, and without which it is said too. */
  articles: string[]
  measures: Record<string, string[]>
  dimensions: Record<string, string[]>
  values: Record<string, Record<string, string[]>>
  roles: Record<string, string[]>
}

const terms: Terms = JSON.parse(readFileSync(new URL('./lexicon/terms.json', import.meta.url), 'utf8'))

/** The values of the house itself; a show of several seasons has a key in each. */
const ownValues = `
  SELECT DISTINCT 'show' AS dimension, show_key AS value, show_title AS name FROM performance_fact
  UNION SELECT DISTINCT 'hall', hall, hall FROM performance_fact WHERE hall IS NOT NULL
  UNION SELECT DISTINCT 'genre', genre, genre FROM performance_fact WHERE genre IS NOT NULL
  UNION SELECT DISTINCT 'season', season, season FROM performance_fact WHERE season IS NOT NULL
  UNION SELECT DISTINCT 'town', town, town FROM person_town`

/** The words of the trade (a table), of the figures' own labels, and of the house: titles, halls, genres, seasons, towns. */
export async function vocabularyOf(
  warehouse: Warehouse,
  { schema, dimensions }: { schema: string; dimensions: readonly Dimension[] },
): Promise<Vocabulary> {
  const found = new Map<string, Meaning[]>()
  const add = (name: string, meaning: Meaning) => {
    const key = foldWords(name)
      .map(({ folded }) => folded)
      .join(' ')
    const known = found.get(key) ?? []
    if (!known.some((one) => JSON.stringify(one) === JSON.stringify(meaning))) found.set(key, [...known, meaning])
  }
  for (const [name, meaning] of [...labelNames(dimensions), ...tableNames()]) add(name, meaning)
  const rows = await warehouse.run(ownValues, { schema })
  const ofTrade = new Set(found.keys())
  for (const { dimension, value, name } of rows)
    for (const said of withoutArticle(String(name), ofTrade))
      add(said, { is: 'value', dimension: String(dimension), value: String(value) })
  return found
}

/** « Le Studio » is said « au Studio »: unless what is left is a word of the trade. */
function withoutArticle(name: string, ofTrade: ReadonlySet<string>): string[] {
  const [first, ...rest] = foldWords(name).map(({ folded }) => folded)
  const left = rest.join(' ')
  return first !== undefined && terms.articles.includes(first) && left !== '' && !ofTrade.has(left)
    ? [name, left]
    : [name]
}

type Name = readonly [name: string, meaning: Meaning]

function labelNames(dimensions: readonly Dimension[]): Name[] {
  const listings = (['fr', 'en'] as const).flatMap((lang) => listFigures(lang, dimensions))
  return listings.flatMap(({ key, label, dimensions: by }): Name[] => [
    [label, { is: 'measure', key }],
    ...by.map((one): Name => [one.label, { is: 'dimension', key: one.key }]),
  ])
}

function tableNames(): Name[] {
  const named = (table: Record<string, string[]>, meaning: (key: string) => Meaning) =>
    Object.entries(table).flatMap(([key, names]) => names.map((name): Name => [name, meaning(key)]))
  return [
    ...named(terms.measures, (key) => ({ is: 'measure', key })),
    ...named(terms.dimensions, (key) => ({ is: 'dimension', key })),
    ...Object.entries(terms.values).flatMap(([dimension, values]) =>
      named(values, (value) => ({ is: 'value', dimension, value })),
    ),
    ...named(terms.roles, (role) => ({ is: 'role', role })),
  ]
}
