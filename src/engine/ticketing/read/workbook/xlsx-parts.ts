import { isDateFormat } from 'hucre'
import { currencyCode } from '../../clean/index.ts'
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

/** What a style of a workbook makes of a number. */
export interface NumberStyle {
  isDate: boolean
  /**
   * The currency that its cells show beside their amounts, in a workbook where some are of another one than the euro;
   * empty for none.
   */
  currency: string
}

/** What each style of a workbook makes of a number: a date or a time, an amount of a currency. */
export function numberStyles(styles: string): NumberStyle[] {
  const xml = plainXml(styles)
  const formats = new Map(
    tags(sectionOf(xml, 'numFmts'), 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  const found = tags(sectionOf(xml, 'cellXfs'), 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId')
    return { isDate: isDateFormat(formats.get(id) || id), currency: currencyOf(formats.get(id) ?? '') }
  })
  const isForeign = found.some(({ currency }) => currency !== '' && currency !== 'EUR')
  return isForeign ? found : found.map((style) => ({ ...style, currency: '' }))
}

/**
 * « #,##0.00 "CHF" », « [$£-809]#,##0 »: the code of the currency that a format writes; empty for none, or for a word
 * that is no currency.
 */
function currencyOf(format: string): string {
  const written = format.matchAll(/\[\$([^\]-]+)(?:-[^\]]*)?\]|"([^"]*)"|([€£$])/g)
  for (const [, ofLocale, quoted, sign] of written) {
    const code = currencyCode(ofLocale ?? quoted ?? sign ?? '')
    if (code !== null) return code
  }
  return ''
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
