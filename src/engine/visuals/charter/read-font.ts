export interface FontNames {
  /** The family by its names, the one that a typesetter is likeliest to know first. */
  readonly families: readonly string[]
  readonly style: string
  /** Its maker forbids that it be put into documents (OpenType, OS/2, fsType). */
  readonly isRestricted: boolean
}

/** What a TTF or OTF file says of itself; null for what is none (OpenType 1.9: table directory, `name`, `OS/2`). */
export function readFont(bytes: Buffer): FontNames | null {
  try {
    const tables = tablesOf(bytes)
    const [names, rules] = [tables.get('name'), tables.get('OS/2')]
    if (!names || !tables.has('cmap') || !tables.has('head')) return null
    const said = namesIn(names)
    const families = [said.get(1), said.get(16)].filter((one) => one !== undefined)
    if (families.length === 0) return null
    const style = said.get(17) ?? said.get(2) ?? ''
    return { families, style, isRestricted: rules !== undefined && (rules.readUInt16BE(8) & 0x000f) === 2 }
  } catch (cause) {
    // An offset that leads outside the file.
    if (cause instanceof RangeError) return null
    throw cause
  }
}

function tablesOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const kind = bytes.toString('latin1', 0, 4)
  if (kind !== 'OTTO' && kind !== '\u0000\u0001\u0000\u0000' && kind !== 'true') return new Map()
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    const [start, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)]
    if (start + length > bytes.length) throw new RangeError('table outside the file')
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, start + length))
  }
  return tables
}

/** Names by their number, those of Windows first: they are in UTF-16. */
function namesIn(table: Buffer): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const strings = table.readUInt16BE(4)
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = 6 + index * 12
    const [platform, number] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)]
    const start = strings + table.readUInt16BE(at + 10)
    const raw = table.subarray(start, start + table.readUInt16BE(at + 8))
    if (platform === 3) names.set(number, Buffer.from(raw).swap16().toString('utf16le'))
    else if (!names.has(number)) names.set(number, raw.toString('latin1'))
  }
  return names
}
