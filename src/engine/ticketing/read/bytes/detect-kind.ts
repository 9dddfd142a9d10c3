import { AppError, type fileKinds } from '../../../../contract/index.ts'

export type FileKind = (typeof fileKinds)[number]

/** What the bytes are, whatever the name says: back offices call HTML, XML and tab-separated text « .xls ». */
type Container = 'zip' | 'ole' | 'html' | 'xml2003' | 'json' | 'text'

const otherFormats: [string, (head: Buffer) => boolean][] = [
  ['pdf', (head) => head.subarray(0, 1024).includes('%PDF-')],
  [
    'image',
    (head) =>
      head.readUInt32BE(0) === 0x89504e47 ||
      head.readUInt16BE(0) === 0xffd8 ||
      head.subarray(0, 3).toString('latin1') === 'GIF' ||
      // Photos of a telephone: HEIC, AVIF; and WebP.
      /^(?:....ftyp(?:hei|mif|avi)|RIFF....WEBP)/s.test(head.subarray(0, 12).toString('latin1')),
  ],
  ['gzip', (head) => head.readUInt16BE(0) === 0x1f8b],
  ['rar', (head) => head.subarray(0, 4).toString('latin1') === 'Rar!'],
  ['7z', (head) => head.readUInt32BE(0) === 0x377abcaf],
  ['rtf', (head) => head.subarray(0, 5).toString('latin1') === '{\\rtf'],
  ['sqlite', (head) => head.subarray(0, 6).toString('latin1') === 'SQLite'],
  ['parquet', (head) => head.subarray(0, 4).toString('latin1') === 'PAR1'],
]

/**
 * Tells the container from the first bytes.
 * @throws AppError `file-empty`, or `file-not-a-table` with what was found (a PDF, a picture, bytes that are no text).
 */
export function detectContainer(bytes: Uint8Array, file: string): Container {
  if (bytes.length === 0) throw new AppError('file-empty', { file })
  const head = Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(8)])
  if (head.readUInt32BE(0) === 0x504b0304 || head.readUInt32BE(0) === 0x504b0506) return 'zip'
  if (head.readUInt32BE(0) === 0xd0cf11e0) return 'ole'
  const other = otherFormats.find(([, isIt]) => isIt(head))
  if (other) throw new AppError('file-not-a-table', { file, found: other[0] })
  const text = textOf(bytes.subarray(0, 8192))
  if (
    /mso-application|urn:schemas-microsoft-com:office:spreadsheet/i.test(text) &&
    /<\?xml|<(?:\w+:)?Workbook/i.test(text)
  )
    return 'xml2003'
  if (
    /^[\s\uFEFF]*(?:<!doctype html|<html|<table|<\?xml[^>]*>\s*<(?:!doctype )?html|<meta|<style|<head|<body|<div|<center|<!--)/i.test(
      text,
    )
  )
    return 'html'
  if (/^[\s\uFEFF]*(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|\[\s*\{\s*")/.test(text)) return 'json'
  if (looksBinary(bytes.subarray(0, 8192))) throw new AppError('file-not-a-table', { file, found: 'binary' })
  return 'text'
}

/** Enough of a decoding to see tags: UTF-16 is read as Latin-1 without its zero bytes. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
}

/** Control characters that no text has, UTF-16 excepted (its zeros stand at every other place). */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  const zeros = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 28)) controls++
  })
  const [even = 0, odd = 0] = zeros
  const isWide = Math.max(even, odd) > bytes.length * 0.3 && Math.min(even, odd) < bytes.length * 0.05
  const strange = controls + (isWide ? 0 : even + odd)
  return strange > bytes.length * 0.05
}
