import { AppError, mailServerSchema, readersSchema } from '../../contract/index.ts'
import {
  atTerminal,
  changeMailServer,
  printReport,
  printWeek,
  reportWorkbook,
  sendWeek,
  weekInMail,
  weekView,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

const seasonForms = { pdf: printReport, xlsx: reportWorkbook } as const

export const reportCommand: Command = {
  name: 'report',
  usage:
    'season [--season S] --out R.pdf|R.xlsx   |   week [--out W.html|W.txt|W.pdf] [--to ADDRESS,…] [--send]   |   server HOST:PORT --from ADDRESS [--user U]   |   server none',
  summary: 'cli.report.summary',
  example: 'report season --out bilan.pdf',
  options: {
    season: { type: 'string' },
    to: { type: 'string' },
    send: { type: 'boolean' },
    from: { type: 'string' },
    user: { type: 'string' },
  },
  mostPositionals: 2,
  usesHouse: true,
  async run(context) {
    const of = context.positionals[0]
    if (of === 'season') await season(context)
    else if (of === 'week') await (isToBeSent(context) ? send(context) : week(context))
    else if (of === 'server') await server(context)
    else throw wrongUsage('report season --out R.pdf')
    return 0
  },
}

async function season({ options, asOf, language, say, house, io }: CommandContext): Promise<void> {
  const out = textOption(options.out)
  const form = endingOf(out)
  if (out === null || (form !== 'pdf' && form !== 'xlsx')) throw wrongUsage('report season --out R.pdf')
  const request = { season: textOption(options.season), asOf, words: { language, say } }
  await io.output(out, await seasonForms[form](await house(), request))
  io.stderr(`${say('cli.written', { file: out })}\n`)
}

/** Without a file to write, the text itself. */
async function week({ options, asOf, language, say, house, io }: CommandContext): Promise<void> {
  const request = { asOf, words: { language, say } }
  const out = textOption(options.out)
  const form = endingOf(out)
  if (out !== null && form === 'pdf') await io.output(out, await printWeek(await house(), request))
  else {
    if (out !== null && form !== 'html' && form !== 'txt') throw wrongUsage('report week --out W.html')
    const letter = await weekInMail(await house(), request)
    if (out === null) return io.stdout(options.json ? `${JSON.stringify(letter)}\n` : letter.text)
    await io.output(out, form === 'html' ? letter.html : letter.text)
  }
  io.stderr(`${say('cli.written', { file: out })}\n`)
}

function isToBeSent({ options }: CommandContext): boolean {
  return options.send === true || textOption(options.to) !== null
}

/** `--send` is a person's word: with `--to` for those it names, alone for those who were confirmed. Without it, what would leave, and nothing leaves. */
async function send({ options, asOf, language, say, house, io }: CommandContext): Promise<void> {
  const venue = await house()
  const request = { asOf, words: { language, say } }
  const to = readersOf(textOption(options.to))
  if (options.send !== true) {
    const { server: by, text } = await weekView(venue, request)
    if (by === null) throw new AppError('mail-none', {})
    io.stdout(text)
    io.stderr(`${say('week.would-leave', { host: by.address, from: by.from, to: (to ?? []).join(', ') })}\n`)
    return
  }
  const { sent, refused } = await sendWeek(venue, { ...request, to, by: atTerminal })
  if (options.json) io.stdout(`${JSON.stringify({ sent, refused })}\n`)
  else io.stdout(`${say('week.sent', { to: sent.join(', ') })}\n`)
  if (refused.length > 0) io.stderr(`${say('week.refused', { to: refused.join(', ') })}\n`)
}

function readersOf(text: string | null): string[] | null {
  if (text === null) return null
  const read = readersSchema.safeParse(text.split(',').map((one) => one.trim()))
  if (!read.success) throw wrongUsage(`--to ${text}`)
  return read.data
}

async function server({ positionals, options, say, house, io }: CommandContext): Promise<void> {
  const [, address = ''] = positionals
  const [host = '', port = ''] = address.split(':')
  const asked = { host, port: Number(port), user: textOption(options.user), from: textOption(options.from) }
  const read = address === 'none' ? null : mailServerSchema.safeParse(asked)
  if (read !== null && !read.success) throw wrongUsage('report server HOST:PORT --from ADDRESS')
  await changeMailServer(await house(), { server: read?.data ?? null, by: atTerminal })
  io.stdout(`${say('mail.server-set', { server: address })}\n`)
}

function endingOf(file: string | null): string | null {
  return file?.match(/\.([a-z]+)$/iu)?.[1]?.toLowerCase() ?? null
}

function wrongUsage(detail: string): AppError {
  return new AppError('usage', { detail, command: 'report' })
}
