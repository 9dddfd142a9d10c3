import { CodedColumn } from '../read/index.ts'

/** A column of texts as the reader sets out those of a file. */
export function codedTexts(texts: readonly string[]): CodedColumn {
  const places = new Map<string, number>()
  const codes = Int32Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  })
  const values = [...places.keys()].map((text) => Buffer.from(text, 'utf8'))
  let end = 0
  const ends = Int32Array.from(values, (bytes) => (end += bytes.length))
  return new CodedColumn({ bytes: new Uint8Array(Buffer.concat(values)), ends, codes })
}
