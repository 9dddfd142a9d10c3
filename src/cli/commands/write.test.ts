import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addStaff, changeModel, House, readContent } from '../../engine/index.ts'
import { keepPassedComposeTrial } from '../../engine/journeys/models/passed-trial.fixture.ts'
import { withFakeServer } from '../../engine/model/fake-openai-server.fixture.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

const record = {
  key: 'vagues',
  title: 'Les Vagues',
  company: 'Compagnie du Quai',
  prices: [{ label: 'plein', cents: 2400 }],
  performances: [{ startsAt: '2026-12-11T20:30', hall: 'Grande salle' }],
}

let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-write-'))
  house = await House.open(join(folder, 'data'))
  await writeFile(join(folder, 'fiche.json'), JSON.stringify(record))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('writes about the show of a record, which the programme then knows', async () => {
  const brief = ['--channel', 'email', '--audience', 'occasional', '--as-of', '2026-11-24', '--json']
  const first = await run(['write', '--record', join(folder, 'fiche.json'), ...brief])
  expect(first).toMatchObject({ code: 0 })
  expect(JSON.parse(first.stdout)).toMatchObject({ draft: { showKey: 'vagues', showTitle: 'Les Vagues' } })
  expect(JSON.parse(first.stdout).draft.text).toMatch(/vendredi 11 décembre à 20.h.30/u)
  expect(await run(['write', '--show', 'vagues', ...brief])).toMatchObject({ code: 0 })
})

it('asks for one of a show and a record', async () => {
  const brief = ['--channel', 'email', '--audience', 'occasional']
  expect(await run(['write', ...brief])).toMatchObject({ code: 2 })
  expect(await run(['write', '--show', 'vagues', '--record', join(folder, 'fiche.json'), ...brief])).toMatchObject({
    code: 2,
  })
})

it('sends people to the help of the command that they typed', async () => {
  const brief = ['--channel', 'email', '--audience', 'occasional', '--length', 'longue']
  expect((await run(['briefs', 'save', 'Relance', ...brief])).stderr).toContain('parterre briefs -h')
  expect((await run(['write', '--show', 'vagues', ...brief])).stderr).toContain('parterre write -h')
})

it('keeps who asked: the person of --by, or the command line', async () => {
  const { id } = await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })
  const brief = ['write', '--show', 'vagues', '--channel', 'email', '--audience', 'occasional', '--json']
  const writerOf = async (argv: string[]) => {
    const { draft } = JSON.parse((await run(argv)).stdout)
    return (await readContent(house, { id: draft.id, asOf: '2026-11-24' })).versions.map(({ writtenBy }) => writtenBy)
  }
  expect(await writerOf(brief)).toEqual(['Parterre (terminal)'])
  expect(await writerOf([...brief, '--by', 'anne morel'])).toEqual(['Anne Morel'])
  expect(await writerOf([...brief, '--by', id])).toEqual(['Anne Morel'])
  expect(await run([...brief, '--by', 'Personne'])).toMatchObject({ code: 1 })
})

async function run(argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { said, io } = saidIo()
  const openHouse = () => Promise.resolve(house)
  return { code: await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse }), ...said }
}

it('has a model write the whole text, says what to look at, and takes it without what no record says', async () => {
  const told = 'Les Vagues se joue au Théâtre du Port ce printemps.'
  const answer = (body: string) => {
    const prompt = JSON.parse(body).messages.at(-1).content as string
    const asked = [...prompt.matchAll(/^Phrase (\d+) : <donnees>\n(.*)\n<\/donnees>/gmu)]
    const kept = Object.fromEntries(asked.map(([, key, words = '""']) => [key, JSON.parse(words)]))
    const written = { angle: 'la mer', body: `Les Vagues ouvre la saison des marées. On s’assoit, on écoute. ${told}` }
    return { text: JSON.stringify(asked.length > 0 ? kept : written) }
  }
  await withFakeServer([answer], async ({ baseUrl }) => {
    await changeModel(house, { model: { name: 'grand', baseUrl }, isConfirmed: false, by: 'test' })
    await keepPassedComposeTrial(house)
    const asked = ['write', '--show', 'vagues', '--channel', 'web', '--audience', 'new', '--as-of', '2026-11-24']
    const { code, stdout, stderr } = await run([...asked, '--model', 'grand', '--versions', '1', '--json'])
    expect(code).toBe(0)
    const { versions, fellBack, composition, draft } = JSON.parse(stdout)
    expect(fellBack).toBe(false)
    expect(composition).toMatchObject({ code: 'to-look', model: 'grand' })
    expect(versions[0]).toMatchObject({ angle: 'la mer', draft: { id: draft.id, version: 2 } })
    expect(stderr).toContain(told)
    expect(stderr).toContain('retirée')
    expect(draft.text).not.toContain('Théâtre du Port')
    expect((await run([...asked, '--versions', '9', '--model', 'grand'])).code).toBe(2)
  })
})
