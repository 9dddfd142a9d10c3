import { Buffer } from 'node:buffer'

/** A slice of a big chunk of text keeps the whole chunk in memory: what is remembered for long is copied out of it. */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8')
}
