import type { ShowRecord } from '../../../src/contract/index.ts'
import { type Piece, piece, type SentenceContext } from './pieces.ts'

/** `[condition|words]`: true or false as the record has it; `bad:KIND` is always an error, `ok:KIND` always true. Half of the false ones are written. */
export function phraseSlot(inner: string, context: SentenceContext): Piece | null {
  const cut = inner.indexOf('|')
  const condition = inner.slice(0, cut)
  const text = inner.slice(cut + 1)
  const fixed = /^(bad|ok):(.*)$/.exec(condition)
  if (fixed !== null) {
    const wrong = fixed[1] === 'bad'
    if (wrong && context.random.next() < 0.3) return null
    return piece(context, { text, kind: fixed[2] ?? '', error: wrong ? 'no-source' : null })
  }
  const judged = judge(condition, context.record)
  if (judged === null || (!judged.holds && context.random.next() < 0.5)) return null
  return piece(context, { text, kind: judged.kind, error: judged.holds ? null : `${judged.kind}-wrong` })
}

function judge(condition: string, record: ShowRecord): { kind: string; holds: boolean } | null {
  const [key = '', value = ''] = condition.split('=')
  if (key === 'interval') return { kind: 'interval', holds: record.intermission === (value === '1') }
  if (key === 'access')
    return {
      kind: 'accessibility',
      holds: record.performances.some((one) => one.accessibility?.some((kind) => kind.includes(value))),
    }
  if (key === 'lang') return { kind: 'language', holds: record.language?.startsWith(value) ?? false }
  if (key === 'sur') return { kind: 'language', holds: record.surtitles?.startsWith(value) ?? false }
  if (key === 'allfree') return { kind: 'free', holds: (record.prices ?? []).some((price) => price.cents === 0) }
  if (key === 'available' && record.availability === 'lastSeats') return null
  return { kind: 'availability', holds: record.availability === key }
}
