import { AppError } from '../../contract/index.ts'
import { houseBacktest } from '../../engine/index.ts'
import type { Command, CommandContext, OptionValues } from '../command.ts'
import { dayOption, isForExcel, textOption } from '../options.ts'
import { tableText } from '../table-text.ts'

const header = ['performance_key', 'as_of', 'horizon', 'actual', 'mean', 'lo80', 'hi80', 'method', 'baseline']

export const backtestCommand: Command = {
  name: 'backtest',
  usage: 'forecast --from DAY --to DAY [--horizons 7,14,28,90] [--out B.csv]',
  summary: 'cli.backtest.summary',
  example: 'backtest forecast --from 2025-09-01 --to 2026-06-30 --out essais.csv',
  options: { from: { type: 'string' }, to: { type: 'string' }, horizons: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say, asOf }) {
    if (positionals[0] !== 'forecast') throw new AppError('usage', { detail: 'forecast', command: 'backtest' })
    const [from, to] = [neededDay(options, 'from'), neededDay(options, 'to')]
    if (from > to) throw new AppError('usage', { detail: `--from ${from} > --to ${to}`, command: 'backtest' })
    const horizons = horizonsOption(options.horizons)
    isForExcel(options)
    const { rows, summary } = await houseBacktest(await house(), { from, to, horizons, asOf })
    const out = textOption(options.out)
    if (out !== null) {
      await io.output(out, tableText(header, rows.map(cells), options))
      io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows: rows.length })})\n`)
    }
    if (options.json) io.stdout(`${JSON.stringify({ summary, rows }, null, 2)}\n`)
    else for (const one of summary) io.stdout(`${summaryText(one, say)}\n`)
    return 0
  },
}

type Answer = Awaited<ReturnType<typeof houseBacktest>>

function cells(row: Answer['rows'][number]): (string | number | null)[] {
  const { performanceKey, asOf, horizon, actual, mean, lo80, hi80, method, baseline } = row
  return [performanceKey, asOf, horizon, actual, mean, lo80, hi80, method, baseline]
}

function summaryText(one: Answer['summary'][number], say: CommandContext['say']): string {
  const { horizon, performances, meanError, baselineMeanError, coverage80 } = one
  if (meanError === null || baselineMeanError === null) return say('cli.backtest.none', { horizon })
  return say('cli.backtest.line', {
    horizon,
    performances,
    error: Math.round(meanError * 10) / 10,
    baseline: Math.round(baselineMeanError * 10) / 10,
    held: Math.round((coverage80 ?? 0) * 100),
  })
}

function neededDay(options: OptionValues, name: 'from' | 'to'): string {
  const day = dayOption(options[name], { name, command: 'backtest' })
  if (day === null) throw new AppError('usage', { detail: `--${name}`, command: 'backtest' })
  return day
}

function horizonsOption(value: OptionValues[string]): number[] {
  const horizons = (textOption(value) ?? '7,14,28,90').split(',').map(Number)
  if (horizons.every((days) => Number.isInteger(days) && days >= 0)) return horizons
  throw new AppError('usage', { detail: `--horizons ${String(value)}`, command: 'backtest' })
}
