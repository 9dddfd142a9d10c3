import { type FilmView, filmFrameRate } from '../../../../contract/index.ts'
import { drawFrame, readPictures } from './film-pictures.ts'

/** H.264 High 4.0, which every telephone and platform plays; 5 Mbit/s keeps small words sharp at 1080 × 1920. */
const codec = 'avc1.640028'
const bitrate = 5_000_000

/** Whether this browser can make a film: Firefox on some systems and older browsers cannot. */
export async function canMakeFilm({ width, height }: Pick<FilmView, 'width' | 'height'>): Promise<boolean> {
  if (!('VideoEncoder' in window)) return false
  const answer = await VideoEncoder.isConfigSupported({ codec, width, height, bitrate, framerate: filmFrameRate })
  return answer.supported === true
}

interface Making {
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Makes the file of a film in this browser: each frame drawn, encoded and put in an MP4, of exactly its length. Throws the reason of the signal. */
export async function makeFilmFile(film: FilmView, { onProgress, signal }: Making): Promise<Blob> {
  const { BufferTarget, CanvasSource, Mp4OutputFormat, Output } = await import('mediabunny')
  const pictures = await readPictures(film)
  const canvas = new OffscreenCanvas(film.width, film.height)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const source = new CanvasSource(canvas, { codec: 'avc', fullCodecString: codec, bitrate, keyFrameInterval: 1 })
  output.addVideoTrack(source, { frameRate: filmFrameRate })
  await output.start()
  try {
    const frames = Math.round(film.seconds * filmFrameRate)
    for (let index = 0; index < frames; index++) {
      signal.throwIfAborted()
      drawFrame(context, { film, pictures, at: index / filmFrameRate })
      await source.add(index / filmFrameRate, 1 / filmFrameRate)
      onProgress(index / frames)
    }
    await output.finalize()
  } catch (error) {
    await output.cancel()
    throw error
  }
  return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: 'video/mp4' })
}
