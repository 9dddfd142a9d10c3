import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Fault, faultSchema } from '../../../contract/index.ts'
import { knownError } from '../../store/index.ts'
import { version } from '../house/house-status.ts'

/** Two files of so many bytes are kept: the present one, and the one before. */
const mostBytes = 200_000
const mostCauses = 4
const programFolder = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * Writes an error of ours in `logs/` of the data folder, for whoever mends it: when, where, which code, the frames of its stack.
 * Never a message nor a parameter, which may hold a name, an address or a secret, nor the path of a person's own folder.
 * Errors that are expected are not written, and nothing is where there is no data folder. Never throws: it is called while another error is told.
 * @param where the command (`cli import`) or the address (`page /api/rpc/shows/get`), without what was asked of it
 */
export function recordFault(dataFolder: string, { error, where }: { error: unknown; where: string }): void {
  if (!knownError(error).isReportable) return
  // Someone left the page before its answer.
  if (error instanceof Error && error.name === 'AbortError') return
  if (!existsSync(join(dataFolder, 'app.sqlite'))) return
  const fault: Fault = {
    at: new Date().toISOString(),
    version,
    node: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    where,
    errors: chainOf(error).map((one) => ({ name: nameOf(one), code: codeOf(one), stack: framesOf(one) })),
  }
  try {
    const { folder, present, before } = logFiles(dataFolder)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (existsSync(present) && statSync(present).size > mostBytes) renameSync(present, before)
    appendFileSync(present, `${JSON.stringify(fault)}\n`, { mode: 0o600 })
  } catch {
    // A full or closed disk: the error itself is told all the same.
  }
}

/** What was written, the last first. A line that was cut by the end of the program is passed over. */
export function readFaults(dataFolder: string): Fault[] {
  const { present, before } = logFiles(dataFolder)
  const lines = [before, present].flatMap((path) => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []))
  return lines.flatMap((line) => readLine(line) ?? []).reverse()
}

/** The last errors as a text to send to whoever helps: it is shown before it is copied, and holds nothing of the public. */
export function faultReport(faults: readonly Fault[]): string {
  return faults
    .slice(0, 10)
    .map(({ at, version: of, node, platform, where, errors }) => {
      const head = `${at}  Parterre ${of}  Node ${node}  ${platform}\n${where}`
      const told = errors.map(({ name, code, stack }) => [`${name}${code ? ` ${code}` : ''}`, ...stack].join('\n  '))
      return [head, ...told].join('\n')
    })
    .join('\n\n')
}

function logFiles(dataFolder: string) {
  const folder = join(dataFolder, 'logs')
  return { folder, present: join(folder, 'faults.jsonl'), before: join(folder, 'faults.1.jsonl') }
}

function readLine(line: string): Fault | null {
  try {
    const read = faultSchema.safeParse(JSON.parse(line))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function chainOf(error: unknown): unknown[] {
  const chain = [error]
  for (let one = error; one instanceof Error && one.cause !== undefined && chain.length < mostCauses; ) {
    one = one.cause
    chain.push(one)
  }
  return chain
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name.replaceAll(/[^\w.-]/g, '').slice(0, 60) : typeof error
}

const coded = z.object({ code: z.string().regex(/^[\w-]{1,60}$/) })

/** `fault`, `ENOSPC`, `SQLITE_CORRUPT`: what kind of thing broke. */
function codeOf(error: unknown): string | null {
  const read = coded.safeParse(error)
  return read.success ? read.data.code : null
}

function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 15)
    .map((line) => line.trim().replaceAll(programFolder, '').replaceAll(homedir(), '~').replaceAll('file://', ''))
}
