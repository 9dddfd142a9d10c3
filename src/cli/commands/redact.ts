import { z } from 'zod'
import { AppError } from '../../contract/index.ts'
import { shield } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { filterLines } from '../filter-lines.ts'
import { textOption } from '../options.ts'
import { readJsonFile } from '../read-json-file.ts'
import { textOf } from '../read-text.ts'
import { writeResult } from '../write-result.ts'

const lineSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), text: z.string() })
const waySchema = z.record(z.string(), z.string())

export const redactCommand: Command = {
  name: 'redact',
  usage: '[FILE] [--keep WAY.json] [--restore WAY.json] [--out F]   |   [FILE] --jsonl',
  summary: 'cli.redact.summary',
  example: 'redact courriel.txt --keep retour.json',
  options: { keep: { type: 'string' }, restore: { type: 'string' } },
  inputOptions: ['restore'],
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: false,
  async run(context) {
    const { io, options, positionals } = context
    if (options.jsonl) return await filterLines(context, redactLine)
    const text = await textOf(context, positionals[0])
    if (textOption(options.restore) !== null) {
      await writeResult(context, shield({ known: await wayOption(context) }).restore(text))
      return 0
    }
    const guard = shield()
    const redacted = guard.redact(text)
    await writeResult(context, options.json ? `${JSON.stringify(redacted, null, 2)}\n` : redacted.text)
    const keep = textOption(options.keep)
    if (keep !== null) await io.output(keep, `${JSON.stringify(guard.way(), null, 2)}\n`)
    return 0
  },
}

/** Each line has a shield of its own: a token of one says nothing of another. */
function redactLine(line: unknown) {
  const read = lineSchema.safeParse(line)
  if (!read.success) throw new AppError('record-invalid', { file: 'jsonl', detail: 'text' })
  return shield().redact(read.data.text)
}

async function wayOption({ options, io }: CommandContext): Promise<Record<string, string>> {
  const path = textOption(options.restore) ?? ''
  const way = waySchema.safeParse(await readJsonFile(io, path))
  if (!way.success) throw new AppError('record-invalid', { file: path, detail: '{ "[PERSONNE_1]": "…" }' })
  return way.data
}
