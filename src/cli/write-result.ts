import type { CommandContext } from './command.ts'
import { textOption } from './options.ts'

/** The result alone: in the file of `--out` as it is, else on the standard output, ended by a line feed. */
export async function writeResult({ io, options, say }: CommandContext, text: string): Promise<void> {
  const out = textOption(options.out)
  if (out === null) {
    io.stdout(text.endsWith('\n') ? text : `${text}\n`)
    return
  }
  await io.output(out, text)
  io.stderr(`${say('cli.written', { file: out })}\n`)
}
