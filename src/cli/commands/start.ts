import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../contract/index.ts'
import type { Command, OptionValues, StartServer } from '../command.ts'
import { openBrowser } from '../open-browser.ts'
import { numberOption, textOption } from '../options.ts'

export const startCommand: Command = {
  name: 'start',
  usage: '[--port N] [--no-open] [--public-url URL [--cert FILE --key FILE [--host ADDRESS]]]',
  summary: 'cli.start.summary',
  example: 'start --port 4070 --no-open',
  options: {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    'public-url': { type: 'string' },
    cert: { type: 'string' },
    key: { type: 'string' },
    host: { type: 'string' },
  },
  mostPositionals: 0,
  usesHouse: false,
  async run({ options, io, say, startServer }) {
    if (!startServer) throw new AppError('usage', { detail: 'start', command: 'start' })
    const asOf = textOption(options['as-of'])
    const server = await startServer({
      dataFolder: textOption(options.data) ?? process.env.PARTERRE_DATA ?? './data',
      port: portOption(options.port) ?? 4070,
      page: fileURLToPath(new URL('../../../dist/web', import.meta.url)),
      ...(asOf !== null && { asOf }),
      ...(await networkOf(options)),
    })
    const isShared = options['public-url'] !== undefined
    io.stderr(`${say(isShared ? 'cli.start.shared' : 'cli.start.open', { url: server.url })}\n`)
    if (!options['no-open'] && !isShared) openBrowser(server.url)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
      io.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await server.close()
    return 0
  },
}

/** A port of TCP, 0 for any that is free. Throws `usage` for another number. */
function portOption(value: OptionValues[string]): number | null {
  const port = numberOption(value, { name: 'port', command: 'start' })
  if (port === null || (Number.isInteger(port) && port >= 0 && port <= 65_535)) return port
  throw new AppError('usage', { detail: `--port ${String(value)}`, command: 'start' })
}

/**
 * How other computers reach the house; nothing unless asked. Throws `network-needs-address` for a host or a certificate without an
 * address to type, `network-needs-tls` for one that is not https, or for a host without a certificate.
 */
async function networkOf(options: OptionValues): Promise<Pick<Parameters<StartServer>[0], 'network'>> {
  const [publicUrl, cert, key, host] = ['public-url', 'cert', 'key', 'host'].map((name) => textOption(options[name]))
  if (!publicUrl && (cert || key || host)) throw new AppError('network-needs-address', {})
  if (!publicUrl) return {}
  const isWhole = Boolean(cert) === Boolean(key) && (Boolean(cert) || !host)
  if (!URL.canParse(publicUrl) || !publicUrl.startsWith('https://') || !isWhole)
    throw new AppError('network-needs-tls', {})
  if (!cert || !key) return { network: { publicUrl, tls: null } }
  const [certificate, secret] = await Promise.all([pem(cert), pem(key)])
  return { network: { publicUrl, tls: { cert: certificate, key: secret, host: host ?? '0.0.0.0' } } }
}

async function pem(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => {
    throw new AppError('file-not-found', { file: path })
  })
}
