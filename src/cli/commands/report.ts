import { AppError } from '../../contract/index.ts'
import { printReport, printWeek, reportWorkbook, weekInMail } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

const seasonForms = { pdf: printReport, xlsx: reportWorkbook } as const

export const reportCommand: Command = {
  name: 'report',
  usage: 'season [--season S] --out R.pdf|R.xlsx   |   week [--out W.html|W.txt|W.pdf]',
  summary: 'cli.report.summary',
  example: 'report season --out bilan.pdf',
  options: { season: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const of = context.positionals[0]
    if (of === 'season') await season(context)
    else if (of === 'week') await week(context)
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

function endingOf(file: string | null): string | null {
  return file?.match(/\.([a-z]+)$/iu)?.[1]?.toLowerCase() ?? null
}

function wrongUsage(detail: string): AppError {
  return new AppError('usage', { detail, command: 'report' })
}
