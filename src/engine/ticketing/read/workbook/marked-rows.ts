import { inflateEntry, readZipDirectory } from '../bytes/zip-directory.ts'
import { xlsxContents } from './workbook-sheets.ts'
import { plainXml } from './xml-text.ts'

/** How the cells of a row that hold something are marked: by column letters, `struck`, or the colour of their ground. */
export type RowMarks = Map<number, Map<string, string>>

/** XML of a sheet that is kept by hand: longer ones come out of a system, and nobody colours them. */
const mostSheetBytes = 8 * 1024 * 1024

/**
 * The marks of the rows of some sheets of an .xlsx, sheet by sheet: struck out, or on a coloured ground. No sheet where no style of the workbook marks anything, and none that is too long to be
 * kept by hand. White is no colour.
 */
export function markedRows(bytes: Uint8Array, file: string, names: readonly string[]): RowMarks[] {
  const entries = readZipDirectory(bytes, file)
  const styles = entries.find(({ name }) => name.toLowerCase() === 'xl/styles.xml')
  if (styles === undefined) return []
  const textOf = (entry: (typeof entries)[number]) =>
    plainXml(new TextDecoder().decode(inflateEntry({ bytes, entry, file })))
  const marks = marksOfStyles(textOf(styles))
  if (marks.every((mark) => mark === '')) return []
  const sheets = xlsxContents({ bytes, entries, file }).sheets.filter(({ name }) => names.includes(name))
  return sheets.flatMap(({ entry, bytes: length }) =>
    entry === null || length > mostSheetBytes ? [] : [marksOfSheet(textOf(entry), marks)],
  )
}

/** By the place of a style, `struck`, the colour of its ground, or nothing. */
function marksOfStyles(xml: string): string[] {
  const struck = items(xml, 'fonts', 'font').map((font) => /<(?:\w+:)?strike(?![^>]*val="(?:0|false)")/.test(font))
  const grounds = items(xml, 'fills', 'fill').map((fill) => {
    const isSolid = /patternType="solid"/.test(fill)
    const colour = /<(?:\w+:)?fgColor\s([^>]*?)\/?>/.exec(fill)?.[1]?.trim() ?? ''
    return isSolid && !/rgb="(?:..)?FFFFFF"|theme="0"\s*$/i.test(colour) ? colour : ''
  })
  const own = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return Array.from(own.matchAll(/<(?:\w+:)?xf\s[^>]*>/g), ([tag]) => {
    const id = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1] ?? 0)
    return struck[id('fontId')] === true ? 'struck' : (grounds[id('fillId')] ?? '')
  })
}

function items(xml: string, section: string, name: string): string[] {
  const part = new RegExp(`<(?:\\w+:)?${section}\\b[\\s\\S]*?</(?:\\w+:)?${section}>`).exec(xml)?.[0] ?? ''
  const inner = part.slice(part.indexOf('>') + 1)
  return inner.match(new RegExp(`<(?:\\w+:)?${name}\\b(?:[^>]*/>|[\\s\\S]*?</(?:\\w+:)?${name}>)`, 'g')) ?? []
}

function marksOfSheet(xml: string, marks: readonly string[]): RowMarks {
  const rows: RowMarks = new Map()
  for (const [, column = '', row, attributes = ''] of xml.matchAll(filledCell)) {
    const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0)
    const known = rows.get(Number(row)) ?? new Map<string, string>()
    rows.set(Number(row), known.set(column, marks[style] ?? ''))
  }
  return rows
}

/** A cell that holds something, by its reference: one without content closes at once. */
const filledCell = /<(?:\w+:)?c\sr="([A-Z]+)(\d+)"([^>]*?[^/>]|)>/g
