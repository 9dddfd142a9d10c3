import type { Channel } from '../../../contract/index.ts'
import { channelRules, clichesIn, countOf } from '../channels/index.ts'
import { checkText } from '../check/index.ts'
import { plainFor } from './cliche-fixes.ts'
import { jargon } from './jargon.ts'
import { countWords, type Found, moved, replaced, type Scene } from './scene.ts'

/** Beyond so many words a sentence is read twice. */
const longestSentence = 28
/** Channels read by those whose trade it is. */
const ofTheTrade: ReadonlySet<Channel> = new Set(['press', 'linkedin'])

export function cliches(scene: Scene): Found[] {
  const { body, bodyStart } = scene
  return clichesIn(body).map(({ start, end, text }) => {
    const by = plainFor(text)
    return {
      code: 'cliche',
      params: { words: text },
      ...moved(bodyStart, { start, end }),
      fix: by === null ? null : replaced(scene, { start, end, by }),
    }
  })
}

export function tradeWords(scene: Scene): Found[] {
  const { body, bodyStart, channel } = scene
  if (ofTheTrade.has(channel)) return []
  return jargon.flatMap(({ pattern, plain }) =>
    [...body.matchAll(pattern)].map((match) => {
      const stretch = { start: match.index, end: match.index + match[0].length }
      const place = moved(bodyStart, stretch)
      return {
        code: plain ? 'jargon' : 'jargon-open',
        params: { words: match[0], plain },
        ...place,
        fix: plain ? replaced(scene, { ...stretch, by: plain }) : null,
      }
    }),
  )
}

/** Cut at its semicolon when it has one; what has none is for its author. */
export function longSentences({ sentences, bodyStart }: Scene): Found[] {
  return sentences
    .filter(({ words: count, text, isProse }) => count > longestSentence && isProse && !isListOfFacts(text))
    .map(({ text, start, end, words: count }) => {
      const cut = /\s?;\s*(\p{Ll})/u.exec(text)
      const at = cut
        ? { start: bodyStart + start + cut.index, end: bodyStart + start + cut.index + cut[0].length }
        : null
      const fix = at && { ...at, by: `. ${(cut?.[1] ?? '').toLocaleUpperCase('fr')}` }
      return { code: 'sentence-long', params: { words: count }, ...moved(bodyStart, { start, end }), fix }
    })
}

export function exclamations({ body, bodyStart, show }: Scene): Found[] {
  return [...body.matchAll(/\s?!+/gu)]
    .filter(({ index }) => !show.title.includes('!') && !isQuoted(body, index))
    .map((match) => {
      const place = moved(bodyStart, { start: match.index, end: match.index + match[0].length })
      return { code: 'exclamation', params: {}, ...place, fix: { ...place, by: '.' } }
    })
}

/**
 * Longer than the channel is read: the last sentence that says nothing of a record can go. A date, a price, an access, a name that its
 * reader would have no more is never taken out to make room.
 */
export function tooLong(scene: Scene): Found[] {
  const { channel, content, sentences, bodyStart, body } = scene
  const limit = channelRules[channel].limits.find(({ field, code }) => field === 'body' && code === 'body-too-long')
  if (!limit?.most) return []
  const count = countOf(limit, channel, content)
  if (count <= limit.most) return []
  const spare = sentences.findLast(
    ({ text, start, isProse }) =>
      isProse &&
      start > 0 &&
      !/\d|\*\*|:/u.test(text) &&
      countWords(text) > 6 &&
      !/[«»]/u.test(text) &&
      !isQuoted(body, start) &&
      !saysFacts(text, scene),
  )
  const place = spare ? moved(bodyStart, spare) : { start: bodyStart, end: bodyStart + body.length }
  return [
    {
      code: 'too-long',
      params: { count, most: limit.most, spare: spare ? 'yes' : 'no' },
      ...place,
      fix: spare ? replaced(scene, { ...spare, by: '' }) : null,
    },
  ]
}

function saysFacts(text: string, { show, house, asOf }: Scene): boolean {
  return checkText({ text, record: show, asOf }, { house }).atoms.length > 0
}

/** Dates with their hours, tariffs, a quotation: long, and not hard to read. */
function isListOfFacts(text: string): boolean {
  return /^\*\*|·|«/u.test(text) || (text.match(/\d+/gu)?.length ?? 0) > 3
}

function isQuoted(body: string, at: number): boolean {
  return body.lastIndexOf('«', at) > body.lastIndexOf('»', at)
}
