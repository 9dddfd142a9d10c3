import { z } from 'zod'
import { AppError } from '../../contract/index.ts'
import { type FrenchCorrector, openFrenchCorrector } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { filterLines } from '../filter-lines.ts'
import { textOption } from '../options.ts'
import { textOf } from '../read-text.ts'
import { findingsIn, quoted, type SpokenFinding } from '../remark-text.ts'
import { writeResult } from '../write-result.ts'

const lineSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() })

export const correctCommand: Command = {
  name: 'correct',
  usage: '[FILE] [--own-rules] [--out F]   |   [FILE] --jsonl',
  summary: 'cli.correct.summary',
  example: 'correct message.txt',
  options: { 'own-rules': { type: 'boolean' } },
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: false,
  async run(context) {
    const folder = textOption(context.options.data) ?? process.env.PARTERRE_DATA ?? './data'
    const corrector = await openFrenchCorrector(folder, {
      ownRules: context.options['own-rules'] === true,
      open: context.house,
    })
    try {
      return await run(context, corrector)
    } finally {
      corrector.close()
    }
  },
}

async function run(context: CommandContext, { correct }: FrenchCorrector): Promise<number> {
  const { options, positionals } = context
  if (options.jsonl)
    return await filterLines(context, async (line) => ({ findings: findingsIn(context, await correct(textIn(line))) }))
  const text = await textOf(context, positionals[0])
  const findings = findingsIn(context, await correct(text))
  await writeResult(
    context,
    options.json ? `${JSON.stringify({ findings }, null, 2)}\n` : findingsText(text, findings, context),
  )
  return findings.length > 0 ? 1 : 0
}

function textIn(line: unknown): string {
  const read = lineSchema.safeParse(line)
  if (!read.success) throw new AppError('record-invalid', { file: 'jsonl', detail: 'text' })
  return read.data.text
}

function findingsText(text: string, findings: readonly SpokenFinding[], context: CommandContext): string {
  if (findings.length === 0) return `${context.say('french-clean')}\n`
  return findings
    .map(({ start, end, message, suggestions }) => {
      const better = suggestions.length > 0 ? `→ ${suggestions.join(' | ')}` : ''
      return `${lineOf(text, start)}  ${quoted(context, text.slice(start, end))}  ${message}  ${better}`.trimEnd()
    })
    .join('\n')
    .concat('\n')
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
