import { z } from 'zod'
import { AppError, type AskResult } from '../../contract/index.ts'
import { askHouse } from '../../engine/index.ts'
import { suggestionTexts } from '../../words/index.ts'
import { askText } from '../ask-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { filterLines } from '../filter-lines.ts'

const lineSchema = z.object({ question: z.string() })

export const askCommand: Command = {
  name: 'ask',
  usage: '"QUESTION"   |   --jsonl',
  summary: 'cli.ask.summary',
  example: 'ask "Combien de billets hors scolaires cette saison ?"',
  options: {},
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io } = context
    if (options.jsonl)
      return await filterLines({ ...context, positionals: [] }, async (line) => await askLine(context, line))
    const [question] = positionals
    if (question === undefined) throw new AppError('usage', { detail: '"QUESTION"', command: 'ask' })
    const result = await asked(context, question)
    io.stdout(options.json ? `${JSON.stringify(lineOf(result, context), null, 2)}\n` : askText(result, context))
    return result.status === 'answered' ? 0 : 1
  },
}

async function asked({ house, asOf, language }: CommandContext, question: string): Promise<AskResult> {
  return await askHouse(await house(), { question, asOf, lang: language })
}

async function askLine(context: CommandContext, line: unknown): Promise<object> {
  const read = lineSchema.safeParse(line)
  if (!read.success) throw new AppError('record-invalid', { file: 'jsonl', detail: 'question' })
  return lineOf(await asked(context, read.data.question), context)
}

/** The answer as programs read it: `value` is the share where a share is asked, else the figure's own. */
function lineOf(result: AskResult, context: CommandContext): object {
  const { status, asked: understood, figure, share, why } = result
  const isShare = understood?.isShare === true
  return {
    status,
    figure: figure?.key ?? null,
    filters: understood?.filters ?? [],
    by: understood?.by.map(({ dimension }) => dimension) ?? [],
    value: isShare ? share : (figure?.value ?? null),
    unit: isShare ? 'share' : (figure?.unit ?? null),
    rows: figure?.rows ?? [],
    text: askText(result, context),
    why,
    suggestions: suggestionTexts(result, context.say),
    opened: figure,
  }
}
