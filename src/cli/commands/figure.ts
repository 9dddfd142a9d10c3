import { AppError, type FigureResult } from '../../contract/index.ts'
import { houseFigure } from '../../engine/index.ts'
import type { Command, OptionValues } from '../command.ts'
import { figureText } from '../figure-text.ts'
import { textOption } from '../options.ts'
import { tableText } from '../table-text.ts'

export const figureCommand: Command = {
  name: 'figure',
  usage: 'KEY [--by D,…] [--where D=V,…] [--out F.csv]',
  summary: 'cli.figure.summary',
  example: 'figure tickets --by season,tariffClass --json',
  options: { by: { type: 'string' }, where: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, asOf, language, house, say } = context
    const [key] = positionals
    if (key === undefined) throw new AppError('usage', { detail: 'KEY', command: 'figure' })
    const by =
      textOption(options.by)
        ?.split(',')
        .map((one) => one.trim()) ?? []
    const where = whereOption(options.where)
    const figure = await houseFigure(await house(), { key, by, where, asOf, lang: language })
    const out = textOption(options.out)
    if (out !== null) {
      await io.output(out, rowsText(figure, options))
      io.stderr(`${say('cli.written', { file: out })}\n`)
    }
    if (options.json) io.stdout(`${JSON.stringify(figure, null, 2)}\n`)
    else if (out === null) io.stdout(figureText(figure, context))
    return 0
  },
}

/** `season=2025-2026,hall=Grande salle`: a comma inside a value stays, unless a `D=` follows it. */
function whereOption(value: OptionValues[string]): Record<string, string> {
  const text = textOption(value)
  if (text === null) return {}
  return Object.fromEntries(
    text.split(/,(?=\s*\w+=)/).map((part) => {
      const at = part.indexOf('=')
      if (at < 1) throw new AppError('usage', { detail: `--where ${text}`, command: 'figure' })
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    }),
  )
}

/** The rows of a divided figure, or the figure alone: dimensions, then value, numerator, denominator. */
function rowsText(figure: FigureResult, options: OptionValues): string {
  const { value, numerator, denominator } = figure
  const rows = figure.rows ?? [{ by: {}, value, numerator, denominator }]
  const dimensions = Object.keys(rows[0]?.by ?? {})
  return tableText(
    [...dimensions, 'value', 'numerator', 'denominator'],
    rows.map((row) => [...dimensions.map((key) => row.by[key] ?? null), row.value, row.numerator, row.denominator]),
    options,
  )
}
