import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AccessRole,
  abilitiesOf,
  accessRoles,
  apiContract,
  type Needed,
  neededByAddress,
  neededByCall,
} from '../../contract/index.ts'
import { addStaff, type House, saveAccount } from '../../engine/index.ts'
import { openHouse } from '../../engine/journeys/house/new-house.fixture.ts'
import { createApp } from '../app.ts'
import { captionRoutes } from '../captions.ts'
import type { ServerContext } from '../context.ts'
import { exportRoutes, mailPreviewRoute } from '../exports.ts'
import { handoverRoutes } from '../handover.ts'
import { importRows, printedPapers, tableRoutes } from '../import-rows.ts'
import { Jobs } from '../jobs.ts'
import { photoRoutes } from '../photos.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { visualRoutes } from '../visuals.ts'
import { weekRoutes } from '../week-letter.ts'
import type { Person } from './caller.ts'

const publicUrl = 'https://parterre.theatre.example'
const password = 'une phrase assez longue'
const calls = Object.entries(apiContract).flatMap(([room, acts]) =>
  Object.keys(acts).map((act) => ({ room, act, needed: neededOf(room, act) })),
)

function neededOf(room: string, act: string): Needed | undefined {
  const all: Readonly<Record<string, Readonly<Record<string, Needed>>>> = neededByCall
  return all[room]?.[act]
}

let empty: House
const runningJobs = new Jobs()

/** An empty house, where nothing long can be started: only the gate matters. */
function appFor(person: Person | null) {
  const asOf = () => Promise.resolve('2026-11-24')
  const context = { house: empty, jobs: runningJobs, asOf } as unknown as ServerContext
  const signIn = { handle: () => Promise.resolve(new Response()), whoIs: () => Promise.resolve(person) }
  return createApp({
    context,
    origins: () => [publicUrl],
    signIn,
    page: tmpdir(),
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
}

const person = (access: AccessRole): Person => {
  return {
    staffId: 's-1',
    name: 'Anne Morel',
    email: 'anne@theatre.example',
    access,
    sessionId: '1',
    actsFor: [],
    isConfirmed: false,
  }
}

async function codeOf(answer: Response): Promise<string> {
  const body = (await answer.json()) as { code?: string; json?: { data?: { code?: string } } }
  return body.json?.data?.code ?? body.code ?? ''
}

async function called(app: ReturnType<typeof appFor>, { room, act }: { room: string; act: string }, input?: unknown) {
  const answer = await app.request(`${publicUrl}/api/rpc/${room}/${act}`, {
    method: 'POST',
    headers: { host: new URL(publicUrl).host, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })
  return { status: answer.status, code: await codeOf(answer) }
}

describe('what each role may do from another computer', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre-roles-'))
    empty = await openHouse(join(folder, 'data'))
  })

  afterAll(async () => {
    await empty.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('asks everybody to sign in before any call but the one that says who one is', async () => {
    const app = appFor(null)
    for (const call of calls) {
      const { status, code } = await called(app, call)
      if (call.needed === 'anyone') expect([status, `${call.room}.${call.act}`]).toEqual([200, 'access.me'])
      else expect([call, code]).toEqual([call, call.needed === 'nobody' ? 'not-allowed' : 'sign-in-needed'])
    }
  })

  it.each(accessRoles)('holds %s to the table, call by call', async (role) => {
    const app = appFor(person(role))
    for (const call of calls) {
      const { code } = await called(app, call)
      const { needed } = call
      if (needed === 'nobody') expect([call, code]).toEqual([call, 'not-allowed'])
      else if (needed !== undefined && needed !== 'anyone' && !abilitiesOf[role].includes(needed))
        expect([call, code]).toEqual([call, 'role-forbids'])
      else expect(['role-forbids', 'sign-in-needed']).not.toContain(code)
    }
  })

  it('knows every address beside the calls, and refuses any other', async () => {
    const declared = appFor(null)
      .routes.map(({ path }) => path)
      .filter((path) => path.startsWith('/api/') && !path.endsWith('*'))
    expect([...new Set(declared)].sort()).toEqual(Object.keys(neededByAddress).sort())
    const asked = async (who: Person | null, path: string) => {
      const answer = await appFor(who).request(publicUrl + path, { headers: { host: new URL(publicUrl).host } })
      return [answer.status, await codeOf(answer)]
    }
    const list = '/api/drafts/t-1/export/list-brevo'
    expect(await asked(null, list)).toEqual([401, 'sign-in-needed'])
    expect(await asked(person('writer'), list)).toEqual([403, 'role-forbids'])
    expect(await asked(person('reviewer'), `${list}?staff=s-2`)).toEqual([403, 'not-yourself'])
    expect(await asked(person('writer'), '/api/tables/tickets/csv')).toEqual([403, 'role-forbids'])
    expect(await asked(person('direction'), '/api/elsewhere')).toEqual([403, 'not-allowed'])
  })

  it('lets nobody act under another name than their own', async () => {
    const app = appFor(person('reviewer'))
    const approve = { room: 'contents', act: 'approve' }
    const input = { id: 't-1', contentHash: 'x', pin: '4821', opened: [] }
    expect((await called(app, approve, { ...input, staffId: 's-2' })).code).toBe('not-yourself')
    expect((await called(app, approve, { ...input, staffId: 's-1' })).code).not.toBe('not-yourself')
    const edit = { room: 'contents', act: 'edit' }
    expect((await called(app, edit, { id: 't-1', staffId: null })).code).toBe('not-yourself')
  })

  it('refuses at the door what is more than an address takes in, before anything of it is read', async () => {
    const sent = async (path: string, megabytes: number) => {
      const headers = { host: new URL(publicUrl).host, 'content-length': String(megabytes * 1024 ** 2) }
      const answer = await appFor(person('writer')).request(publicUrl + path, { method: 'POST', headers, body: 'x' })
      return [answer.status, await codeOf(answer)]
    }
    expect(await sent('/api/auth/sign-in/email', 1)).toEqual([413, 'request-too-large'])
    expect(await sent('/api/rpc/status/get', 9)).toEqual([413, 'request-too-large'])
    expect(await sent('/api/rpc/contents/check', 1)).toEqual([413, 'request-too-large'])
  })

  it('lets nobody stop work that they may not begin', async () => {
    const cancel = async (role: AccessRole) => {
      const { jobId } = runningJobs.start('import', () => new Promise<never>(() => undefined))
      return (await called(appFor(person(role)), { room: 'jobs', act: 'cancel' }, { jobId })).code
    }
    expect(await cancel('writer')).toBe('role-forbids')
    expect(await cancel('boxOffice')).toBe('')
  })

  it('lets a person named by another who is away validate for them, and for nobody else, whatever their own role', async () => {
    const app = appFor({ ...person('writer'), actsFor: ['s-2'] })
    const approve = { room: 'contents', act: 'approve' }
    const input = { id: 't-1', contentHash: 'x', pin: '4821', opened: [], staffId: 's-1' }
    expect((await called(app, approve, { ...input, onBehalfOf: 's-2' })).code).toBe('draft-not-found')
    for (const onBehalfOf of [null, 's-3'])
      expect((await called(app, approve, { ...input, onBehalfOf })).code).toBe('role-forbids')
    expect((await called(app, approve, input)).code).toBe('role-forbids')
    expect((await called(app, { room: 'contents', act: 'withdraw' }, input)).code).toBe('role-forbids')
  })
})

describe('a house reached from other computers', () => {
  let folder = ''
  let server: RunningServer
  const staff: Record<string, string> = {}

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre-access-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>parterre</title>')
    const house = await openHouse(join(folder, 'data'))
    const { app } = house.folder
    for (const name of ['Anne Morel', 'Paul Ferrand', 'Zoé Lafont'])
      staff[name] = (await addStaff(app, { name, role: '', pin: '4821' })).id
    await expectRefused({ publicUrl: 'http://192.168.1.10:4070', tls: null }, 'network-needs-tls')
    await expectRefused({ publicUrl, tls: null }, 'network-needs-account')
    const account = { password, by: 'test' }
    const save = (name: string, access: AccessRole, email: string) =>
      saveAccount(app, { ...account, staffId: staff[name] ?? '', access, email })
    await save('Anne Morel', 'direction', 'anne@theatre.example')
    await save('Paul Ferrand', 'writer', 'Paul@theatre.example')
    await save('Zoé Lafont', 'writer', 'zoe@theatre.example')
    await house.close()
    server = await startServer({
      dataFolder: join(folder, 'data'),
      port: 0,
      page: folder,
      network: { publicUrl, tls: null },
    })
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function expectRefused(network: { publicUrl: string; tls: null }, code: string): Promise<void> {
    const start = startServer({ dataFolder: join(folder, 'data'), port: 0, page: folder, network })
    await expect(start).rejects.toMatchObject({ code })
  }

  /** As a reverse proxy on this computer passes it on. */
  function ask(
    path: string,
    sent: { body?: unknown; cookie?: string; origin?: string; from?: string; host?: string } = {},
  ) {
    return new Promise<{ status: number; cookies: string[]; text: string; headers: Record<string, unknown> }>(
      (done, fail) => {
        const asked = request(
          {
            host: '127.0.0.1',
            port: server.port,
            path,
            method: sent.body === undefined ? 'GET' : 'POST',
            headers: {
              host: sent.host ?? new URL(publicUrl).host,
              origin: sent.origin ?? publicUrl,
              'content-type': 'application/json',
              'x-forwarded-for': sent.from ?? '192.0.2.1',
              ...(sent.cookie && { cookie: sent.cookie }),
            },
          },
          (answer) => {
            let text = ''
            answer.setEncoding('utf8').on('data', (chunk: string) => {
              text += chunk
            })
            answer.on('end', () => {
              const { statusCode = 0, headers } = answer
              done({ status: statusCode, cookies: headers['set-cookie'] ?? [], text, headers })
            })
          },
        )
        asked.on('error', fail)
        asked.end(sent.body === undefined ? undefined : JSON.stringify(sent.body))
      },
    )
  }

  const call = (path: string, cookie: string, json?: unknown) => ask(`/api/rpc/${path}`, { body: { json }, cookie })
  const signIn = (email: string, typed = password, from = '192.0.2.1') =>
    ask('/api/auth/sign-in/email', { body: { email, password: typed }, from })

  async function signedIn(email: string, from?: string): Promise<string> {
    const { status, cookies } = await signIn(email, password, from)
    expect(status).toBe(200)
    return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
  }

  it('gives the page to anybody, and nothing of the house before a password', async () => {
    expect((await ask('/')).status).toBe(200)
    expect((await call('status/get', '')).status).toBe(401)
    expect((await call('access/me', '')).text).toContain('"isNetwork":true')
    expect((await ask('/', { host: `localhost:${server.port}` })).status).toBe(403)
    expect((await ask('/')).headers['strict-transport-security']).toBeDefined()
  })

  it('opens a session by a cookie that no script reads and no other site sends', async () => {
    const { cookies } = await signIn('anne@theatre.example')
    const [session = '', ...others] = cookies
    for (const mark of ['__Secure-', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(session).toContain(mark)
    expect(others).toEqual([expect.stringContaining('__Secure-parterre.device=')])
    const cookie = session.split(';')[0] ?? ''
    expect((await call('status/get', cookie)).status).toBe(200)
    expect((await call('access/me', cookie)).text).toContain('Anne Morel')
    // A cookie alone is not enough: a page of elsewhere has another Origin.
    const foreign = { body: { json: {} }, cookie, origin: 'https://ailleurs.example' }
    expect((await ask('/api/rpc/status/get', foreign)).status).toBe(403)
    expect((await call('status/get', `${cookie.slice(0, -4)}AAAA`)).status).toBe(401)
  })

  it('has none of the library’s addresses but the three that it needs', async () => {
    const sent = { email: 'moi@ailleurs.example', password, name: 'Moi' }
    expect((await ask('/api/auth/sign-up/email', { body: sent })).status).toBe(404)
    expect((await ask('/api/auth/update-user', { body: { access: 'direction' } })).status).toBe(404)
  })

  it('keeps what is done under the name of whoever signed in, whether the call says who acts or not', async () => {
    const beside = await openHouse(join(folder, 'data'))
    const { app } = beside.folder
    try {
      const leaver = await addStaff(app, { name: 'Nadia Roux', role: '', pin: '4821' })
      await signedIn('paul@theatre.example', '192.0.2.61')
      const anne = await signedIn('anne@theatre.example', '192.0.2.60')
      const { id: last } = await app.selectFrom('journal').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
      const asked = [
        await call('settings/saveSeasonStart', anne, { month: 8 }),
        await call('settings/saveApprovalsNeeded', anne, { count: 2 }),
        await call('settings/saveLanguage', anne, { language: 'en' }),
        await call('settings/saveThresholds', anne, { values: { regularVisits: 3 } }),
        await call('shows/setCapacity', anne, { hall: 'Grande salle', seats: 420, by: 'Le directeur' }),
        await call('access/closeSessions', anne, { ofStaffId: staff['Paul Ferrand'] }),
        await ask('/api/tables/performances/csv', { cookie: anne }),
        await call('staff/leave', anne, { id: leaver.id, code: '4821' }),
      ]
      expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200))
      const kept = await app.selectFrom('journal').select(['action', 'who']).where('id', '>', last).execute()
      expect(kept.map(({ action, who }) => `${action} ${who}`)).toEqual([
        'season-start-changed Anne Morel',
        'approvals-needed Anne Morel',
        'language-changed Anne Morel',
        'thresholds-changed Anne Morel',
        'sessions-closed Anne Morel',
        'table-exported Anne Morel',
        'staff-left Anne Morel',
      ])
      expect(await app.selectFrom('capacity').select('said_by').execute()).toEqual([{ said_by: 'Anne Morel' }])
    } finally {
      await beside.close()
    }
  })

  it('lists the sessions of a person, and one that is closed is closed at once', async () => {
    const [here, there] = [
      await signedIn('paul@theatre.example', '192.0.2.7'),
      await signedIn('paul@theatre.example', '192.0.2.8'),
    ]
    const listed = JSON.parse((await call('access/sessions', here)).text).json as { id: string; isThis: boolean }[]
    expect(listed.map(({ isThis }) => isThis).sort()).toEqual([false, true])
    const other = listed.find(({ isThis }) => !isThis)
    expect((await call('access/closeSession', here, { id: other?.id })).status).toBe(200)
    expect((await call('status/get', there)).status).toBe(401)
    expect((await call('status/get', here)).status).toBe(200)
    // A writer gives nobody an account; the direction closes whatever is open, and takes an account away.
    expect((await call('access/accounts', here)).status).toBe(403)
    const anne = await signedIn('anne@theatre.example', '192.0.2.9')
    expect((await call('access/closeSessions', anne, { ofStaffId: staff['Paul Ferrand'] })).status).toBe(200)
    expect((await call('status/get', here)).status).toBe(401)
    await call('access/removeAccount', anne, { ofStaffId: staff['Paul Ferrand'] })
    expect((await signIn('paul@theatre.example', password, '192.0.2.10')).status).toBe(401)
  })

  it('stops a program that tries passwords where it asks from, and keeps nobody else out of the account', async () => {
    const tried = async (from: string) => (await signIn('zoe@theatre.example', 'pas ce mot de passe', from)).status
    const first = []
    for (let attempt = 0; attempt < 7; attempt += 1) first.push(await tried('198.51.100.1'))
    expect(first).toEqual([401, 401, 401, 401, 401, 429, 429])
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await tried(`198.51.100.${10 + attempt}`)).toBe(401)
    // The right one too must wait where the wrong ones came from, and there alone.
    const locked = await signIn('zoe@theatre.example', password, '198.51.100.1')
    expect([locked.status, locked.text]).toEqual([429, expect.stringContaining('sign-in-locked')])
    await signedIn('zoe@theatre.example', '198.51.100.90')
    // One network of IPv6 is one place, whichever of its addresses asks.
    for (let attempt = 0; attempt < 5; attempt += 1) await tried(`2001:db8:1:2::${attempt}`)
    expect(await tried('2001:db8:1:2:ffff::9')).toBe(429)
    const anne = await signedIn('anne@theatre.example', '192.0.2.11')
    expect((await call('journal/list', anne, {})).text).toContain('198.51.100.14')
  })

  it('knows the device that somebody came in from: what others mistype at the same address does not keep it out', async () => {
    const { cookies } = await signIn('zoe@theatre.example', password, '198.51.100.77')
    const device = cookies.find((cookie) => cookie.includes('device'))?.split(';')[0] ?? ''
    for (const mark of ['HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookies.join()).toContain(mark)
    for (let attempt = 0; attempt < 6; attempt += 1)
      await signIn('zoe@theatre.example', 'pas ce mot de passe', '198.51.100.77')
    const typed = { email: 'zoe@theatre.example', password }
    const again = (cookie: string, email = typed.email) =>
      ask('/api/auth/sign-in/email', { body: { ...typed, email }, cookie, from: '198.51.100.77' })
    expect((await again('')).status).toBe(429)
    expect((await again(`${device.slice(0, -4)}AAAA`)).status).toBe(429)
    expect((await again(device)).status).toBe(200)
  })

  it('answers a stranger the same, whether the address that they try has an account or not', async () => {
    const answers = async (email: string, from: string) => {
      const said = []
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const { status, text } = await signIn(email, 'pas ce mot de passe', from)
        said.push([status, (JSON.parse(text) as { code: string }).code])
      }
      return said
    }
    const known = await answers('anne@theatre.example', '203.0.113.1')
    expect(known.at(-1)).toEqual([429, 'sign-in-locked'])
    expect(await answers('personne@theatre.example', '203.0.113.2')).toEqual(known)
  })

  it('asks for the password again before all of the public leaves by name, and for some minutes no more', async () => {
    const anne = await signedIn('anne@theatre.example', '192.0.2.70')
    const taken = async (path: string) => (await ask(path, { cookie: anne })).text
    const members = async () => (await call('audiences/exportMembers', anne, { key: 'new' })).text
    const confirm = (typed: unknown, cookie = anne) =>
      ask('/api/auth/confirm', { body: { password: typed }, cookie, from: '192.0.2.70' })
    for (const table of ['contacts', 'tickets'])
      expect(await taken(`/api/tables/${table}/csv`)).toContain('password-needed')
    expect(await members()).toContain('password-needed')
    expect((await ask('/api/tables/performances/csv', { cookie: anne })).status).toBe(200)
    expect((await confirm(password, '')).status).toBe(401)
    expect((await confirm('pas ce mot de passe')).status).toBe(401)
    expect((await confirm({ $ne: '' })).status).toBe(401)
    expect(await taken('/api/tables/contacts/csv')).toContain('password-needed')
    expect((await confirm(password)).status).toBe(200)
    expect((await call('access/me', anne)).text).toContain('"isConfirmed":true')
    expect(await taken('/api/tables/contacts/csv')).toContain('last_name')
    expect(await members()).not.toContain('password-needed')
    // It holds in this session alone, and not for ever.
    const other = await signedIn('anne@theatre.example', '192.0.2.71')
    expect((await ask('/api/tables/contacts/csv', { cookie: other })).status).toBe(403)
    const beside = await openHouse(join(folder, 'data'))
    await beside.folder.app
      .updateTable('sign_in_session')
      .set({ confirmed_at: Date.now() - 11 * 60_000 })
      .execute()
    await beside.close()
    expect(await taken('/api/tables/contacts/csv')).toContain('password-needed')
    for (let attempt = 0; attempt < 4; attempt += 1) await confirm('pas ce mot de passe')
    expect((await confirm(password)).status).toBe(429)
  })

  it('leaves the command line of this computer its own door, which the network does not have', async () => {
    const { port, token } = JSON.parse(await readFile(join(folder, 'data', 'server.json'), 'utf8'))
    const form = new FormData()
    form.set('request', JSON.stringify({ argv: ['staff', '--json'], language: 'fr' }))
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`http://127.0.0.1:${port}/cli`, { method: 'POST', body: form, headers })
    expect(await answer.text()).toContain('Anne Morel')
    expect((await ask('/cli', { body: {} })).status).toBe(403)
  })
})
