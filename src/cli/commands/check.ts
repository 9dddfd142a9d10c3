import {
  AppError,
  checkedRecordSchema,
  checkRequestSchema,
  type HouseRecord,
  houseRecordSchema,
  isDoubted,
  type ShowRecord,
} from '../../contract/index.ts'
import { type FactChecker, openFactChecker } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { filterLines } from '../filter-lines.ts'
import { textOption } from '../options.ts'
import { readJsonFile } from '../read-json-file.ts'
import { textOf } from '../read-text.ts'
import { checkedIn, quoted, type SpokenAtom, type SpokenCheck } from '../remark-text.ts'
import { writeResult } from '../write-result.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: '[FILE] --record SHOW.json [--house HOUSE.json] [--why] [--out F]   |   [FILE] --jsonl [--record SHOW.json]',
  summary: 'cli.check.summary',
  example: 'check message.txt --record berenice.json --as-of 2026-03-01',
  options: { record: { type: 'string' }, house: { type: 'string' }, why: { type: 'boolean' } },
  inputOptions: ['record', 'house'],
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: false,
  async run(context) {
    const own = await houseOption(context)
    const { options, positionals, asOf } = context
    const folder = textOption(options.data) ?? process.env.PARTERRE_DATA ?? './data'
    const check = await openFactChecker(folder, context.house)
    if (options.jsonl) {
      const given = textOption(options.record) === null ? null : await recordOption(context)
      return await filterLines(context, (line) => checkLine(withRecord(line, given), { context, own, check }))
    }
    const record = await recordOption(context)
    const text = await textOf(context, positionals[0])
    const result = checkedIn(context, check({ text, record, asOf }, own ? { house: own } : {}))
    await writeResult(context, options.json ? `${JSON.stringify(result, null, 2)}\n` : atomsText(result, context))
    return result.atoms.some(isDoubted) ? 1 : 0
  },
}

/** A line without a record is about the show of `--record`, when one was given; a line's own record wins. */
function withRecord(line: unknown, record: ShowRecord | null): unknown {
  const isWithout =
    typeof line === 'object' && line !== null && ((line as { record?: unknown }).record ?? null) === null
  return record !== null && isWithout ? { ...line, record } : line
}

/** A line without a day is read on the day of `--as-of`, when one was given; a line's own day wins. */
interface Checking {
  readonly context: CommandContext
  readonly own: HouseRecord | null
  readonly check: FactChecker
}

function checkLine(line: unknown, { context, own, check }: Checking): SpokenCheck {
  const request = checkRequestSchema.safeParse(line)
  if (!request.success) throw new AppError('record-invalid', { file: 'jsonl', detail: detailOf(request.error) })
  const asOf = request.data.asOf ?? textOption(context.options['as-of']) ?? undefined
  return checkedIn(context, check({ ...request.data, asOf }, own ? { house: own } : {}))
}

async function recordOption({ options, io }: CommandContext): Promise<ShowRecord> {
  const path = textOption(options.record)
  if (path === null) throw new AppError('usage', { detail: '--record SHOW.json', command: 'check' })
  const read = checkedRecordSchema.safeParse(await readJsonFile(io, path))
  if (!read.success) throw new AppError('record-invalid', { file: path, detail: detailOf(read.error) })
  return read.data
}

async function houseOption({ options, io }: CommandContext): Promise<HouseRecord | null> {
  const path = textOption(options.house)
  if (path === null) return null
  const read = houseRecordSchema.safeParse(await readJsonFile(io, path))
  if (!read.success) throw new AppError('record-invalid', { file: path, detail: detailOf(read.error) })
  return read.data
}

const marks = { supported: '✓', contradicted: '✕', unsupported: '?' }

function atomsText({ atoms }: SpokenCheck, context: CommandContext): string {
  if (atoms.length === 0) return `${context.say('facts-supported', { count: 0 })}\n`
  return atoms
    .map((atom) =>
      [atomLine(atom, context), ...(context.options.why === true ? [whyLine(atom, context)] : [])].join('\n'),
    )
    .join('\n')
    .concat('\n')
}

function atomLine({ status, text, message, suggestion }: SpokenAtom, context: CommandContext): string {
  return [marks[status], quoted(context, text), message, suggestion && `→ ${suggestion}`].filter(Boolean).join('  ')
}

/** `--why`: the rule that found it, and the words that made it. */
function whyLine({ rule, because }: SpokenAtom, context: CommandContext): string {
  return `   ${rule}  ${quoted(context, because)}`
}

function detailOf(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.')} ${issue.message}` : ''
}
