// Writes narrow-space.ttf: a font of one empty glyph, U+202F (narrow no-break space), about a quarter of an em wide.
// The two faces of the page lack that character; without this the browser would take it from any font of the machine.
// Usage: node src/web/fonts/make-narrow-space.mjs
import { writeFileSync } from 'node:fs'

const unitsPerEm = 1000
const advance = 240
const u16 = (...values) => Buffer.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]))
const u32 = (...values) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))
const utf16 = (text) => Buffer.from(text, 'utf16le').swap16()

const cmap = Buffer.concat([
  u16(0, 1, 3, 1),
  u32(12),
  u16(4, 32, 0, 4, 4, 1, 0, 0x202f, 0xffff, 0, 0x202f, 0xffff, (1 - 0x202f) & 0xffff, 1, 0, 0),
])
const head = Buffer.concat([
  u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
  u16(0, unitsPerEm),
  Buffer.alloc(16),
  u16(0, 0, 0, 0, 0, 8, 2, 0, 0),
])
const hhea = Buffer.concat([u32(0x00010000), u16(800, -200 & 0xffff, 0, advance), Buffer.alloc(22), u16(0, 2)])
hhea.writeUInt16BE(1, 18)
const hmtx = u16(advance, 0, advance, 0)
const maxp = Buffer.concat([u32(0x00010000), u16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)])
const names = [
  [1, 'Parterre Narrow Space'],
  [2, 'Regular'],
  [3, 'Parterre Narrow Space 1'],
  [4, 'Parterre Narrow Space'],
  [5, 'Version 1.000'],
  [6, 'ParterreNarrowSpace'],
]
const strings = names.map(([, text]) => utf16(text))
const name = Buffer.concat([
  u16(0, names.length, 6 + 12 * names.length),
  ...names.map(([id], index) =>
    u16(
      3,
      1,
      0x409,
      id,
      strings[index].length,
      strings.slice(0, index).reduce((sum, one) => sum + one.length, 0),
    ),
  ),
  ...strings,
])
const os2 = Buffer.concat([
  u16(3, advance, 400, 5, 0),
  Buffer.alloc(20),
  u16(0),
  Buffer.alloc(10),
  u32(0, 0, 0, 0),
  Buffer.from('NONE'),
  u16(0x40, 0x202f, 0x202f, 800, -200 & 0xffff, 0, 800, 200),
  u32(0, 0),
  u16(0, 0, 0, 0x20, 0),
])
const post = Buffer.concat([u32(0x00030000), Buffer.alloc(28)])
const loca = u16(0, 0, 0)
const tables = { 'OS/2': os2, cmap, glyf: Buffer.alloc(4), head, hhea, hmtx, loca, maxp, name, post }

function checksum(bytes) {
  let sum = 0
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

const count = Object.keys(tables).length
let offset = 12 + 16 * count
const directory = [u32(0x00010000), u16(count, 128, 3, count * 16 - 128)]
const bodies = []
for (const [tag, bytes] of Object.entries(tables)) {
  directory.push(Buffer.from(tag), u32(checksum(bytes), offset, bytes.length))
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  bodies.push(padded)
  offset += padded.length
}
const font = Buffer.concat([...directory, ...bodies])
const headAt = font.indexOf(head)
font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8)
writeFileSync(new URL('./narrow-space.ttf', import.meta.url), font)
