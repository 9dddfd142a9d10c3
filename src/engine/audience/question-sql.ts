import { readFileSync } from 'node:fs'

const questionNames = [
  'audience',
  'segments',
  'why-not',
  'segment-persons',
  'retention',
  'list-members',
  'list-truths',
  'reach',
  'booked',
  'relays',
  'relay-lines',
] as const
export type QuestionName = (typeof questionNames)[number]

const texts = new Map<QuestionName, string>()

/** The text of a question of this room. */
export function questionSql(name: QuestionName): string {
  const text = texts.get(name) ?? readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
  texts.set(name, text)
  return text
}

/** All that the audience is divided by: another text is another division. */
export function audienceText(): string {
  return questionNames.map(questionSql).join('\n')
}
