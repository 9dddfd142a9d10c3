import { join } from 'node:path'
import { type Attacked, modeOf, password, tokenIn, told } from './attacked-server.ts'

interface Attack {
  readonly attack: string
  /** What came of it, in a few words. */
  readonly tried: (attacked: Attacked) => Promise<string>
  /** Where the same is tried more closely. */
  readonly test: string
}

const access = 'src/server/access/access.test.ts'
const malformed = 'src/server/malformed.test.ts'
const limited = 'src/server/request-limits.test.ts'
const wrong = 'pas ce mot de passe'
const contacts = '/api/tables/contacts/csv'

/** Who is signed in, as their browser says it. */
async function cookieOf({ signIn }: Attacked, email = 'anne@theatre.example', from = '192.0.2.9'): Promise<string> {
  const { cookies } = await signIn(email, password, from)
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** All that is tried, in the order of the table in docs/security.md. */
export const attacks: readonly Attack[] = [
  {
    attack: 'a page of another site sends a call with the cookie of whoever is signed in',
    tried: async (of) =>
      told(
        await of.ask('/api/rpc/status/get', {
          body: { json: {} },
          cookie: await cookieOf(of),
          origin: 'https://ailleurs.example',
        }),
      ),
    test: access,
  },
  {
    attack: 'another name is made to lead to the server (DNS rebinding)',
    tried: async ({ ask }) => told(await ask('/', { host: 'ailleurs.example' })),
    test: access,
  },
  {
    attack: 'all contacts, asked for by nobody, by a writer, and by the direction on a session left open',
    tried: async (of) => {
      const asked = [
        '',
        await cookieOf(of, 'paul@theatre.example'),
        await cookieOf(of, 'anne@theatre.example', '192.0.2.10'),
      ]
      const said: string[] = []
      for (const cookie of asked) said.push(told(await of.ask(contacts, { cookie })))
      return said.join(', ')
    },
    test: access,
  },
  {
    attack: 'a session’s cookie with other letters in it',
    tried: async (of) =>
      of.called('status/get', (await cookieOf(of)).replace(/(session_token=.{8}).{4}/u, '$1AAAA'), {}),
    test: access,
  },
  {
    attack: 'a writer validates a text, then writes under the name of another',
    tried: async (of) => {
      const cookie = await cookieOf(of, 'paul@theatre.example')
      const { id, content } = of.draft
      const approve = { id, contentHash: 'x', pin: '4821', opened: [] }
      return [
        await of.called('contents/approve', cookie, approve),
        await of.called('contents/edit', cookie, { id, content, staffId: of.staff.Anne }),
      ].join(', ')
    },
    test: access,
  },
  {
    attack:
      'six wrong passwords from one place; the server is started again; the right one from there, and from another',
    tried: async (of) => {
      const email = 'zoe@theatre.example'
      let last = ''
      for (let time = 0; time < 6; time += 1) last = told(await of.signIn(email, wrong, '198.51.100.1'))
      await of.restart()
      const there = told(await of.signIn(email, password, '198.51.100.1'))
      return `${last}; ${there}; ${told(await of.signIn(email, password, '198.51.100.2'))}`
    },
    test: access,
  },
  {
    attack: 'an address without an account, tried as often: is it told apart?',
    tried: async ({ signIn }) => {
      let last = ''
      for (let time = 0; time < 6; time += 1) last = told(await signIn('nul@theatre.example', wrong, '198.51.100.3'))
      return `${last}, as with one`
    },
    test: access,
  },
  {
    attack: 'sixty codes of a colleague at once, at the call that validates',
    tried: async (of) => {
      const cookie = await cookieOf(of)
      const check = (code: number) =>
        of.called('contents/openCheck', cookie, { id: of.draft.id, checkId: 'x', pin: String(1000 + code) })
      const said = await Promise.all(Array.from({ length: 60 }, (_, code) => check(code)))
      const judged = said.filter((one) => one.includes('pin-wrong')).length
      return `${judged} are tried; the others: ${said.at(-1)}`
    },
    test: 'src/engine/stewardship/staff/staff.test.ts',
  },
  {
    attack: 'somebody gives themselves an account by the library’s own address',
    tried: async ({ ask }) => told(await ask('/api/auth/sign-up/email', { body: { email: 'x@y.example', password } })),
    test: access,
  },
  {
    attack: 'a password that everybody tries first is chosen',
    tried: async (of) => {
      const cookie = await cookieOf(of, 'zoe@theatre.example', '198.51.100.2')
      const body = { currentPassword: password, newPassword: 'soleilsoleil' }
      return told(await of.ask('/api/auth/change-password', { body, cookie, from: '198.51.100.2' }))
    },
    test: 'src/engine/stewardship/sign-in/common-passwords.test.ts',
  },
  {
    attack: 'a text of 200 000 signs made to be slow, while another asks for a page',
    tried: async (of) => {
      const cookie = await cookieOf(of)
      const ended: string[] = []
      const check = (body: string) =>
        of.called('contents/check', cookie, { id: of.draft.id, content: { ...of.draft.content, body } })
      const heavy = check('Anne Morel, le 12 mars à 20 h, et '.repeat(6000)).then((said) => ended.push(said))
      await of.ask('/').then(({ status }) => ended.push(`the page ${status} first`))
      await heavy
      const { text } = await of.ask('/api/rpc/status/get', { body: { json: {} }, cookie })
      return `${ended.join(', then ')} at its limit; the next call ${text.includes('"json"') ? 200 : 'fails'}`
    },
    test: limited,
  },
  {
    attack: 'a text of 300 KB; a call of 9 MB; a sign-in of 70 KB',
    tried: async (of) => {
      const sizes: [path: string, bytes: number][] = [
        ['/api/rpc/contents/check', 300_000],
        ['/api/rpc/status/get', 9 * 1024 ** 2],
        ['/api/auth/sign-in/email', 70_000],
      ]
      const said: string[] = []
      for (const [path, bytes] of sizes) said.push(told(await of.ask(path, { body: 'x'.repeat(bytes) })))
      return said.join(', ')
    },
    test: limited,
  },
  {
    attack: 'half a JSON; a list where a text is meant; an address that cannot be read',
    tried: async (of) => {
      const cookie = await cookieOf(of)
      return [
        told(await of.ask('/api/rpc/contents/get', { body: '{', cookie })),
        told(await of.ask('/api/auth/sign-in/email', { body: { email: [1], password: {} } })),
        told(await of.ask('/api/rpc/%E0%A4%A', { body: '{}', cookie })),
      ].join(', ')
    },
    test: malformed,
  },
  {
    attack: 'a path that climbs to the database',
    tried: async ({ ask }) => {
      const { status, text } = await ask('/assets/..%2f..%2fdata%2fapp.sqlite')
      return `${status}, ${text.includes('<title>parterre</title>') ? 'the page, nothing of the file' : 'THE FILE'}`
    },
    test: malformed,
  },
  {
    attack: 'a list asked for by its head alone, so that it is made and journalled for nobody',
    tried: async (of) => {
      const asked = { method: 'HEAD', cookie: await cookieOf(of) }
      return `${told(await of.ask('/api/tables/performances/csv', asked))}, nothing is made`
    },
    test: access,
  },
  {
    attack: 'the door of the command line, by the network, and here without its token',
    tried: async ({ ask, folder }) => {
      const { port } = await tokenIn(folder)
      const here = await fetch(`http://127.0.0.1:${port}/cli`, { method: 'POST', body: '{}' })
      const network = told(await ask('/cli', { body: {} }))
      return `${network}, ${told({ status: here.status, text: await here.text() })}`
    },
    test: access,
  },
  {
    attack: 'another account of the same computer reads the data',
    tried: async ({ folder }) => {
      const modes = await Promise.all(['app.sqlite', 'server.json'].map((name) => modeOf(join(folder, name))))
      return `refused by the system: files of mode ${[...new Set(modes)].join(', ')}`
    },
    test: 'src/engine/store/data-folder.test.ts',
  },
  {
    attack: 'a script brought into the page by a title or a text',
    tried: async ({ ask }) => {
      const policy = String((await ask('/')).headers['content-security-policy'])
      return `not run: \`${policy.split('; ').find((one) => one.startsWith('script-src'))}\``
    },
    test: access,
  },
]
