import { load } from 'cheerio/slim'
import { inflateEntry, type ZipEntry } from '../bytes/zip-directory.ts'

export interface XlsxContents {
  sheets: WorkbookSheet[]
  /** Old Excel for Mac counts its days from 1904. */
  startsIn1904: boolean
}

interface WorkbookSheet {
  name: string
  isHidden: boolean
  /** The entry of the zip that holds it; null when there is none of that name. */
  entry: ZipEntry | null
  /** Bytes of its XML: how much there is in it, without reading it. */
  bytes: number
}

/** The sheets of an .xlsx in their order, from its own table of contents. None when it cannot be read (the library then decides). */
export function xlsxContents({
  bytes,
  entries,
  file,
}: {
  bytes: Uint8Array
  entries: readonly ZipEntry[]
  file: string
}): XlsxContents {
  const textOf = (name: string): string | null => {
    const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase())
    return entry ? new TextDecoder().decode(inflateEntry({ bytes, entry, file })) : null
  }
  const workbook = textOf('xl/workbook.xml')
  const relations = textOf('xl/_rels/workbook.xml.rels')
  if (workbook === null) return { sheets: [], startsIn1904: false }
  const targets = relationTargets(relations ?? '')
  const $ = load(workbook, { xml: true })
  const sheets = $('sheets > sheet, x\\:sheets > x\\:sheet')
    .toArray()
    .map((element) => {
      const target = targets.get(element.attribs['r:id'] ?? '') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      const entry = entries.find(({ name }) => name === path) ?? null
      return {
        name: element.attribs.name ?? '',
        isHidden: (element.attribs.state ?? 'visible') !== 'visible',
        entry,
        bytes: entry?.uncompressedBytes ?? 0,
      }
    })
  const since = $('workbookPr, x\\:workbookPr').attr('date1904') ?? ''
  return { sheets, startsIn1904: since === '1' || since === 'true' }
}

function relationTargets(relations: string): Map<string, string> {
  const $ = load(relations, { xml: true })
  return new Map(
    $('Relationship')
      .toArray()
      .map((element): [string, string] => [element.attribs.Id ?? '', element.attribs.Target ?? '']),
  )
}
