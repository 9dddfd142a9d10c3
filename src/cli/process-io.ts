import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../contract/index.ts'
import { replaceFile } from '../engine/index.ts'
import type { CommandIo } from './command.ts'

/** Whoever read us has read enough (`parterre show | head`): there is nothing more to say, and nothing went wrong. */
function leaveWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

/** The terminal or the pipe that started us. */
export function processIo(signal: AbortSignal): CommandIo {
  let folder: string | null = null
  process.stdout.on('error', leaveWithReader)
  const temporary = (name: string) => {
    if (folder === null) {
      const made = mkdtempSync(join(tmpdir(), 'parterre-'))
      process.once('exit', () => rmSync(made, { recursive: true, force: true }))
      folder = made
    }
    return join(folder, name)
  }
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdin: () => process.stdin,
    input: async (path) => {
      if (path === '-') {
        const kept = temporary('stdin')
        if (!existsSync(kept)) await pipeline(process.stdin, createWriteStream(kept, { mode: 0o600 }))
        return kept
      }
      if (!isReadable(path)) throw new AppError('file-not-found', { file: path })
      return path
    },
    output: async (path, content) => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    },
    outputFile: async (path, from) => {
      await mkdir(dirname(path), { recursive: true })
      await replaceFile(from, path)
    },
    temporary,
    secret: (question, variable) => askSecret(question, variable),
    isTerminal: process.stderr.isTTY === true,
    signal,
  }
}

/** Whether a path leads to bytes: a file or a pipe, and no folder. */
export function isReadable(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}

/** The secret of the environment, else typed unseen on a terminal, else null. */
async function askSecret(question: string, variable: string): Promise<string | null> {
  const given = process.env[variable]
  if (given) return given
  if (!process.stdin.isTTY) return null
  process.stderr.write(question)
  const reader = createInterface({ input: process.stdin, terminal: true, output: undefined as never })
  const answer = await new Promise<string>((resolve) => reader.question('', resolve))
  reader.close()
  process.stderr.write('\n')
  return answer.trim()
}
