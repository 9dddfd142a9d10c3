import { readLedger } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: '',
  summary: 'cli.ledger.summary',
  example: 'ledger --json',
  options: {},
  usesHouse: true,
  async run({ house, options, io, say }) {
    const ledger = await readLedger((await house()).folder.app)
    if (options.json) {
      io.stdout(`${JSON.stringify(ledger, null, 2)}\n`)
      return 0
    }
    for (const { at, who, task, model, bytesSent, tokensIn, tokensOut, wh } of ledger.calls)
      io.stdout(
        `${at.slice(0, 16).replace('T', ' ')}  ${who}  ${say(`task.${task}`)}  ${model}  ${say('ledger.cost', { bytes: bytesSent, tokens: tokensIn + tokensOut, wh: wh.toFixed(3) })}\n`,
      )
    for (const perimeter of new Set(ledger.calls.map((call) => call.perimeter)))
      io.stdout(`${say(`perimeter.${perimeter}`)}\n`)
    io.stdout(`${say('ledger.totals', { calls: ledger.totals.calls, ...ledger.texts })}\n`)
    return 0
  },
}
