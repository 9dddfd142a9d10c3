const keyLength = 4

/**
 * Tells whether bytes hold one of many texts, going over them once: only where four bytes begin one of them is there a comparison
 * (the idea of Wu and Manber, "A fast algorithm for multi-pattern searching", 1994, without its shifts).
 */
export function holdsAny(sought: readonly Buffer[]): (bytes: Buffer) => boolean {
  const short = sought.filter(({ length }) => length > 0 && length < keyLength)
  const isBeginning = new Uint8Array(1 << 16)
  const byKey = new Map<number, Buffer[]>()
  for (const one of sought) {
    if (one.length < keyLength) continue
    const key = one.readInt32LE(0)
    isBeginning[slotOf(key)] = 1
    byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  const beginsAt = (bytes: Buffer, at: number, key: number): boolean =>
    (byKey.get(key) ?? []).some((one) => bytes.subarray(at, at + one.length).equals(one))
  return (bytes) => {
    if (short.some((one) => bytes.includes(one))) return true
    let key = bytes.length < keyLength ? 0 : bytes.readInt32LE(0)
    for (let at = 0; at + keyLength <= bytes.length; at++) {
      if (isBeginning[slotOf(key)] === 1 && beginsAt(bytes, at, key)) return true
      key = (key >>> 8) | ((bytes[at + keyLength] ?? 0) << 24)
    }
    return false
  }
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 16
}
