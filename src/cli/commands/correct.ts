import { z } from 'zod'
import { AppError, type Finding } from '../../contract/index.ts'
import { correctText } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { filterLines } from '../filter-lines.ts'
import { textOf } from './check.ts'

const lineSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() })

export const correctCommand: Command = {
  name: 'correct',
  usage: '[FILE]   |   --jsonl',
  summary: 'cli.correct.summary',
  example: 'correct message.txt',
  options: {},
  readsPositionals: true,
  usesHouse: false,
  async run(context) {
    const { io, options, positionals } = context
    if (options.jsonl) return await filterLines(context, correctLine)
    const text = await textOf(context, positionals[0])
    const findings = await correctText(text)
    io.stdout(options.json ? `${JSON.stringify({ findings }, null, 2)}\n` : findingsText(text, findings, context.say))
    return findings.length > 0 ? 1 : 0
  },
}

async function correctLine(line: unknown): Promise<{ findings: Finding[] }> {
  const read = lineSchema.safeParse(line)
  if (!read.success) throw new AppError('record-invalid', { file: 'jsonl', detail: 'text' })
  return { findings: await correctText(read.data.text) }
}

function findingsText(text: string, findings: readonly Finding[], say: CommandContext['say']): string {
  if (findings.length === 0) return `${say('french-clean')}\n`
  return findings
    .map(({ start, end, message, suggestions }) => {
      const better = suggestions.length > 0 ? `→ ${suggestions.join(' | ')}` : ''
      return `${lineOf(text, start)}  « ${text.slice(start, end)} »  ${message}  ${better}`.trimEnd()
    })
    .join('\n')
    .concat('\n')
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
