import { AppError } from '../../contract/index.ts'
import { applyRetention, nameOnPapers, printErasureProof, retention } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const retentionCommand: Command = {
  name: 'retention',
  usage: '[--erase --by NAME] [--out PROOF.pdf]',
  summary: 'cli.retention.summary',
  example: 'retention --json',
  options: { erase: { type: 'boolean' }, by: { type: 'string' } },
  mostPositionals: 0,
  usesHouse: true,
  asksSecret: ({ options }) => options.erase === true,
  async run(context) {
    return context.options.erase ? await erase(context) : await list(context)
  },
}

async function list({ house, io, options, asOf, say }: CommandContext): Promise<number> {
  const found = await retention(await house(), { asOf })
  if (options.json) {
    io.stdout(`${JSON.stringify(found, null, 2)}\n`)
    return 0
  }
  const { dueCustomers: customers, dueProspects: prospects, dueWithinYear: soon, undated } = found
  io.stdout(`${say('retention.due', { customers, prospects, soon, undated, day: found.asOf })}\n`)
  for (const { personId, name, rule, last, dueOn } of found.due)
    io.stdout(
      `  ${personId}  ${name}  ${say(`retention.rule.${rule}`)}, ${say(`retention.last.${last.kind}`, { day: last.day })}  ${dueOn}\n`,
    )
  for (const { rule, years, source, dated, isVerified } of found.references)
    io.stderr(
      `${say('retention.reference', { rule: say(`retention.rule.${rule}`), years, source, dated, verified: isVerified ? 'yes' : 'no' })}\n`,
    )
  return 0
}

async function erase({ house, io, options, asOf, say }: CommandContext): Promise<number> {
  const by = textOption(options.by)
  if (by === null) throw new AppError('usage', { detail: '--by NAME', command: 'retention' })
  const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
  if (pin === null) throw new AppError('pin-needed', {})
  const venue = await house()
  const { proof, ...applied } = await applyRetention(venue, { staff: by, pin, asOf })
  const out = textOption(options.out)
  if (out !== null) await io.output(out, printErasureProof(proof, await nameOnPapers(venue)))
  if (options.json) io.stdout(`${JSON.stringify({ ...applied, proof }, null, 2)}\n`)
  else
    io.stdout(
      `${say('retention.done', { persons: applied.persons, left: applied.left, objections: applied.objections, tickets: proof.tickets })}\n`,
    )
  return 0
}
