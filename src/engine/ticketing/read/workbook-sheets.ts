import { load } from 'cheerio/slim'
import { inflateEntry, type ZipEntry } from './zip-directory.ts'

interface WorkbookSheet {
  name: string
  isHidden: boolean
  /** Bytes of its XML: how much there is in it, without reading it. */
  bytes: number
}

/** The sheets of an .xlsx in their order, from its own table of contents. Empty when it cannot be read (the library then decides). */
export function xlsxSheets({
  bytes,
  entries,
  file,
}: {
  bytes: Uint8Array
  entries: readonly ZipEntry[]
  file: string
}): WorkbookSheet[] {
  const textOf = (name: string): string | null => {
    const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase())
    return entry ? new TextDecoder().decode(inflateEntry({ bytes, entry, file })) : null
  }
  const workbook = textOf('xl/workbook.xml')
  const relations = textOf('xl/_rels/workbook.xml.rels')
  if (workbook === null) return []
  const targets = relationTargets(relations ?? '')
  const $ = load(workbook, { xml: true })
  return $('sheets > sheet, x\\:sheets > x\\:sheet')
    .toArray()
    .map((element) => {
      const target = targets.get(element.attribs['r:id'] ?? '') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      const size = entries.find((entry) => entry.name === path)?.uncompressedBytes ?? 0
      return {
        name: element.attribs.name ?? '',
        isHidden: (element.attribs.state ?? 'visible') !== 'visible',
        bytes: size,
      }
    })
}

function relationTargets(relations: string): Map<string, string> {
  const $ = load(relations, { xml: true })
  return new Map(
    $('Relationship')
      .toArray()
      .map((element): [string, string] => [element.attribs.Id ?? '', element.attribs.Target ?? '']),
  )
}
