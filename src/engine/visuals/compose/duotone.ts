import { colourOf } from '../../../contract/index.ts'
import { imageLibrary } from '../image-library.ts'

/** A photo in two colours: what is dark in the first, what is light in the second; its tones spread over both. JPEG bytes. */
export async function duotone(photo: Buffer, dark: string, light: string): Promise<Buffer> {
  const [from, to] = [colourOf(dark), colourOf(light)]
  const { data, info } = await imageLibrary()(photo)
    .grayscale()
    .normalise()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const toned = Buffer.alloc(info.width * info.height * 3)
  for (let index = 0; index < info.width * info.height; index++) {
    const share = (data[index * info.channels] ?? 0) / 255
    toned[index * 3] = Math.round(from.red + (to.red - from.red) * share)
    toned[index * 3 + 1] = Math.round(from.green + (to.green - from.green) * share)
    toned[index * 3 + 2] = Math.round(from.blue + (to.blue - from.blue) * share)
  }
  const raw = { width: info.width, height: info.height, channels: 3 as const }
  return await imageLibrary()(toned, { raw }).jpeg({ quality: 88 }).toBuffer()
}
