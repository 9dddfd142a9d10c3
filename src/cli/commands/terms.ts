import { AppError, ownSale, type SaleTerms, saleKinds } from '../../contract/index.ts'
import { atTerminal, saySaleTerms } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { numberOption, textOption } from '../options.ts'

export const termsCommand: Command = {
  name: 'terms',
  usage: `--show KEY|--performance KEY --kind ${saleKinds.join('|')} [--share 60] [--partner NAME] [--elsewhere [--seats N]]`,
  summary: 'cli.terms.summary',
  example: 'terms --show didon --kind coRealised --share 60 --partner "Le Volcan"',
  options: {
    show: { type: 'string' },
    performance: { type: 'string' },
    kind: { type: 'string' },
    share: { type: 'string' },
    partner: { type: 'string' },
    elsewhere: { type: 'boolean' },
    seats: { type: 'string' },
  },
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say }) {
    const [showKey, performanceKey] = [textOption(options.show), textOption(options.performance)]
    const terms = termsOf(options)
    const { performances } = await saySaleTerms(await house(), { showKey, performanceKey, terms, by: atTerminal })
    if (options.json) io.stdout(`${JSON.stringify({ showKey, performanceKey, terms, performances })}\n`)
    else io.stdout(`${say('terms.said', { performances, kind: terms.kind })}\n`)
    return 0
  },
}

/** Throws `usage` for a kind that is none, or a share that is no percentage. */
function termsOf(options: CommandContext['options']): SaleTerms {
  const kind = saleKinds.find((one) => one === textOption(options.kind))
  if (kind === undefined) throw new AppError('usage', { detail: `--kind ${saleKinds.join('|')}`, command: 'terms' })
  const percent = numberOption(options.share, { name: 'share', command: 'terms' })
  return {
    ...ownSale,
    kind,
    ownShare: percent === null || percent === undefined ? null : percent / 100,
    partner: textOption(options.partner),
    isElsewhere: options.elsewhere === true,
    seatsElsewhere: numberOption(options.seats, { name: 'seats', command: 'terms' }) ?? null,
  }
}
