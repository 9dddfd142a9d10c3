import type { AskResult } from '../contract/index.ts'
import type { CommandContext } from './command.ts'
import { figureText } from './figure-text.ts'

type Context = Pick<CommandContext, 'say' | 'language'>

/** The questions beside this one that can be answered, in words. */
export function suggestionTexts({ suggestions }: AskResult, { say }: Context): string[] {
  return suggestions.map(({ measure, dimension }) => say('ask.suggestion', { measure, dimension: lower(dimension) }))
}

/** An answer as a person reads it on a terminal: what was understood, the figure opened, or why there is none; what else to ask. */
export function askText(result: AskResult, context: Context): string {
  const { say, language } = context
  const more = suggestionTexts(result, context).map((one) => `  ${one}`)
  const percent = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const lines = [
    ...(result.asked === null ? [] : [say('ask.understood', { what: understoodText(result.asked, context) })]),
    ...(result.why === null ? [] : [whyText(result.why, context)]),
    ...(result.share === null ? [] : [say('ask.share', { value: percent.format(result.share) })]),
    ...(result.figure === null ? [] : [figureText(result.figure, context).trimEnd()]),
    ...(more.length === 0 ? [] : [say('ask.suggestions'), ...more]),
  ]
  return `${lines.join('\n')}\n`
}

function understoodText({ label, filters, by, order }: NonNullable<AskResult['asked']>, context: Context): string {
  const { say } = context
  const parts = [
    label,
    ...filters.map(({ dimension, label: name, values, isNot, isAssumed }) => {
      const said = values.map(({ value, label: known }) => known ?? valueName(dimension, value, context))
      const code = isNot ? 'ask.filter-not' : isAssumed ? 'ask.filter-assumed' : 'ask.filter'
      return say(code, { dimension: lower(name), values: orText([...new Set(said)], context) })
    }),
    ...by.map(({ label: name }) => say('ask.by', { dimension: lower(name) })),
    ...(order === null ? [] : [say(`ask.${order}`)]),
  ]
  return parts.join(' · ')
}

function whyText({ reason, words }: NonNullable<AskResult['why']>, context: Context): string {
  return context.say(`ask.why.${reason}`, { words: words.map((word) => `« ${word} »`).join(', ') })
}

/** The words of a closed list; the value itself where it is its own name (a season, a hall). */
function valueName(dimension: string, value: string, { say }: Context): string {
  const code = dimension === 'audience' ? `audience.${value}` : `dimension.${dimension}.${value}`
  const said = say(code)
  return said === code ? value : said
}

function orText(values: readonly string[], { say }: Context): string {
  const last = values.at(-1) ?? ''
  return values.length < 2 ? last : say('ask.or', { values: values.slice(0, -1).join(', '), last })
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
