import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addStaff, House, saveAccount, saveShowRecord, writeContent } from '../src/engine/index.ts'
import { type RunningServer, startServer } from '../src/server/index.ts'

const publicUrl = 'https://parterre.theatre.example'
export const password = 'une phrase assez longue'
const asOf = '2026-11-24'
/** The texts' own limit is thirty seconds: nobody waits for it here. */
const limits = [
  { prefix: '/api/auth/', bytes: 65_536, seconds: 30 },
  { prefix: '/api/rpc/contents/', bytes: 262_144, seconds: 4 },
  { prefix: '/', bytes: 8 * 1024 ** 2, seconds: 60 },
]

interface Sent {
  readonly body?: unknown
  readonly cookie?: string
  readonly method?: string
  /** Of the header of that name; the house's own by default. */
  readonly origin?: string
  readonly host?: string
  /** From which address of the network. */
  readonly from?: string
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly cookies: readonly string[]
  readonly headers: Readonly<Record<string, unknown>>
}

/** A house that other computers reach, as who attacks it meets it. */
export interface Attacked {
  ask(path: string, sent?: Sent): Promise<Answer>
  /** What a call of the API answers: its status, and its code where it is refused. */
  called(path: string, cookie: string, json: unknown): Promise<string>
  signIn(email: string, typed?: string, from?: string): Promise<Answer>
  restart(): Promise<void>
  readonly folder: string
  readonly draft: { readonly id: string; readonly content: { readonly body: string } }
  /** Numbers of the people of the house, by first name: Anne of the direction, Paul a writer. */
  readonly staff: Readonly<Record<string, string>>
}

/** A house with three people who sign in, open to other computers. */
export async function openAttacked(): Promise<Attacked & { readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-attacked-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>parterre</title>')
  const dataFolder = join(folder, 'data')
  const made = await makeHouse(dataFolder)
  const open = () => startServer({ dataFolder, port: 0, page: folder, asOf, limits, network: { publicUrl, tls: null } })
  let server = await open()
  return {
    ...made,
    ...doorOf(() => server),
    folder: dataFolder,
    restart: async () => {
      await server.close()
      server = await open()
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function makeHouse(dataFolder: string): Promise<Pick<Attacked, 'draft' | 'staff'>> {
  const house = await House.open(dataFolder)
  const { app } = house.folder
  const staff: Record<string, string> = {}
  for (const [name, email, access] of [
    ['Anne', 'anne@theatre.example', 'direction'],
    ['Paul', 'paul@theatre.example', 'writer'],
    ['Zoé', 'zoe@theatre.example', 'writer'],
  ] as const) {
    const { id } = await addStaff(app, { name, role: '', pin: '4821' })
    staff[name] = id
    await saveAccount(app, { staffId: id, email, access, password, by: 'test' })
  }
  const record = { key: 'vagues', title: 'Les Vagues', performances: [{ startsAt: '2027-01-15T20:30' }] }
  await saveShowRecord(house, { record, source: 'test' })
  const brief = { showKey: 'vagues', channel: 'web', audience: 'new', intention: null } as const
  const { id, draft } = await writeContent(house, { brief, staffId: null, asOf })
  await house.close()
  return { draft: { id, content: draft.content }, staff }
}

/** As a reverse proxy on this computer passes requests on. */
function doorOf(server: () => RunningServer): Pick<Attacked, 'ask' | 'called' | 'signIn'> {
  const ask = (path: string, sent: Sent = {}): Promise<Answer> =>
    new Promise((done, fail) => {
      const body = sent.body === undefined ? undefined : asBody(sent.body)
      const asked = request(
        {
          ...{ host: '127.0.0.1', port: server().port, path },
          method: sent.method ?? (body === undefined ? 'GET' : 'POST'),
          headers: {
            host: sent.host ?? new URL(publicUrl).host,
            origin: sent.origin ?? publicUrl,
            'content-type': 'application/json',
            'x-forwarded-for': sent.from ?? '192.0.2.1',
            ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
            ...(sent.cookie && { cookie: sent.cookie }),
          },
        },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk
          })
          const { statusCode: status = 0, headers } = answer
          answer.on('end', () => done({ status, text, cookies: headers['set-cookie'] ?? [], headers }))
        },
      )
      asked.on('error', fail)
      asked.end(body)
    })
  return {
    ask,
    called: async (path, cookie, json) => told(await ask(`/api/rpc/${path}`, { body: { json }, cookie })),
    signIn: (email, typed = password, from = '192.0.2.1') =>
      ask('/api/auth/sign-in/email', { body: { email, password: typed }, from }),
  }
}

function asBody(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** `403 not-allowed`: the status, and the code that the page says in words. */
export function told({ status, text }: Pick<Answer, 'status' | 'text'>): string {
  const code = /"code":"([a-z][a-z-]+)"/u.exec(text)?.[1]
  return code === undefined ? String(status) : `${status} \`${code}\``
}

/** Who may read a file besides its owner, as three digits. */
export async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8)
}

export async function tokenIn(folder: string): Promise<{ port: number; token: string }> {
  return JSON.parse(await readFile(join(folder, 'server.json'), 'utf8'))
}
