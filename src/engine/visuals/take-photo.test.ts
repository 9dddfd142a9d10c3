import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCropPhoto, runTakePhoto } from './index.ts'

const [dark, face] = [
  [0x17, 0x15, 0x1c],
  [0xe0, 0xa8, 0x78],
] as const
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-visuals-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/**
 * A dark stage of 1600 × 1000 with one lit face on the right, at 75 % and 40 %. Its pixels are made here: a library that has once been told to
 * refuse drawings refuses them for the whole process.
 */
function stage(): Sharp {
  const [width, height] = [1600, 1000]
  const pixels = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const isLit = ((column - 1200) / 90) ** 2 + ((row - 400) / 120) ** 2 <= 1
      pixels.set(isLit ? face : dark, (row * width + column) * 3)
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

async function given(name: string, bytes: Buffer | string): Promise<{ path: string; name: string; folder: string }> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return { path, name, folder: await mkdtemp(join(folder, 'work-')) }
}

test('a photo turned in its EXIF is kept upright, and neither place nor camera leaves with it', async () => {
  const jpeg = await stage()
    .jpeg()
    .withExif({ IFD0: { Artist: 'Jeanne Roy', Make: 'Caméra secrète' }, IFD3: { GPSLatitude: '48/1 51/1 24/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect(jpeg.includes('secr')).toBe(true)
  const taken = await runTakePhoto(await given('tournee.jpg', jpeg))
  expect(taken).toMatchObject({ mediaType: 'image/jpeg', width: 1000, height: 1600 })
  const crops = await runCropPhoto({
    path: taken.master,
    folder,
    name: 'tournee.jpg',
    shapes: ['4x5', '1x1', '9x16'],
    focus: taken.focus,
  })
  for (const path of [taken.master, taken.preview, ...crops.map((crop) => crop.path)]) {
    const { exif, iptc, xmp, icc } = await sharp(path).metadata()
    expect([exif, iptc, xmp, icc]).toEqual([undefined, undefined, undefined, undefined])
    expect((await readFile(path)).includes('secr')).toBe(false)
  }
})

test('each crop has the shape and the size of its platform, and a smaller photo is not enlarged', async () => {
  const large = await runTakePhoto(await given('grande.png', await stage().resize(3200, 2000).png().toBuffer()))
  const shapes = ['4x5', '1x1', '9x16'] as const
  const input = { path: large.master, folder, name: 'grande.png', shapes, focus: { x: 0.5, y: 0.5 } }
  expect((await runCropPhoto(input)).map(({ width, height }) => [width, height])).toEqual([
    [1080, 1350],
    [1080, 1080],
    [1080, 1920],
  ])
  const small = await runTakePhoto(await given('petite.webp', await stage().resize(800, 500).webp().toBuffer()))
  expect(small).toMatchObject({ mediaType: 'image/webp', width: 800, height: 500 })
  const [first, second] = await runCropPhoto({ ...input, path: small.master, shapes: ['1x1', '9x16'] })
  expect(first).toMatchObject({ width: 500, height: 500 })
  expect(second).toMatchObject({ width: 281, height: 500 })
})

test('the crop holds what the focus points at', async () => {
  const taken = await runTakePhoto(await given('visage.jpg', await stage().jpeg().toBuffer()))
  expect(taken.focus.x).toBeCloseTo(0.75, 1)
  expect(taken.focus.y).toBeCloseTo(0.4, 1)
  const crop = { path: taken.master, folder, name: 'visage.jpg', shapes: ['9x16' as const] }
  const brightness = async (focus: { x: number; y: number }) => {
    const [made] = await runCropPhoto({ ...crop, focus })
    // By its bytes: the same name is written twice, and libvips remembers files by their name.
    return (await sharp(await readFile(made?.path ?? '')).stats()).channels[0]?.mean ?? 0
  }
  expect(await brightness(taken.focus)).toBeGreaterThan((await brightness({ x: 0.1, y: 0.4 })) + 5)
})

test.each([
  ['page.jpg', '<html><body>photo</body></html>', 'photo-not-a-picture'],
  ['dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>', 'photo-not-a-picture'],
  ['vide.jpg', '', 'file-empty'],
  ['abimee.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(4000, 7)]), 'photo-unreadable'],
])('%s is refused by what it is, not by its name', async (name, bytes, code) => {
  await expect(runTakePhoto(await given(name, bytes))).rejects.toMatchObject({ code })
})

test('a picture cut short, or of one that promises a billion pixels, or of a thumbnail, is refused with why', async () => {
  const whole = await stage().jpeg().toBuffer()
  await expect(runTakePhoto(await given('coupee.jpg', whole.subarray(0, whole.length / 2)))).rejects.toMatchObject({
    code: 'photo-unreadable',
  })
  const thumbnail = await stage().resize(200, 125).jpeg().toBuffer()
  await expect(runTakePhoto(await given('vignette.jpg', thumbnail))).rejects.toMatchObject({
    code: 'photo-too-small',
    params: { width: 200, height: 125 },
  })
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  await expect(runTakePhoto(await given('bombe.png', bomb))).rejects.toMatchObject({ code: 'photo-too-many-pixels' })
})
