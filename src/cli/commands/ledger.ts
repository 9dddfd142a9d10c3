import { supposedEnergy } from '../../contract/index.ts'
import { houseLedger, ledgerCsv } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { energyIn } from '../energy-text.ts'
import { isForExcel, textOption } from '../options.ts'

export const ledgerCommand: Command = {
  name: 'ledger',
  usage: '[--out JOURNAL.csv] [--for excel]',
  summary: 'cli.ledger.summary',
  example: 'ledger --json',
  options: {},
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say, language }) {
    const energy = energyIn(language)
    const ledger = await houseLedger(await house())
    const out = textOption(options.out)
    if (out !== null) {
      await io.output(out, ledgerCsv(ledger, { forExcel: isForExcel(options) }))
      return 0
    }
    if (options.json) {
      io.stdout(`${JSON.stringify(ledger, null, 2)}\n`)
      return 0
    }
    for (const { at, who, task, model, bytesSent, tokensIn, tokensOut, wh } of ledger.calls)
      io.stdout(
        `${at.slice(0, 16).replace('T', ' ')}  ${who}  ${say(`task.${task}`)}  ${model}  ${say('ledger.cost', { bytes: bytesSent, tokens: tokensIn + tokensOut, wh: energy(wh) })}\n`,
      )
    for (const perimeter of ['none', ...new Set(ledger.calls.map((call) => call.perimeter))])
      io.stdout(`${say(`perimeter.${perimeter}`, supposedEnergy)}\n`)
    if (ledger.month.budgetWh !== null)
      io.stdout(
        `${say('ledger.budget', { month: ledger.month.key, wh: energy(ledger.month.wh), budget: ledger.month.budgetWh })}\n`,
      )
    io.stdout(`${say('ledger.totals', { calls: ledger.totals.calls, ...ledger.texts })}\n`)
    return 0
  },
}
