import { type FilmView, framedAt, layersAt } from '../../../../contract/index.ts'

/** The pictures of a film once they are read: its cards by their key, and the photo under them. */
export interface FilmPictures {
  readonly cards: ReadonlyMap<string, ImageBitmap>
  readonly photo: ImageBitmap | null
}

/** Reads the pictures of a film. Throws where a browser cannot. */
export async function readPictures({ scenes, photo }: FilmView): Promise<FilmPictures> {
  const cards = await Promise.all(
    scenes.map(async ({ key, image }): Promise<[string, ImageBitmap]> => [key, await bitmap(image, 'image/png')]),
  )
  return { cards: new Map(cards), photo: photo && (await bitmap(photo.image, 'image/jpeg')) }
}

async function bitmap(base64: string, type: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return await createImageBitmap(new Blob([bytes], { type }))
}

/** Draws the frame of an instant, in seconds: the same rule as the command line's. */
export function drawFrame(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  { film, pictures, at }: { readonly film: FilmView; readonly pictures: FilmPictures; readonly at: number },
): void {
  const { width, height } = context.canvas
  context.globalAlpha = 1
  context.fillStyle = '#000'
  context.fillRect(0, 0, width, height)
  if (pictures.photo && film.photo) {
    const seen = framedAt(film, at, film.photo)
    context.drawImage(pictures.photo, seen.left, seen.top, seen.width, seen.height, 0, 0, width, height)
  }
  for (const { scene, share } of layersAt(film, at)) {
    const card = pictures.cards.get(scene.key)
    context.globalAlpha = share
    if (card) context.drawImage(card, 0, 0, width, height)
  }
}
