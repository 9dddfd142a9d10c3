import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { editContent, House, houseLedger, saveShowRecord, writeContent } from '../../engine/index.ts'
import { withFakeVectors } from '../../engine/model/fake-embedding-server.fixture.ts'
import { trialVectors } from '../../engine/writing/support/trial-vectors.fixture.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

const asOf = '2026-11-24'
const record = {
  key: 'vagues',
  title: 'Les Vagues',
  performances: [{ startsAt: '2027-01-15T20:30' }],
  texts: [{ kind: 'summary' as const, source: 'dossier', text: 'Une femme attend un bateau. Personne ne parle.' }],
}

let folder = ''
let house: House
let draft = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-passages-'))
  house = await House.open(join(folder, 'data'))
  await saveShowRecord(house, { record, source: 'test' })
  const brief = { showKey: 'vagues', channel: 'email', audience: 'new', intention: null } as const
  const { id, draft: written } = await writeContent(house, { brief, asOf, staffId: null })
  const body = `Une épouse guette le large.\n\n${written.content.body}`
  draft = (await editContent(house, { id, asOf, staffId: null, content: { ...written.content, body } })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

async function run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { said, io } = saidIo()
  const openHouse = () => Promise.resolve(house)
  return { code: await runCommand({ argv, io, language: 'fr', today: asOf, openHouse }), ...said }
}

it('shows beside each sentence of a file the passage of a record that says it, or that none does', async () => {
  const [text, fiche] = [join(folder, 'texte.txt'), join(folder, 'fiche.json')]
  await writeFile(text, 'Un bateau qu’une femme attend. Le capitaine ment.')
  await writeFile(fiche, JSON.stringify(record))
  const { code, stdout } = await run('passages', text, '--record', fiche)
  expect(code).toBe(0)
  expect(stdout).toContain('✓ Mêmes mots dans dossier\u00a0: «\u202fUne femme attend un bateau.\u202f»')
  expect(stdout).toContain('Le capitaine ment.\n    ? Aucun passage')
  expect(stdout).toContain('ne prouve rien')
})

it('says what is wrong, without a text, of an unknown one, or of a model that was not tried', async () => {
  expect(await run('passages')).toMatchObject({ code: 2 })
  expect(await run('passages', 't-000000-000000')).toMatchObject({ code: 2, stdout: '' })
  expect((await run('passages', draft, '--meaning')).stderr).toContain('models use')
})

it('asks a model of meaning once it was tried, under the name of the command line', async () => {
  const vectors = trialVectors((text) => (/bateau|large/u.test(text) ? 50 : /parle/u.test(text) ? 51 : null))
  await withFakeVectors(
    (texts) => ({ vectors: texts.map(vectors) }),
    async ({ baseUrl }) => {
      expect((await run('models', 'use', 'sens', '--url', baseUrl, '--meaning')).stdout).toContain('pas encore essayé')
      expect((await run('passages', draft, '--meaning')).stderr).toContain('models try --meaning')
      expect((await run('models', 'try', '--meaning')).stdout).toContain('20 passages sur 20')
      expect((await run('models')).stdout).toContain('essai réussi')
      const { stdout } = await run('passages', draft, '--meaning')
      expect(stdout).toContain('dossier\u00a0: «\u202fUne femme attend un bateau.\u202f»')
      expect(new Set((await houseLedger(house)).calls.map(({ who }) => who))).toEqual(new Set(['Parterre (terminal)']))
    },
  )
  await run('models', 'use', 'none', '--meaning')
  expect((await run('models')).stdout).not.toContain('sens')
})
