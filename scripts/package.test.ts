import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

describe('the package as published', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parterre paquet é '))
    // `npm test` has built it; a run of the tests alone builds it here.
    if (!existsSync(join(root, 'dist/main.js')))
      execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'pipe' })
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, '--loglevel=error'], {
      cwd: root,
      stdio: 'pipe',
    })
    const [tarball = ''] = readdirSync(folder)
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}\n')
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', `./${tarball}`],
      { cwd: folder, stdio: 'pipe' },
    )
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has a command that says what it can do', () => {
    const help = spawnSync('npx', ['--no-install', 'parterre', '-h'], { cwd: folder, encoding: 'utf8' })
    expect(help.status).toBe(0)
    expect(help.stdout).toContain('import')
  })

  it('reads a file in its child process, from compiled code', () => {
    writeFileSync(join(folder, 'ventes.csv'), 'N° billet;Spectacle;Date\n1;887;25/12/2026\n')
    const read = spawnSync('npx', ['--no-install', 'parterre', 'read', 'ventes.csv', '--json', '--out', 'out.csv'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(JSON.parse(read.stdout)).toMatchObject({ kind: 'csv', delimiter: ';', rows: 1 })
  })

  it('is a library: its door can be imported and opens a data folder', () => {
    writeFileSync(
      join(folder, 'call.js'),
      "import { House, listImports } from 'parterre'\nconst house = await House.open('données')\nconsole.log((await listImports(house)).length)\nawait house.close()\n",
    )
    expect(execFileSync(process.execPath, ['call.js'], { cwd: folder, encoding: 'utf8' }).trim()).toBe('0')
  })

  it('knows the common passwords, and says whose list it is', () => {
    const inside = join(folder, 'node_modules/parterre')
    const list = readFileSync(join(inside, 'dist/engine/stewardship/sign-in/common-passwords.json'), 'utf8')
    const { passwords, source } = JSON.parse(list) as { passwords: string[]; source: string }
    expect(passwords.length).toBeGreaterThan(300)
    const [name = ''] = source.split(',')
    expect(readFileSync(join(inside, 'THIRD-PARTY-NOTICES'), 'utf8')).toContain(name)
    writeFileSync(
      join(folder, 'account.js'),
      `import { addStaff, House, saveAccount } from 'parterre'
const house = await House.open('comptes')
const { id } = await addStaff(house.folder.app, { name: 'Anne', role: '', pin: '4821' })
const account = { staffId: id, email: 'anne@theatre.example', access: 'direction', by: 'test' }
await saveAccount(house.folder.app, { ...account, password: ${JSON.stringify(passwords[0])} }).catch(({ code }) => console.log(code))
await house.close()
`,
    )
    expect(execFileSync(process.execPath, ['account.js'], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
      'password-common',
    )
  })

  it('reads texts on threads of their own, from compiled code', () => {
    writeFileSync(
      join(folder, 'texts.js'),
      `import { TextThreads } from 'parterre'
const texts = new TextThreads()
const record = { key: 'vagues', title: 'Les Vagues', performances: [] }
const { atoms } = await texts.run('check', { text: 'Les Vagues, le 12 mars.', record, asOf: '2026-03-01' })
console.log(atoms.length > 0)
await texts.close()
`,
    )
    expect(execFileSync(process.execPath, ['texts.js'], { cwd: folder, encoding: 'utf8' }).trim()).toBe('true')
  })

  it('opens its page from a folder whose name has spaces and accents', async () => {
    const port = 4178
    const server = spawn('npx', ['--no-install', 'parterre', 'start', '--no-open', '--port', String(port)], {
      cwd: folder,
      detached: true,
    })
    try {
      expect(await firstAnswer(`http://localhost:${port}/`)).toContain('<div id="')
    } finally {
      if (server.pid) process.kill(-server.pid, 'SIGTERM')
    }
  }, 60_000)
})

async function firstAnswer(url: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return await answer.text()
    await new Promise((wait) => setTimeout(wait, 200))
  }
  throw new Error(`${url} never answered`)
}
