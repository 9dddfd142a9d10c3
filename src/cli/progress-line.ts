import type { CommandContext } from './command.ts'

/** A word of progress a second on a terminal; nothing when the output is a pipe. */
export function progressLine({
  io,
  say,
}: CommandContext): (progress: { phase: string; file: string | null; rows: number; of: number | null }) => void {
  let lastAt = 0
  return ({ phase, file, rows, of }) => {
    const now = Date.now()
    if (!io.isTerminal || now - lastAt < 1000) return
    lastAt = now
    io.stderr(`\r\u001b[K${say('cli.progress', { phase: say(`phase.${phase}`), file: file ?? '', rows, of: of ?? 0 })}`)
  }
}
