import type { CommandIo } from './command.ts'

/** A terminal that keeps what a command says, and gives it nothing: `more` changes a part of it. */
export function saidIo(more: Partial<CommandIo> = {}): { said: { stdout: string; stderr: string }; io: CommandIo } {
  const said = { stdout: '', stderr: '' }
  const io: CommandIo = {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    async *stdin() {},
    input: (path) => Promise.resolve(path),
    output: () => Promise.resolve(),
    outputFile: () => Promise.resolve(),
    temporary: (name) => name,
    secret: () => Promise.resolve(null),
    isTerminal: false,
    signal: new AbortController().signal,
    ...more,
  }
  return { said, io }
}
