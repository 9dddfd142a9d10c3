import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addStaff, readFaults, saveAccount } from '../engine/index.ts'
import { openHouse } from '../engine/journeys/house/new-house.fixture.ts'
import { type RunningServer, startServer } from './start-server.ts'

const publicUrl = 'https://parterre.theatre.example'
const json = { 'content-type': 'application/json' }
const password = 'une phrase assez longue'

interface Asked {
  readonly path: string
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

describe.each([{ isNetwork: false }, { isNetwork: true }])(
  'a malformed request, from the network: $isNetwork',
  ({ isNetwork }) => {
    let folder = ''
    let server: RunningServer
    let cookie = ''

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'parterre-malformed-'))
      await writeFile(join(folder, 'index.html'), '<!doctype html><title>parterre</title>')
      const house = await openHouse(join(folder, 'data'))
      const { id } = await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })
      const account = { staffId: id, email: 'anne@theatre.example', access: 'direction' as const, password, by: 'test' }
      await saveAccount(house.folder.app, account)
      await house.close()
      const network = isNetwork ? { network: { publicUrl, tls: null } } : {}
      server = await startServer({ dataFolder: join(folder, 'data'), port: 0, page: folder, ...network })
      if (!isNetwork) return
      const body = JSON.stringify({ email: 'anne@theatre.example', password })
      const { cookies } = await ask({ path: '/api/auth/sign-in/email', headers: json, body })
      cookie = cookies.map((one) => one.split(';')[0]).join('; ')
    })

    afterAll(async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    })

    function ask({ path, method, headers, body }: Asked): Promise<{ status: number; text: string; cookies: string[] }> {
      const host = isNetwork ? new URL(publicUrl).host : `localhost:${server.port}`
      const origin = isNetwork ? publicUrl : `http://localhost:${server.port}`
      return new Promise((done, fail) => {
        const sent = request(
          {
            host: '127.0.0.1',
            port: server.port,
            path,
            method: method ?? (body === undefined ? 'GET' : 'POST'),
            headers: { host, origin, ...(cookie && { cookie }), ...headers },
          },
          (answer) => {
            let text = ''
            answer.setEncoding('utf8').on('data', (chunk: string) => {
              text += chunk
            })
            answer.on('end', () =>
              done({ status: answer.statusCode ?? 0, text, cookies: answer.headers['set-cookie'] ?? [] }),
            )
          },
        )
        sent.on('error', fail)
        sent.end(body)
      })
    }

    const calls: Asked[] = [
      { path: '/api/rpc/status/get', headers: json, body: '{' },
      { path: '/api/rpc/status/get', headers: json, body: 'null' },
      { path: '/api/rpc/status/get', headers: json, body: '[]' },
      { path: '/api/rpc/status/get', headers: json, body: '"' },
      { path: '/api/rpc/contents/get', headers: json, body: '{"json":{"id":"x"},"meta":[[99,"id"]]}' },
      { path: '/api/rpc/contents/get', headers: json, body: '{"json":{"id":"x"},"meta":[[1,"id","a","b"]]}' },
      { path: '/api/rpc/contents/get', headers: json, body: '{"json":{"id":"x"},"meta":"x"}' },
      { path: '/api/rpc/contents/get', headers: json, body: '{"json":{"id":"x"},"meta":[[0,"__proto__","x"]]}' },
      { path: '/api/rpc/contents/get', headers: json, body: '{"json":{"id":"x"},"maps":[["a"]]}' },
      { path: '/api/rpc/contents/get', headers: json, body: '{"json":{"id":"\\u0000"}}' },
      {
        path: '/api/rpc/contents/get',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: 'nothing',
      },
      { path: '/api/rpc/contents/get', headers: { 'content-type': 'multipart/form-data' }, body: 'nothing' },
      {
        path: '/api/rpc/contents/get',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '%E0%A4%A',
      },
      { path: '/api/rpc/contents/get', headers: { 'content-type': 'text/event-stream' }, body: 'data: {' },
      { path: '/api/rpc/contents/get', headers: { 'content-type': 'text/plain' }, body: '{' },
      {
        path: '/api/rpc/contents/get',
        headers: { ...json, 'content-disposition': 'attachment; filename="%E0%A4%A"' },
        body: '{',
      },
      { path: '/api/rpc/contents/get?data=%7B' },
      { path: '/api/rpc/contents/get?data=%E0%A4%A' },
      { path: '/api/rpc/%E0%A4%A', headers: json, body: '{}' },
      { path: '/api/rpc/__proto__/constructor', headers: json, body: '{}' },
      { path: '/api/rpc/contents/get', method: 'PUT', headers: json, body: '{}' },
      { path: '/%E0%A4%A' },
      { path: '/%00' },
      { path: `/${'a'.repeat(5000)}` },
      { path: '/assets/..%2f..%2fapp.sqlite' },
      { path: '/api/photos/%E0%A4%A/preview' },
      { path: '/api/photos/%00/preview' },
      { path: '/api/photos/..%2f..%2fx/original' },
      { path: '/api/drafts/%00/export/html' },
      { path: '/api/imports/%E0%A4%A/rejected.csv' },
      { path: '/api/imports/x/checks/a.csv' },
      { path: '/api/seasons/%00/control.pdf' },
      { path: '/api/seasons/9999999/control.pdf' },
      { path: '/api/tables/constructor/csv' },
      { path: '/api/programme/%00/handover/x' },
      { path: '/api/programme/x/handover/%E0%A4%A' },
      { path: '/api/sets?name=%00.csv', body: 'a;b' },
      { path: `/api/sets?name=${'a'.repeat(4000)}.csv`, body: 'a;b' },
      { path: '/api/sets?name=%E0%A4%A&set=%00', body: 'a;b' },
      { path: '/api/sets', body: '' },
      { path: '/api/photos?set=x&name=', body: 'x' },
      { path: '/cli', headers: json, body: '{' },
      { path: '/api/auth/sign-in/email', headers: json, body: '{' },
      { path: '/api/auth/sign-in/email', headers: json, body: '{"email":[1],"password":{}}' },
      { path: '/api/auth/sign-in/email', headers: { 'content-type': 'text/plain' }, body: '%' },
      { path: '/api/auth/sign-in/email', headers: json, body: 'null' },
      { path: '/api/auth/change-password', headers: json, body: '[]' },
      { path: '/api/auth/passkey/sign-in', headers: json, body: '{"credential":{"id":"x"}}' },
      {
        path: '/api/auth/passkey/sign-in',
        headers: json,
        body: '{"credential":{"id":"x","rawId":"x","type":"public-key","response":{"clientDataJSON":"%"}}}',
      },
      { path: '/api/auth/passkey/sign-in', headers: json, body: '{"credential":null}' },
      {
        path: '/api/rpc/status/get',
        headers: { ...json, cookie: '__Secure-parterre.session_token=%E0%A4%A' },
        body: '{}',
      },
    ]

    it.each(calls)('$path $headers $body is no fault of ours', async (asked) => {
      const { status, text } = await ask(asked)
      expect([status < 500, text.slice(0, 300)]).toEqual([true, text.slice(0, 300)])
    })

    it('keeps no fault of all that', async () => {
      expect(readFaults(join(folder, 'data'))).toEqual([])
    })
  },
)
