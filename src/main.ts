#!/usr/bin/env node
import { constants } from 'node:os'
import { announcedServer } from './cli/announcement.ts'
import { commands } from './cli/commands/index.ts'
import { processIo } from './cli/process-io.ts'
import { parseCommandArgs, runCommand } from './cli/run-command.ts'
import { runThroughServer } from './cli/through-server.ts'
import { House, localDay, recordFault } from './engine/index.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(argv: string[]): Promise<number> {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  // A server closes its doors first: `start` hears what ends it by itself.
  if (argv[0] !== 'start') leaveWhenEnded()
  const io = processIo(controller.signal)
  const language = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'fr') ? 'en' : 'fr'
  const dataFolder = process.env.PARTERRE_DATA ?? './data'
  // What nobody caught still ends the program; it leaves its trace first.
  process.on('uncaughtExceptionMonitor', (error) => recordFault(dataFolder, { error, where: `cli ${argv[0] ?? ''}` }))
  const server = await serverFor(argv, dataFolder)
  if (server) {
    const onFault = (error: unknown) => recordFault(dataFolder, { error, where: `cli ${argv[0] ?? ''}` })
    return await runThroughServer({ server, argv, language, io, onFault })
  }
  let opened: House | null = null
  try {
    return await runCommand({
      argv,
      io,
      language,
      today: localDay(),
      // Loaded at need: no other command pays for the server.
      startServer: async (options) => (await import('./server/index.ts')).startServer(options),
      onFault: (error, met) => recordFault(met.dataFolder ?? dataFolder, { error, where: met.where }),
      openHouse: async (folder) => {
        opened = await House.open(folder ?? dataFolder)
        return opened
      },
    })
  } finally {
    await (opened as House | null)?.close()
  }
}

/** A command ended from outside goes as one that exits, so that what it was given is taken off this computer. */
function leaveWhenEnded(): void {
  process.once('SIGTERM', () => process.exit(128 + constants.signals.SIGTERM))
  process.once('SIGHUP', () => process.exit(128 + constants.signals.SIGHUP))
}

/** The server alive on the same data folder, when the command is one that looks at a venue's data. */
async function serverFor(argv: string[], dataFolder: string) {
  const command = commands.find((candidate) => candidate.name === argv[0])
  if (!command?.usesHouse) return null
  try {
    const { values } = parseCommandArgs(command, argv.slice(1))
    return values.help ? null : await announcedServer(typeof values.data === 'string' ? values.data : dataFolder)
  } catch {
    // A malformed command is told by `runCommand`, in one place.
    return null
  }
}
