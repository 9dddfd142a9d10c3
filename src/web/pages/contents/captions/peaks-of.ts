/** How loud each hundredth of a second of a sound is, 0 to 1. */
export interface Peaks {
  readonly loudness: Float32Array
}

export const peakMilliseconds = 10
/** Heavier files are not held whole in memory to be drawn. */
const mostBytes = 400 * 1024 ** 2
const sampleRate = 8000

/** Reads the sound of a file in the browser, at a rate that is enough to draw it. */
export async function peaksOf(file: Blob): Promise<Peaks | 'too-large' | 'unreadable'> {
  if (file.size > mostBytes) return 'too-large'
  try {
    const context = new OfflineAudioContext(1, 1, sampleRate)
    const sound = await context.decodeAudioData(await file.arrayBuffer())
    const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index))
    return { loudness: loudnessOf(channels, (sound.sampleRate * peakMilliseconds) / 1000) }
  } catch {
    return 'unreadable'
  }
}

/** The loudest sample of each step, over all channels; the loudest of all is 1. */
export function loudnessOf(channels: readonly Float32Array[], step: number): Float32Array {
  const loudness = new Float32Array(Math.ceil((channels[0]?.length ?? 0) / step))
  for (const channel of channels)
    for (const [index, sample] of channel.entries()) {
      const at = Math.floor(index / step)
      loudness[at] = Math.max(loudness[at] ?? 0, Math.abs(sample))
    }
  const most = loudness.reduce((so, one) => Math.max(so, one), 0)
  return most === 0 ? loudness : loudness.map((one) => one / most)
}
