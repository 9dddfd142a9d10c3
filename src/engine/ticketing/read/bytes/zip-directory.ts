import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../../../contract/index.ts'

export interface ZipEntry {
  name: string
  compressedBytes: number
  uncompressedBytes: number
  /** 0: stored, 8: deflated. */
  method: number
  isEncrypted: boolean
  headerOffset: number
  /** CRC-32 of the entry once inflated. */
  checksum: number
}

const mostInflatedBytes = 500 * 1024 * 1024
const highestRatio = 200
/** Under this, a high ratio costs nothing: a nearly empty sheet is mostly the same few characters. */
const harmlessBytes = 1024 * 1024

/**
 * The entries of a zip, from its central directory alone: nothing is inflated.
 * @throws AppError `file-unreadable` when there is no directory (cut file), `file-bomb` when it would inflate over 500 MB or 200 times its size.
 */
export function readZipDirectory(bytes: Uint8Array, file: string): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listEntries(view, file)
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0)
  const compressed = entries.reduce((sum, entry) => sum + entry.compressedBytes, 0)
  const isOverRatio = inflated > harmlessBytes && inflated > highestRatio * Math.max(1, compressed)
  if (inflated > mostInflatedBytes || isOverRatio || compressed > bytes.length * 2) {
    throw new AppError('file-bomb', { file, megabytes: Math.round(inflated / 1024 / 1024) })
  }
  return entries
}

function listEntries(view: Buffer, file: string): ZipEntry[] {
  try {
    const end = findEndRecord(view)
    const { count, offset } = directoryPlace(view, end)
    const entries: ZipEntry[] = []
    let at = offset
    for (let index = 0; index < count; index++) {
      if (view.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry signature')
      const nameLength = view.readUInt16LE(at + 28)
      const extraLength = view.readUInt16LE(at + 30)
      entries.push(readEntry({ view, at, nameLength, extraLength }))
      at += 46 + nameLength + extraLength + view.readUInt16LE(at + 32)
    }
    return entries
  } catch (cause) {
    throw new AppError('file-unreadable', { file, why: 'zip' }, { cause })
  }
}

function findEndRecord(view: Buffer): number {
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1) throw new Error('no end of central directory')
  return end
}

function directoryPlace(view: Buffer, end: number): { count: number; offset: number } {
  const count = view.readUInt16LE(end + 10)
  const offset = view.readUInt32LE(end + 16)
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset }
  const locator = end - 20
  if (locator < 0 || view.readUInt32LE(locator) !== 0x07064b50) return { count, offset }
  const end64 = Number(view.readBigUInt64LE(locator + 8))
  return { count: Number(view.readBigUInt64LE(end64 + 32)), offset: Number(view.readBigUInt64LE(end64 + 48)) }
}

interface EntryPlace {
  view: Buffer
  at: number
  nameLength: number
  extraLength: number
}

function readEntry({ view, at, nameLength, extraLength }: EntryPlace): ZipEntry {
  const flags = view.readUInt16LE(at + 8)
  const nameBytes = view.subarray(at + 46, at + 46 + nameLength)
  const large = largeSizes(view.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
  const take = (value: number) => (value === 0xffffffff ? (large.shift() ?? value) : value)
  const uncompressedBytes = take(view.readUInt32LE(at + 24))
  const compressedBytes = take(view.readUInt32LE(at + 20))
  return {
    name: nameBytes.toString(flags & 0x800 ? 'utf8' : 'latin1'),
    compressedBytes,
    uncompressedBytes,
    method: view.readUInt16LE(at + 10),
    checksum: view.readUInt32LE(at + 16),
    isEncrypted: (flags & 1) === 1,
    headerOffset: take(view.readUInt32LE(at + 42)),
  }
}

/** The 64-bit sizes of the zip64 extra field, in their order: uncompressed, compressed, offset. */
function largeSizes(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const length = Math.min(extra.readUInt16LE(at + 2), extra.length - at - 4)
    return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
      Number(extra.readBigUInt64LE(at + 4 + index * 8)),
    )
  }
  return []
}

interface EntryOf {
  bytes: Uint8Array
  entry: ZipEntry
  file: string
}

/**
 * The bytes of one entry as the zip holds them.
 * @throws AppError `file-encrypted`, or `file-unreadable` when they are not where the directory says.
 */
export function entryData({ bytes, entry, file }: EntryOf): Uint8Array {
  if (entry.isEncrypted) throw new AppError('file-encrypted', { file })
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { headerOffset } = entry
    const start = headerOffset + 30 + view.readUInt16LE(headerOffset + 26) + view.readUInt16LE(headerOffset + 28)
    return view.subarray(start, start + entry.compressedBytes)
  } catch (cause) {
    throw new AppError('file-unreadable', { file, why: 'zip' }, { cause })
  }
}

/** The bytes of one entry, inflated. The size told by the directory is a ceiling, so a lying one is refused too, as is a wrong checksum. */
export function inflateEntry(of: EntryOf): Uint8Array {
  const { entry } = of
  const data = entryData(of)
  try {
    const inflated =
      entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, entry.uncompressedBytes) })
    if (crc32(inflated) !== entry.checksum) throw new Error('damaged')
    return inflated
  } catch (cause) {
    throw new AppError('file-unreadable', { file: of.file, why: 'zip' }, { cause })
  }
}
