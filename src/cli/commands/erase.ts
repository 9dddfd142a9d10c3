import { AppError } from '../../contract/index.ts'
import {
  atTerminal,
  erasePerson,
  foreseeErasure,
  type House,
  identifyStaff,
  listStaff,
  nameOnPapers,
  printErasureProof,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const eraseCommand: Command = {
  name: 'erase',
  usage: 'PERSON [--by NAME] [--mend hide|aside] [--dry-run] [--out PROOF.pdf]',
  summary: 'cli.erase.summary',
  example: 'erase pe0f32e3cbc63bb6a --by "Anne Morel" --out preuve.pdf',
  options: { by: { type: 'string' }, mend: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  mostPositionals: 1,
  usesHouse: true,
  asksSecret: ({ options }) => options.by !== undefined && !options['dry-run'],
  async run(context) {
    const [id] = context.positionals
    if (id === undefined) throw new AppError('usage', { detail: 'PERSON', command: 'erase' })
    return context.options['dry-run'] ? await foresee(context, id) : await erase(context, id)
  },
}

async function foresee({ house, io, options, say }: CommandContext, id: string): Promise<number> {
  const foreseen = await foreseeErasure(await house(), id)
  const { name, tickets, places, found, mends } = foreseen
  if (options.json) io.stdout(`${JSON.stringify(foreseen, null, 2)}\n`)
  else {
    io.stdout(`${say('erase.foreseen', { name, tickets, places })}\n`)
    for (const place of found) io.stdout(`  ${place.store} · ${place.place} : ${place.found}\n`)
    for (const { title, excerpt } of mends) io.stdout(`  ${say('erase.mend', { title, excerpt })}\n`)
  }
  return 0
}

/** Whoever signs, once their code is given. Where nobody has a code yet, nobody can be asked for one: the command line signs. */
async function signer({ io, options, say }: CommandContext, { folder }: House): Promise<string> {
  const by = textOption(options.by)
  if (by === null && (await listStaff(folder.app)).length === 0) return atTerminal
  if (by === null) throw new AppError('usage', { detail: '--by NAME', command: 'erase' })
  const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
  if (pin === null) throw new AppError('pin-needed', {})
  return (await identifyStaff(folder.app, { nameOrId: by, pin })).name
}

async function erase(context: CommandContext, id: string): Promise<number> {
  const { house, io, options, say } = context
  const mend = mendOption(context)
  const venue = await house()
  const proof = await erasePerson(venue, { id, by: await signer(context, venue), mend })
  const out = textOption(options.out)
  if (out !== null) await io.output(out, printErasureProof(proof, await nameOnPapers(venue)))
  if (options.json) io.stdout(`${JSON.stringify(proof, null, 2)}\n`)
  else {
    const found = proof.before.reduce((sum, place) => sum + place.found, 0)
    io.stdout(`${say('erase.done', { name: proof.name, found, places: proof.after.length, tickets: proof.tickets })}\n`)
    for (const { path } of proof.backups) io.stderr(`${say('erase.backup', { path })}\n`)
  }
  return 0
}

/** What becomes of writings that name the person; null when nobody said. Throws `usage`. */
function mendOption({ options }: CommandContext): 'hide' | 'aside' | null {
  const mend = textOption(options.mend)
  if (mend === null || mend === 'hide' || mend === 'aside') return mend
  throw new AppError('usage', { detail: `--mend ${mend} (hide|aside)`, command: 'erase' })
}
