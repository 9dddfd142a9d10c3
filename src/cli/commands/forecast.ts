import { houseForecast } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { tableText } from '../table-text.ts'

const header = [
  'performance_key',
  'show',
  'starts_at',
  'sold',
  'capacity',
  'mean',
  'lo80',
  'hi80',
  'method',
  'comparables',
]

export const forecastCommand: Command = {
  name: 'forecast',
  usage: '[--out F.csv] [--for excel]',
  summary: 'cli.forecast.summary',
  example: 'forecast --out previsions.csv --json',
  options: {},
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say, asOf }) {
    const answer = await houseForecast(await house(), asOf)
    const out = textOption(options.out)
    if (out !== null) {
      await io.output(out, tableText(header, answer.rows.map(rowOf), options))
      io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows: answer.rows.length })})\n`)
    }
    if (answer.soldByPartner > 0) io.stderr(`${say('forecast.soldByPartner', { count: answer.soldByPartner })}\n`)
    if (options.json) io.stdout(`${JSON.stringify(answer, null, 2)}\n`)
    else if (out === null) for (const row of answer.rows) io.stdout(`${rowText(row, say)}\n`)
    return 0
  },
}

type Row = Awaited<ReturnType<typeof houseForecast>>['rows'][number]

function rowOf(row: Row): (string | number | null)[] {
  const { performanceKey, show, startsAt, sold, capacity, mean, lo80, hi80, method, comparables } = row
  const named = comparables.map((one) => one.performanceKey).join(';')
  return [performanceKey, show, startsAt, sold, capacity, mean, lo80, hi80, method, named]
}

function rowText(row: Row, say: CommandContext['say']): string {
  const { show, startsAt, sold, capacity, mean, lo80, hi80 } = row
  const head = `${startsAt?.slice(0, 16).replace('T', ' ') ?? '—'}  ${show} : `
  const seats = say('cli.forecast.sold', { sold, capacity: capacity ?? 0 })
  if (mean === null || lo80 === null || hi80 === null) return `${head}${seats} ; ${say('cli.forecast.none')}`
  const round = Math.round
  return `${head}${seats} ; ${say('cli.forecast.expected', { mean: round(mean), low: round(lo80), high: round(hi80) })}`
}
