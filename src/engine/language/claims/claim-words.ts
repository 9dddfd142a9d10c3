import { readFileSync } from 'node:fs'

/** What a clause is about: a life, a story, a book, a rehearsal, the making of a show … `past`: what was, of no word of the table. */
export type ClaimType =
  | 'life'
  | 'foundation'
  | 'story'
  | 'publication'
  | 'rehearsal'
  | 'making'
  | 'past'
  | 'habit'
  | 'elsewhere'

/** Rows of the table that say no claim of their own: what a show is called, who and what a house has, what announces one, verbs of « être ». */
type WordRow = ClaimType | 'work' | 'house' | 'plan' | 'motion' | 'impersonal'

/** The table `claim-words.csv`: a claim, the part of the clause that makes it (verb, subject, phrase), the words. */
interface ClaimWords {
  /** Of a verb's infinitive. */
  readonly verbs: ReadonlyMap<string, ReadonlySet<WordRow>>
  /** Of a noun that is the subject, in the singular. */
  readonly subjects: ReadonlyMap<string, WordRow>
  /** What opens an apposition that tells a life (« ancienne … »), lower case without accents. */
  readonly openings: ReadonlySet<string>
  /** Lower case without accents. */
  readonly phrases: readonly (readonly [words: string, claim: WordRow])[]
}

let shared: ClaimWords | null = null

/** The words that tell of what a clause is; a row is corrected in the table, without code. */
export function claimWords(): ClaimWords {
  shared ??= readTable(readFileSync(new URL('claim-words.csv', import.meta.url), 'utf8'))
  return shared
}

function readTable(table: string): ClaimWords {
  const verbs = new Map<string, Set<WordRow>>()
  const subjects = new Map<string, WordRow>()
  const openings = new Set<string>()
  const phrases: (readonly [string, WordRow])[] = []
  for (const line of table.trim().split('\n').slice(1)) {
    const [claim, part, words = ''] = line.split(',') as [WordRow, string, string]
    if (part === 'subject') subjects.set(words, claim)
    else if (part === 'opening') openings.add(words)
    else if (part === 'phrase') phrases.push([words, claim])
    else verbs.set(words, (verbs.get(words) ?? new Set()).add(claim))
  }
  return { verbs, subjects, openings, phrases }
}
