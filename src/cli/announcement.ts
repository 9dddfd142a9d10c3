import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { AppError } from '../contract/index.ts'

/** What a server leaves in its data folder (`server.json`, 0600) for the command line of this computer to find it. */
export interface Announcement {
  /** Where commands are sent, on 127.0.0.1. */
  port: number
  token: string
  pid: number
  /** What people open. */
  url: string
}

/** A port of this computer that says neither yes nor no for so long is held by a program too busy to answer. */
const knockMs = 2000

/**
 * The server that announced itself on this data folder and is still there; null when there is none. A process number given again since
 * (after a power cut) is no server: its port refuses.
 */
export async function announcedServer(dataFolder: string): Promise<Announcement | null> {
  const announced = await readAnnouncement(dataFolder)
  return announced && isAlive(announced.pid) && (await isOpen(announced.port)) ? announced : null
}

/** Throws `already-open` when a server stands on this data folder. */
export async function refuseSecondServer(dataFolder: string): Promise<void> {
  const announced = await announcedServer(dataFolder)
  if (announced) throw new AppError('already-open', { url: announced.url })
}

/** Announces a server; one that has gone without a word gives its place. Throws `already-open` when another was quicker. */
export async function announce(dataFolder: string, announcement: Announcement): Promise<void> {
  await refuseSecondServer(dataFolder)
  await rm(pathIn(dataFolder), { force: true })
  await writeFile(pathIn(dataFolder), JSON.stringify(announcement), { mode: 0o600, flag: 'wx' }).catch(
    async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') await refuseSecondServer(dataFolder)
      throw error
    },
  )
}

/** Takes an announcement back, unless it is another's by now. */
export async function withdraw(dataFolder: string, { token }: Announcement): Promise<void> {
  if ((await readAnnouncement(dataFolder))?.token === token) await rm(pathIn(dataFolder), { force: true })
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'server.json')
}

async function readAnnouncement(dataFolder: string): Promise<Announcement | null> {
  if (!existsSync(pathIn(dataFolder))) return null
  try {
    return JSON.parse(await readFile(pathIn(dataFolder), 'utf8')) as Announcement
  } catch {
    // Taken away since, or cut by a power failure: nobody announces himself there.
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process, which we may not signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function isOpen(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const knock = createConnection({ host: '127.0.0.1', port, timeout: knockMs })
    const answer = (isThere: boolean) => {
      knock.destroy()
      resolve(isThere)
    }
    knock.once('connect', () => answer(true))
    knock.once('timeout', () => answer(true))
    knock.once('error', () => answer(false))
  })
}
