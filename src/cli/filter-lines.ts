import { createReadStream } from 'node:fs'
import { AppError } from '../contract/index.ts'
import type { CommandContext } from './command.ts'
import { textOption } from './options.ts'
import { linesOf } from './read-text.ts'
import { writeResult } from './write-result.ts'

/**
 * A filter (doors.md): one JSON object a line in, one out, in the same order, with the same `id`. A line that cannot be read, or
 * answered, gets `{id, error}`; the exit is 0 once every line has its answer. Lines of FILE, or of the standard input; answers in the file of
 * `--out` once all are there, or on the standard output one by one.
 */
export async function filterLines(
  context: CommandContext,
  answer: (line: unknown) => object | Promise<object>,
): Promise<number> {
  const kept: string[] | null = textOption(context.options.out) === null ? null : []
  for await (const line of linesOf(await bytesOf(context))) {
    if (line.trim() === '') continue
    const said = `${oneLine(await answered(line, answer))}\n`
    if (kept === null) context.io.stdout(said)
    else kept.push(said)
  }
  if (kept !== null) await writeResult(context, kept.join(''))
  return 0
}

async function bytesOf({ io, positionals }: CommandContext): Promise<AsyncIterable<Uint8Array>> {
  const [path = '-'] = positionals
  return path === '-' ? io.stdin() : createReadStream(await io.input(path))
}

async function answered(line: string, answer: (line: unknown) => object | Promise<object>): Promise<object> {
  let id: unknown = null
  try {
    const read: unknown = JSON.parse(line)
    if (read !== null && typeof read === 'object' && 'id' in read) id = read.id ?? null
    return { id, ...(await answer(read)) }
  } catch (error) {
    if (error instanceof SyntaxError) return { id, error: { code: 'record-invalid', params: { detail: 'JSON' } } }
    if (error instanceof AppError) return { id, error: { code: error.code, params: error.params } }
    return { id, error: { code: 'fault', params: { detail: error instanceof Error ? error.name : '' } } }
  }
}

/** JSON in which no reader sees the end of a line: some end one at a separator of Unicode, which JSON lets stand in a text. */
function oneLine(answer: object): string {
  return JSON.stringify(answer).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
