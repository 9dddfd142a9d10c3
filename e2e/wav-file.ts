const rate = 8000

/** A sound of so many seconds: two bursts of a tone, from the first second to the eighth and from the fourteenth on. 16 bits, one channel. */
export function twoBursts(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * rate * 2)
  for (let at = 0; at < seconds * rate; at += 1) {
    const second = at / rate
    const isHeard = (second > 1 && second < 8.5) || second > 14
    const loud = isHeard ? 0.4 + 0.3 * Math.sin(second * 7) : 0
    samples.writeInt16LE(Math.round(32_000 * loud * Math.sin(second * 440 * 2 * Math.PI)), at * 2)
  }
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
