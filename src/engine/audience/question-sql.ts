import { readFileSync } from 'node:fs'

export type QuestionName =
  | 'audience'
  | 'segments'
  | 'why-not'
  | 'segment-persons'
  | 'retention'
  | 'list-members'
  | 'list-truths'
  | 'reach'
  | 'booked'
  | 'relays'
  | 'relay-lines'

const texts = new Map<QuestionName, string>()

/** The text of a question of this room. */
export function questionSql(name: QuestionName): string {
  const text = texts.get(name) ?? readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
  texts.set(name, text)
  return text
}
