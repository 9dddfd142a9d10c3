import { isDateFormat } from 'hucre'
import { plainXml, xmlText } from './xml-text.ts'

/** Far more than the 32 767 characters of a cell, formatting included: no item that is not damaged is longer. */
const longestItem = 1 << 22
const item = /<(?:\w+:)?si(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g
const plainItem = /^<t(?:\s[^>]*)?>([^<]*)<\/t>$/
const run = /<(?:\w+:)?t(?:\s[^>]*?)?>([^<]*)<\/(?:\w+:)?t>/g
/** How a Japanese text is pronounced: no part of the text. */
const phonetic = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g

/** The texts of a workbook, which its cells name by their place. Throws when one never ends. */
export async function sharedTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = []
  let rest = ''
  for await (const piece of pieces) {
    const xml = plainXml(rest + piece)
    let end = 0
    for (const found of xml.matchAll(item)) {
      texts.push(runsText(found[1] ?? ''))
      end = found.index + found[0].length
    }
    rest = xml.slice(end)
    if (rest.length > longestItem) throw new Error('a shared text that does not end')
  }
  return texts
}

/** The text of an element made of runs (`<t>`, or `<r><t>` with its own formatting). */
export function runsText(xml: string): string {
  const plain = plainItem.exec(xml)
  if (plain !== null) return xmlText(plain[1] ?? '')
  const spoken = xml.includes('rPh') ? xml.replace(phonetic, '') : xml
  return Array.from(spoken.matchAll(run), (found) => xmlText(found[1] ?? '')).join('')
}

/** For each style of a workbook, whether it shows a number as a date or a time. */
export function dateStyles(styles: string): boolean[] {
  const xml = plainXml(styles)
  const formats = new Map(
    tags(sectionOf(xml, 'numFmts'), 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  return tags(sectionOf(xml, 'cellXfs'), 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId')
    return isDateFormat(formats.get(id) || id)
  })
}

function sectionOf(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}\\b[\\s\\S]*?</(?:\\w+:)?${name}>`).exec(xml)?.[0] ?? ''
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
}

function attribute(tag: string, name: string): string {
  return xmlText(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '')
}
