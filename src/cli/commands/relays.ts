import { AppError, type CallResult, callResults } from '../../contract/index.ts'
import { atTerminal, exportRelays, noteCall, relayCalls } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { actorOf } from '../staff-id.ts'

export const relaysCommand: Command = {
  name: 'relays',
  usage: '[--out F.csv] [--note PERSON --result R --text T --by NAME]',
  summary: 'cli.relays.summary',
  example: 'relays --out relais.csv',
  options: {
    note: { type: 'string' },
    result: { type: 'string' },
    text: { type: 'string' },
    by: { type: 'string' },
  },
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say, asOf }) {
    const venue = await house()
    const personId = textOption(options.note)
    if (personId !== null) {
      const result = resultOf(textOption(options.result))
      const by = await actorOf(venue, textOption(options.by))
      await noteCall(venue, { personId, result, note: textOption(options.text) ?? '', on: asOf, by })
      return 0
    }
    const out = textOption(options.out)
    if (out !== null) {
      const { text, rows } = await exportRelays(venue, { asOf, who: atTerminal })
      await io.output(out, text)
      io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows })})\n`)
      return 0
    }
    const answer = await relayCalls(venue, asOf)
    if (options.json) io.stdout(`${JSON.stringify(answer, null, 2)}\n`)
    else for (const relay of answer.relays.filter(({ isToCall }) => isToCall)) io.stdout(line(relay))
    return 0
  },
}

/** Throws `usage` when it is none of the results. */
function resultOf(said: string | null): CallResult {
  const result = callResults.find((one) => one === said)
  if (result === undefined)
    throw new AppError('usage', { detail: `--result ${callResults.join('|')}`, command: 'relays' })
  return result
}

type Relay = Awaited<ReturnType<typeof relayCalls>>['relays'][number]

function line({ personId, name, phone, lastOuting, seatsLastSeason }: Relay): string {
  return `${[personId, name, phone ?? '—', lastOuting?.day ?? '—', seatsLastSeason].join(' · ')}\n`
}
