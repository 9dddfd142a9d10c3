import type { AskResult } from '../contract/index.ts'
import type { SentenceParams } from './sentence.ts'

type Say = (code: string, params?: SentenceParams) => string

/** The questions beside this one that can be answered, in words; asked as they stand, they are understood. */
export function suggestionTexts({ suggestions }: Pick<AskResult, 'suggestions'>, say: Say): string[] {
  return suggestions.map(({ measure, dimension }) => say('ask.suggestion', { measure, dimension: lower(dimension) }))
}

/** What was understood of a question: its figure, its filters (also those that nobody said), what divides it. */
export function understoodText({ label, filters, by, order }: NonNullable<AskResult['asked']>, say: Say): string {
  const parts = [
    label,
    ...filters.map(({ dimension, label: name, values, isNot, isAssumed }) => {
      const said = values.map(({ value, label: known }) => known ?? valueText(dimension, value, say))
      const code = isNot ? 'ask.filter-not' : isAssumed ? 'ask.filter-assumed' : 'ask.filter'
      return say(code, { dimension: lower(name), values: orText([...new Set(said)], say) })
    }),
    ...by.map(({ label: name }) => say('ask.by', { dimension: lower(name) })),
    ...(order === null ? [] : [say(`ask.${order}`)]),
  ]
  return parts.join(' · ')
}

/** Why a question has no answer. */
export function whyText({ reason, words }: NonNullable<AskResult['why']>, say: Say): string {
  return say(`ask.why.${reason}`, { words: words.map((word) => `« ${word} »`).join(', ') })
}

/** The words of a closed list; the value itself where it is its own name (a season, a hall). */
export function valueText(dimension: string, value: string, say: Say): string {
  const code = dimension === 'audience' ? `audience.${value}` : `dimension.${dimension}.${value}`
  const said = say(code)
  return said === code ? value : said
}

function orText(values: readonly string[], say: Say): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : say('ask.or', { values: values.slice(0, -1).join(', '), last })
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
