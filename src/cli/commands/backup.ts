import { join, parse } from 'node:path'
import { AppError } from '../../contract/index.ts'
import { backupHouse, rememberBackup } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { newPassphrase, passphraseAgain, passphraseAsked } from '../passphrase.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE [--encrypted] [--damaged]',
  summary: 'cli.backup.summary',
  example: 'backup sauvegarde.zip',
  options: { damaged: { type: 'boolean' }, encrypted: { type: 'boolean' } },
  mostPositionals: 1,
  asksSecret: ({ options }) => options.encrypted === true,
  secret: passphraseAsked,
  alsoAsks: () => passphraseAgain,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [file] = positionals
    if (file === undefined) throw new AppError('usage', { detail: 'FILE', command: 'backup' })
    const passphrase = options.encrypted === true ? await newPassphrase({ io, say }) : null
    const made = io.temporary('backup.zip')
    const venue = await house()
    const takesDamaged = options.damaged === true
    const { files, bytes, damaged } = await backupHouse(venue, made, { takesDamaged, passphrase })
    // Under a name of its own: it takes the place of no sound one.
    const written = damaged.length > 0 ? damagedName(file) : file
    await io.outputFile(written, made)
    await rememberBackup(venue, written)
    if (options.json) io.stdout(`${JSON.stringify({ file: written, files, bytes, damaged })}\n`)
    else io.stderr(`${say('cli.written', { file: written })}\n`)
    if (passphrase !== null && !options.json) io.stderr(`${say('cli.backup.encrypted')}\n`)
    if (damaged.length > 0 && !options.json)
      io.stderr(`${say('backup.damaged', { count: damaged.length, names: damaged.slice(0, 3).join(', ') })}\n`)
    return 0
  },
}

function damagedName(file: string): string {
  const { dir, name, ext } = parse(file)
  return join(dir, `${name}.abimee${ext}`)
}
