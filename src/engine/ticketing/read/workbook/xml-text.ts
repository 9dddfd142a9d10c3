const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text between two tags: entities decoded, line ends as XML has them, and Office's own `_x000D_` escapes undone. */
export function xmlText(written: string): string {
  const text = written.includes('&') ? written.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, decodeEntity) : written
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  return lines.includes('_x') ? lines.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => fromCode(hex, 16)) : lines
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const isHex = name[1] === 'x' || name[1] === 'X'
  return fromCode(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
}

function fromCode(digits: string, base: number): string {
  const code = Number.parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}

/** Comments taken out and CDATA sections written as plain text, so that a tag is a tag wherever it is met. */
export function plainXml(written: string): string {
  if (!written.includes('<!')) return written
  return written
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
}
