import { fileURLToPath } from 'node:url'
import { AppError } from '../../contract/index.ts'
import type { Command } from '../command.ts'
import { openBrowser } from '../open-browser.ts'
import { numberOption, textOption } from '../options.ts'

export const startCommand: Command = {
  name: 'start',
  usage: '[--port N] [--no-open]',
  summary: 'cli.start.summary',
  example: 'start --port 4070 --no-open',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  usesHouse: false,
  async run({ options, io, say, startServer }) {
    if (!startServer) throw new AppError('usage', { detail: 'start', command: 'start' })
    const asOf = textOption(options['as-of'])
    const server = await startServer({
      dataFolder: textOption(options.data) ?? process.env.PARTERRE_DATA ?? './data',
      port: numberOption(options.port, { name: 'port', command: 'start' }) ?? 4070,
      page: fileURLToPath(new URL('../../../dist/web', import.meta.url)),
      ...(asOf !== null && { asOf }),
    })
    io.stderr(`${say('cli.start.open', { url: server.url })}\n`)
    if (!options['no-open']) openBrowser(server.url)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      io.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await server.close()
    return 0
  },
}
