import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runReadCharterFile, runReadColours } from '../index.ts'

const ownFace = join(import.meta.dirname, '../../print/fonts')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-charter-file-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function read(name: string, content: string | Buffer) {
  const own = await mkdtemp(join(folder, 'one-'))
  await writeFile(join(own, 'given'), content)
  const taken = await runReadCharterFile({ path: join(own, 'given'), name, folder: own })
  return { ...taken, kept: await readFile(taken.path) }
}

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">${inside}</svg>`
const shape = '<path d="M4 4h20v10H4z" fill="#101010"/>'

test('a drawing keeps its shapes, and neither program nor address: what was taken out is said', async () => {
  const hostile = svg(
    `<script>alert(1)</script><style>@import url(https://ailleurs.example/x.css)</style><g onclick="go()">${shape}</g>` +
      '<use xlink:href="https://ailleurs.example/#a"/><rect width="2" height="2" fill="url(https://ailleurs.example/p)"/>' +
      '<foreignObject><iframe src="https://ailleurs.example"/></foreignObject>',
  )
  const { kept, ...taken } = await read('logo.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${hostile}`)
  const text = kept.toString()
  expect(text).toContain('M4 4h20v10H4z')
  for (const word of ['script', 'import', 'onclick', 'ailleurs', 'foreignObject', 'iframe', 'ENTITY'])
    expect(text).not.toContain(word)
  expect(taken).toMatchObject({ kind: 'logo', ending: 'svg', ratio: 2 })
  expect(taken).toHaveProperty('cleaned', [
    'script',
    'style',
    'onclick',
    'xlink:href',
    'fill',
    'foreignObject',
    'iframe',
  ])
})

test('a drawing that would be another without its letters or its picture is refused, and one that draws nothing', async () => {
  await expect(read('a.svg', svg(`${shape}<text x="2" y="9">Théâtre</text>`))).rejects.toMatchObject({
    code: 'charter-svg-letters',
  })
  await expect(read('b.svg', svg('<image href="data:image/png;base64,AA"/>'))).rejects.toMatchObject({
    code: 'charter-svg-picture',
  })
  await expect(read('c.svg', svg('<g/>'))).rejects.toMatchObject({ code: 'charter-logo-empty' })
  await expect(read('d.svg', 'Bonjour')).rejects.toMatchObject({ code: 'charter-file-unknown' })
})

test('a logo is told by what is drawn of it: dark, light, or with its own ground', async () => {
  const dark = await read('sombre.svg', svg(shape))
  const light = await read('clair.svg', svg(shape.replace('#101010', '#fefefe')))
  const opaque = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const plate = await read('plaque.png', opaque)
  expect([dark, light, plate].map((one) => one.kind === 'logo' && one.luminance)).toEqual([0.005, 0.991, null])
})

test('a face is known under the name by which it is set; a web font, a broken one and one that its maker forbids are refused', async () => {
  const bytes = await readFile(join(ownFace, 'parterre-titre-bold.ttf'))
  expect(await read('titre.ttf', bytes)).toMatchObject({ kind: 'font', ending: 'ttf', family: 'Parterre Titre' })
  await expect(read('web.woff2', Buffer.from('wOF2xxxxxxxx'))).rejects.toMatchObject({ code: 'charter-font-packed' })
  await expect(read('coupe.ttf', bytes.subarray(0, 900))).rejects.toMatchObject({ code: 'charter-file-unknown' })
  await expect(read('interdite.ttf', restricted(bytes))).rejects.toMatchObject({ code: 'charter-font-restricted' })
})

/** The same face, its maker forbidding that it be put into documents (fsType 2). */
function restricted(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  for (let at = 12; ; at += 16)
    if (changed.toString('latin1', at, at + 4) === 'OS/2') {
      changed.writeUInt16BE(2, changed.readUInt32BE(at + 8) + 8)
      return changed
    }
}

test('past visuals give their colours, and a guess of their roles', async () => {
  const stripes = [
    { background: '#14213d', width: 300 },
    { background: '#fdf6e3', width: 500 },
    { background: '#d62828', width: 150 },
    { background: '#fcbf49', width: 50 },
  ]
  let left = 0
  const parts = await Promise.all(
    stripes.map(async ({ background, width }) => {
      const input = await sharp({ create: { width, height: 400, channels: 3, background } })
        .png()
        .toBuffer()
      left += width
      return { input, left: left - width, top: 0 }
    }),
  )
  const path = join(folder, 'affiche.png')
  await sharp({ create: { width: 1000, height: 400, channels: 3, background: '#fff' } })
    .composite(parts)
    .png()
    .toFile(path)
  const { roles, colours } = await runReadColours([path], 'affiche.png')
  expect(roles).toEqual({ ink: '#14213d', paper: '#fdf6e3', accent: '#d62828', second: '#fcbf49' })
  expect(colours[0]).toMatchObject({ hex: '#fdf6e3' })
})
