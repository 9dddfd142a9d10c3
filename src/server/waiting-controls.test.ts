import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dropSet, keepDropped } from './sets.ts'
import { noteControl, waitingControls } from './waiting-controls.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-controls-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const dropped = (name: string) => keepDropped(folder, { setId: null, name, bytes: new Blob(['a;b']).stream() })

it('finds again a control that was not kept, with what was said of its columns, until its set is kept or set aside', async () => {
  const [first, second] = [await dropped('billets.csv'), await dropped('brochure.html')]
  expect(await waitingControls(folder)).toEqual([])
  const mappings = { 'billets.csv': { columns: [{ name: 'a', meaning: 'showTitle' as const, format: null }] } }
  await noteControl(folder, { setId: first.setId, mappings })
  expect(await waitingControls(folder)).toMatchObject([{ setId: first.setId, files: ['billets.csv'], mappings }])
  expect((await stat(join(folder, `control-${first.setId}.json`))).mode & 0o777).toBe(0o600)
  await dropSet(folder, second.setId)
  expect(await waitingControls(folder)).toHaveLength(1)
  await dropSet(folder, first.setId)
  expect(await waitingControls(folder)).toEqual([])
})

it('has nothing to find before anything was dropped', async () => {
  expect(await waitingControls(join(folder, 'none'))).toEqual([])
})
