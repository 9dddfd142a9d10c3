import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { House, recordFault, setting, warmCorrection } from '../engine/index.ts'
import { createApp } from './app.ts'
import { commandEndpoint } from './command-endpoint.ts'
import type { ServerContext } from './context.ts'
import { exportRoutes } from './exports.ts'
import { controlPdfs, importRows, tableRoutes } from './import-rows.ts'
import { Jobs } from './jobs.ts'
import { photoRoutes } from './photos.ts'

export interface ServerOptions {
  dataFolder: string
  /** 0 = any free port. */
  port: number
  /** Folder of the built page. */
  page: string
  /** The day on which everything is computed, `YYYY-MM-DD`; default: the real one. */
  asOf?: string
}

export interface RunningServer {
  url: string
  port: number
  close(): Promise<void>
}

/** Starts the server on this machine alone, and leaves `server.json` (port, token) for the command line to find it. */
export async function startServer({ dataFolder, port, page, asOf }: ServerOptions): Promise<RunningServer> {
  const jobs = new Jobs((error, kind) => recordFault(dataFolder, { error, where: `page ${kind}` }))
  const own = await House.open(dataFolder, {
    secondOpinions: true,
    onProgress: ({ phase }) => jobs.reportToRunning({ phase: `rebuilding-${phase}` }),
  })
  const dropFolder = join(own.folder.path, 'tmp', 'drops')
  await rm(dropFolder, { recursive: true, force: true })
  await mkdir(dropFolder, { recursive: true, mode: 0o700 })
  let demo: House | null = null
  const context: ServerContext = {
    get house() {
      return demo ?? own
    },
    ownFolder: own.folder.path,
    demoFolder: join(own.folder.path, 'demo'),
    jobs,
    dropFolder,
    asOf: async () => asOf ?? (demo && (await setting(demo.folder.app, 'demoToday'))) ?? localToday(),
    visit: async (house) => {
      const left = demo
      demo = house
      await left?.close()
    },
  }
  const token = randomBytes(24).toString('hex')
  let listening = port
  const app = createApp({
    context,
    port: () => listening,
    page,
    onFault: (error, where) => recordFault(own.folder.path, { error, where }),
    more: (hono) => {
      importRows(hono, context)
      controlPdfs(hono, context)
      tableRoutes(hono, context)
      exportRoutes(hono, context)
      photoRoutes(hono, context)
      commandEndpoint(hono, { context, own, token })
    },
  })
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
      listening = (info as AddressInfo).port
      resolve(started)
    })
    started.once('error', reject)
  })
  const announcement = join(own.folder.path, 'server.json')
  await writeFile(announcement, JSON.stringify({ port: listening, token, pid: process.pid }), { mode: 0o600 })
  // The warehouse is opened and, if need be, rebuilt before the first page asks for it.
  if (existsSync(join(own.folder.path, 'app.sqlite'))) void own.warehouse().catch(() => undefined)
  // So that nobody waits two seconds for the first correction.
  const warming = setTimeout(() => void warmCorrection().catch(() => undefined), 1500)
  return {
    url: `http://localhost:${listening}`,
    port: listening,
    close: async () => {
      await rm(announcement, { force: true })
      clearTimeout(warming)
      jobs.stop()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await demo?.close()
      await own.close()
    },
  }
}

/** Today where the venue is: the machine's own calendar day. */
function localToday(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
