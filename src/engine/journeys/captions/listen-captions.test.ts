import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFakeSpeech } from '../../model/fake-speech-server.fixture.ts'
import { addStaff, listJournal, readLedger } from '../../stewardship/index.ts'
import { changeSetting, type House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { saveShowRecord } from '../programme/records.ts'
import { changeModel, readSettings } from '../settings/index.ts'
import { allowSpeechHost, listenForCaptions, openCaptions, speechServer } from './index.ts'

let folder = ''
let house: House
let staffId = ''
let path = ''
const answer = {
  json: {
    segments: [
      { text: 'Pour la cinquième édition du concert, Anaïs Duprait nous invite à écouter', start: 0, end: 5 },
      { text: 'Bach.', start: 5, end: 5.4 },
    ],
  },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-listen-'))
  house = await openHouse(join(folder, 'data'))
  path = join(folder, 'entretien.wav')
  await writeFile(path, 'RIFF….')
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })).id
  const record = { key: 'bach', title: 'Bach', credits: [{ role: 'violon', name: 'Anaïs Dupré' }], performances: [] }
  await saveShowRecord(house, { record, source: 'test' })
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

test('with no server set by a person, no sound leaves', async () => {
  expect(await speechServer(house)).toBeNull()
  await expect(listenForCaptions(house, { path, staffId })).rejects.toMatchObject({ code: 'speech-model-none' })
  await expect(allowSpeechHost(house, { staffId })).rejects.toMatchObject({ code: 'speech-model-none' })
})

test('what is heard is parted on the sense, its names are proposed, and the call is in the ledger under who asked', async () => {
  await withFakeSpeech(answer, async ({ baseUrl, bodies }) => {
    const model = { name: 'whisper', baseUrl }
    await changeModel(house, { model, isConfirmed: false, by: 'Anne Morel', use: 'speechModel' })
    expect((await readSettings(house)).speechModel).toMatchObject({ name: 'whisper', isLocal: true })
    expect((await listJournal(house.folder.app, { limit: 1 }))[0]).toMatchObject({ action: 'speech-model-let-in' })
    const { cues, names, notes } = await listenForCaptions(house, { path, staffId })
    expect(cues.flatMap(({ text }) => text.split(/\s/u)).join(' ')).toBe(
      'Pour la cinquième édition du concert, Anaïs Duprait nous invite à écouter Bach.',
    )
    expect(cues.at(-1)?.text).toMatch(/écouter\s+Bach\.$/u)
    expect(names.map(({ written, better }) => [written, better])).toEqual([['Anaïs Duprait', 'Anaïs Dupré']])
    expect(notes).toEqual([{ code: 'caption-heard', line: null, params: { model: 'whisper' } }])
    expect(bodies).toHaveLength(1)
    const { calls } = await readLedger(house.folder.app)
    expect(calls[0]).toMatchObject({ who: 'Anne Morel', task: 'captions', model: 'whisper', outcome: 'done' })
  })
})

test('a server beyond this computer hears nothing before a person has let it in', async () => {
  await changeSetting(house.folder.app, 'speechModel', { name: 'whisper', baseUrl: 'https://whisper.example/v1' })
  expect(await speechServer(house)).toEqual({ name: 'whisper', host: 'whisper.example', isAllowed: false })
  await expect(listenForCaptions(house, { path, staffId })).rejects.toMatchObject({ code: 'model-host-new' })
  await allowSpeechHost(house, { staffId })
  expect(await speechServer(house)).toMatchObject({ isAllowed: true })
})

test('a film given as a file of subtitles says what to do with it', async () => {
  const bytes = Buffer.from('\u0000\u0000\u0000\u0020ftypisom')
  await expect(openCaptions(house, { name: 'film.mp4', bytes })).rejects.toMatchObject({ code: 'caption-sound' })
})
