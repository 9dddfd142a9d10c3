import type { AskResult } from '../contract/index.ts'
import { suggestionTexts, understoodText, whyText } from '../words/index.ts'
import type { CommandContext } from './command.ts'
import { figureText } from './figure-text.ts'

type Context = Pick<CommandContext, 'say' | 'language'>

/** An answer as a person reads it on a terminal: what was understood, the figure opened, or why there is none; what else to ask. */
export function askText(result: AskResult, context: Context): string {
  const { say, language } = context
  const more = suggestionTexts(result, say).map((one) => `  ${one}`)
  const percent = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const lines = [
    ...(result.asked === null ? [] : [say('ask.understood', { what: understoodText(result.asked, say) })]),
    ...(result.why === null ? [] : [whyText(result.why, say)]),
    ...(result.share === null ? [] : [say('ask.share', { value: percent.format(result.share) })]),
    ...(result.figure === null ? [] : [figureText(result.figure, context).trimEnd()]),
    ...(more.length === 0 ? [] : [say('ask.suggestions'), ...more]),
  ]
  return `${lines.join('\n')}\n`
}
