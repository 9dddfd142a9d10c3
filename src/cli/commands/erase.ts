import { AppError } from '../../contract/index.ts'
import { erasePerson, foreseeErasure, houseRecord, printErasureProof } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const eraseCommand: Command = {
  name: 'erase',
  usage: 'PERSON [--by NAME] [--dry-run] [--out PROOF.pdf]',
  summary: 'cli.erase.summary',
  example: 'erase p-1a2b3c --by "Anne Morel" --out preuve.pdf',
  options: { by: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  usesHouse: true,
  async run(context) {
    const [id] = context.positionals
    if (id === undefined) throw new AppError('usage', { detail: 'PERSON', command: 'erase' })
    return context.options['dry-run'] ? await foresee(context, id) : await erase(context, id)
  },
}

async function foresee({ house, io, options, say }: CommandContext, id: string): Promise<number> {
  const foreseen = await foreseeErasure(await house(), id)
  const { name, tickets, places, found } = foreseen
  if (options.json) io.stdout(`${JSON.stringify(foreseen, null, 2)}\n`)
  else {
    io.stdout(`${say('erase.foreseen', { name, tickets, places })}\n`)
    for (const place of found) io.stdout(`  ${place.store} · ${place.place} : ${place.found}\n`)
  }
  return 0
}

async function erase({ house, io, options, say }: CommandContext, id: string): Promise<number> {
  const venue = await house()
  const proof = await erasePerson(venue, { id, by: textOption(options.by) ?? say('erase.by-command') })
  const out = textOption(options.out)
  if (out !== null) {
    const record = await houseRecord(venue)
    await io.output(out, printErasureProof(proof, record?.name ?? say('erase.house')))
  }
  if (options.json) io.stdout(`${JSON.stringify(proof, null, 2)}\n`)
  else {
    const found = proof.before.reduce((sum, place) => sum + place.found, 0)
    io.stdout(`${say('erase.done', { name: proof.name, found, places: proof.after.length, tickets: proof.tickets })}\n`)
    for (const { path } of proof.backups) io.stderr(`${say('erase.backup', { path })}\n`)
  }
  return 0
}
