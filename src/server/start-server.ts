import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { announce, refuseSecondServer, withdraw } from '../cli/announcement.ts'
import { AppError } from '../contract/index.ts'
import {
  House,
  listAccounts,
  localDay,
  openSignIn,
  recordFault,
  type SignIn,
  setting,
  TextThreads,
  warmChecks,
} from '../engine/index.ts'
import { asAnswer, createApp } from './app.ts'
import { captionRoutes } from './captions.ts'
import { type Closing, closeAll } from './close-all.ts'
import { commandEndpoint } from './command-endpoint.ts'
import type { ServerContext } from './context.ts'
import { exportRoutes, mailPreviewRoute } from './exports.ts'
import { guard } from './guard.ts'
import { handoverRoutes } from './handover.ts'
import { importRows, printedPapers, tableRoutes } from './import-rows.ts'
import { Jobs } from './jobs.ts'
import { Judging } from './judging.ts'
import { photoRoutes } from './photos.ts'
import { limitUnderWay, type RequestLimit, requestLimits } from './request-limits.ts'
import { visualRoutes } from './visuals.ts'
import { WarmUp } from './warm-up.ts'
import { weekRoutes } from './week-letter.ts'

export interface ServerOptions {
  dataFolder: string
  /** 0 = any free port. */
  port: number
  /** Folder of the built page. */
  page: string
  /** The day on which everything is computed, `YYYY-MM-DD`; default: the real one. */
  asOf?: string
  /** What a request may take, by its address; as declared by default. */
  limits?: readonly RequestLimit[]
  /** Absent: this computer alone, without signing in. */
  network?: NetworkOptions
}

/** How other computers reach the house. */
export interface NetworkOptions {
  /** `https://parterre.theatre.example`: what people type. */
  publicUrl: string
  /** Certificate and key, in PEM, and the address to listen on; null when a reverse proxy on this computer holds them. */
  tls: { cert: string; key: string; host: string } | null
}

export interface RunningServer {
  url: string
  port: number
  close(): Promise<void>
}

/**
 * Starts the server on this machine alone, and leaves `server.json` (port, token) for the command line to find it. Throws `already-open`
 * when another stands on the data folder, `port-taken`, and what is missing to open to a network; nothing stays open then.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  await refuseSecondServer(options.dataFolder)
  const opened: Closing[] = []
  try {
    return await openDoors(options, opened)
  } catch (refused) {
    // Why it did not open is what is asked; what would not close is kept for whoever mends it.
    await closeAll(opened).catch((error) => recordFault(options.dataFolder, { error, where: 'start' }))
    throw refused
  }
}

async function openDoors(
  { dataFolder, port, page, asOf, network, limits }: ServerOptions,
  opened: Closing[],
): Promise<RunningServer> {
  const jobs = new Jobs((error, kind) => recordFault(dataFolder, { error, where: `page ${kind}` }))
  const texts = new TextThreads({ limit: limitUnderWay })
  opened.push(() => texts.close())
  const own = await House.open(dataFolder, {
    secondOpinions: true,
    texts,
    onProgress: ({ phase }) => jobs.reportToRunning({ phase: `rebuilding-${phase}` }),
  })
  opened.push(() => own.close())
  const signIn = network ? await signInOf(own, network) : null
  const dropFolder = join(own.folder.path, 'tmp', 'drops')
  await rm(dropFolder, { recursive: true, force: true })
  await mkdir(dropFolder, { recursive: true, mode: 0o700 })
  let demo: House | null = null
  const judging = new Judging({ jobs, open: async () => ({ house: context.house, asOf: await context.asOf() }) })
  const warmUp = new WarmUp({
    house: own,
    jobs,
    warm: (signal) => warmChecks(signal, texts),
    judge: async () => judging.start(),
  })
  // It stands while the demo theatre is visited, and stays when the program is stopped meanwhile.
  const visited = join(own.folder.path, 'demo', 'visited')
  let demoEnded = existsSync(visited)
  await rm(visited, { force: true })
  opened.push(
    () => demo?.close(),
    () => warmUp.stop(),
    // First of these: the warm-up waits for what it has judged.
    () => judging.stop(),
  )
  const context: ServerContext = {
    get house() {
      return demo ?? own
    },
    ownFolder: own.folder.path,
    demoFolder: join(own.folder.path, 'demo'),
    jobs,
    warmUp,
    judging,
    caller: { isNetwork: false },
    dropFolder,
    asOf: async () => asOf ?? (demo && (await setting(demo.folder.app, 'demoToday'))) ?? localDay(),
    get demoEnded() {
      return demoEnded
    },
    visit: async (house) => {
      const left = demo
      demo = house
      demoEnded = false
      if (house) await writeFile(visited, '')
      else await rm(visited, { force: true })
      await announceDemo(house)
      await judging.leave()
      await left?.close()
      return demo ?? own
    },
  }
  const [token, demoToken] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')]
  let listening = port
  const url = () => network?.publicUrl ?? `http://localhost:${listening}`
  // A command that names the demo theatre's own folder goes through the server that visits it.
  const announceDemo = async (visited: House | null) => {
    const announcement = { port: listening, token: demoToken, pid: process.pid, url: url() }
    if (visited) await announce(visited.folder.path, announcement)
    else await withdraw(context.demoFolder, announcement)
  }
  opened.push(() => announceDemo(null))
  const local = () => ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${listening}`)
  const onFault = (error: unknown, where: string) => recordFault(own.folder.path, { error, where })
  const app = createApp({
    context,
    origins: () => (network ? [new URL(network.publicUrl).origin] : local()),
    signIn,
    page,
    onFault,
    ...(limits && { limits }),
    more: (hono) => {
      importRows(hono, context)
      printedPapers(hono, context)
      tableRoutes(hono, context)
      exportRoutes(hono, context)
      mailPreviewRoute(hono, context)
      weekRoutes(hono, context)
      photoRoutes(hono, context)
      visualRoutes(hono, context)
      captionRoutes(hono, context)
      handoverRoutes(hono, context)
    },
  })
  // The command line of this computer comes by a door of its own, with the token of the data folder.
  const commandLine = new Hono()
  commandLine.use(guard(local))
  commandLine.onError(asAnswer(onFault))
  commandLine.use(requestLimits())
  commandEndpoint(commandLine, {
    context,
    houseOf: (isToken) => (isToken(token) ? own : demo && isToken(demoToken) ? demo : null),
  })
  const tls = network?.tls ?? null
  const fetchHere = (request: Request, env: object) =>
    new URL(request.url).pathname === '/cli' ? commandLine.fetch(request, env) : app.fetch(request, env)
  const here = await listen({ fetch: tls ? commandLine.fetch : fetchHere, port: tls ? 0 : port, hostname: '127.0.0.1' })
  listening = here.port
  opened.push(() => here.close())
  const there = tls
    ? await listen({
        fetch: app.fetch,
        port,
        hostname: tls.host,
        createServer,
        serverOptions: { cert: tls.cert, key: tls.key },
      })
    : null
  opened.push(
    () => there?.close(),
    () => jobs.stop(),
  )
  const announcement = { port: listening, token, pid: process.pid, url: url() }
  await announce(own.folder.path, announcement)
  opened.push(() => withdraw(own.folder.path, announcement))
  // The warehouse is opened and, if need be, rebuilt before the first page asks for it.
  if (existsSync(join(own.folder.path, 'app.sqlite'))) void own.warehouse().catch(() => undefined)
  return { url: url(), port: there?.port ?? listening, close: () => closeAll(opened) }
}

/** Throws `network-needs-tls` for an address that is not https, `network-needs-account` while nobody of the direction could sign in. */
async function signInOf(house: House, { publicUrl }: NetworkOptions): Promise<SignIn> {
  if (!publicUrl.startsWith('https://')) throw new AppError('network-needs-tls', {})
  const accounts = await listAccounts(house.folder.app)
  if (!accounts.some(({ access }) => access === 'direction')) throw new AppError('network-needs-account', {})
  return await openSignIn(house.folder.app, { origin: new URL(publicUrl).origin })
}

/** Opens a door, and says on which port. Throws `port-taken` for one that another program holds, or the system keeps. */
async function listen(options: Parameters<typeof serve>[0]): Promise<{ port: number; close(): Promise<void> }> {
  return await new Promise((resolve, reject) => {
    const server = serve(options, ({ port }) => {
      resolve({ port, close: () => new Promise<void>((closed) => server.close(() => closed())) })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(isTaken ? new AppError('port-taken', { port: options.port ?? 0 }, { cause: error }) : error)
    })
  })
}
