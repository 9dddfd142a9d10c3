import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type RunningServer, startServer } from './start-server.ts'

const main = resolve(import.meta.dirname, '../main.ts')
const csv =
  'N° billet;Spectacle;Date de la séance;Prix\n1;Bérénice;18/12/2026 20:30;28,00\n2;Bérénice;18/12/2026 20:30;28,00\n'

describe('the server', () => {
  let folder: string
  let server: RunningServer
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre serveur é '))
    await writeFile(join(folder, 'billets.csv'), csv)
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>parterre</title>')
    server = await startServer({ dataFolder: join(folder, 'data'), port: 0, page: folder, asOf: '2026-11-24' })
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('answers its own page, with a policy that lets no script of elsewhere run', async () => {
    const answer = await ask('/', {})
    expect(answer.status).toBe(200)
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  })

  it.each([
    ['another Host, as a rebound name would send', { host: 'theatre.example' }],
    ['another Origin, as a page of the internet would send', { origin: 'https://theatre.example' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_why, headers) => {
    expect((await ask('/api/rpc/status/get', headers, 'POST')).status).toBe(403)
  })

  it('gives no command to who does not hold the token of the data folder', async () => {
    expect((await ask('/cli', { authorization: 'Bearer wrong' }, 'POST')).status).toBe(403)
    expect((await stat(join(folder, 'data', 'server.json'))).mode & 0o077).toBe(0)
  })

  it('runs a command sent by the command line, and the file asked for is written by the caller', async () => {
    const direct = await parterre(
      ['import', join(folder, 'billets.csv'), '--json', '--as-of', '2026-11-24'],
      join(folder, 'alone'),
    )
    const through = await parterre(
      ['import', join(folder, 'billets.csv'), '--json', '--as-of', '2026-11-24'],
      join(folder, 'data'),
    )
    expect(through.code).toBe(direct.code)
    const neutral = (text: string) => ({ ...JSON.parse(text), importId: '' })
    expect(neutral(through.stdout)).toEqual(neutral(direct.stdout))
    const backup = join(folder, 'sauvegarde.zip')
    expect((await parterre(['backup', backup], join(folder, 'data'))).code).toBe(0)
    expect((await readFile(backup)).subarray(0, 2).toString()).toBe('PK')
  })

  it('says through the server what it says without it: a wrong file, a wrong option', async () => {
    for (const args of [['import', join(folder, 'absent.csv')], ['undo'], ['imports', '--nope']]) {
      const direct = await parterre(args, join(folder, 'alone'))
      const through = await parterre(args, join(folder, 'data'))
      expect(through).toEqual(direct)
      expect(through.code).toBe(2)
    }
  })

  it('keeps what is dropped under a name that stays in its folder', async () => {
    const name = encodeURIComponent('../../évadé.csv')
    const answer = await fetch(`${server.url}/api/sets?name=${name}`, { method: 'POST', body: csv })
    expect(((await answer.json()) as { file: string }).file).toBe('évadé.csv')
    const elsewhere = encodeURIComponent('../..')
    expect(
      (await fetch(`${server.url}/api/sets?name=a.csv&set=${elsewhere}`, { method: 'POST', body: csv })).status,
    ).toBe(403)
  })

  it('goes on taking files and commands after an erasure, which empties all that is temporary', async () => {
    await rm(join(folder, 'data', 'tmp', 'drops'), { recursive: true })
    expect((await parterre(['imports', '--json'], join(folder, 'data'))).code).toBe(0)
    await rm(join(folder, 'data', 'tmp', 'drops'), { recursive: true })
    expect((await fetch(`${server.url}/api/sets?name=billets.csv`, { method: 'POST', body: csv })).status).toBe(200)
  })

  it('leaves no second copy of what was dropped, once it is kept or once nothing of it is', async () => {
    const drop = async () => {
      const body = csv.replaceAll('Bérénice', 'Gravité')
      const sent = await fetch(`${server.url}/api/sets?name=gravite.csv`, { method: 'POST', body })
      return ((await sent.json()) as { setId: string }).setId
    }
    const call = async (name: string, json: unknown) => {
      const answer = await fetch(`${server.url}/api/rpc/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ json }),
      })
      return { status: answer.status, json: ((await answer.json()) as { json: Record<string, unknown> }).json }
    }
    const copies = async (setId: string) =>
      (await readdir(join(folder, 'data', 'tmp', 'drops'))).filter((name) => name.includes(setId))
    const left = await drop()
    expect(await copies(left)).toHaveLength(1)
    expect((await call('imports/discard', { setId: left })).status).toBe(200)
    expect(await copies(left)).toEqual([])
    const kept = await drop()
    const { jobId } = (await call('imports/run', { setId: kept, mappings: {}, dryRun: false })).json
    await vi.waitFor(async () => expect((await call('jobs/get', { jobId })).json.status).toBe('done'), 20_000)
    expect(await copies(kept)).toEqual([])
  })

  /** By hand, since `fetch` forbids a Host of one's own. */
  function ask(
    path: string,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<{ status: number | undefined; headers: Record<string, unknown> }> {
    return new Promise((done, fail) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: server.port,
          path,
          method,
          headers: { host: `localhost:${server.port}`, ...headers },
        },
        (answer) => {
          answer.resume()
          answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers }))
        },
      )
      sent.on('error', fail)
      sent.end()
    })
  }

  function parterre(args: string[], data: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
    return new Promise((done) => {
      const child = spawn(process.execPath, [main, ...args, '--data', data], {
        env: { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: '' },
      })
      const said = { stdout: '', stderr: '' }
      child.stdout.on('data', (chunk) => {
        said.stdout += chunk
      })
      child.stderr.on('data', (chunk) => {
        said.stderr += chunk
      })
      child.on('exit', (code) => done({ code, ...said }))
    })
  }
})
