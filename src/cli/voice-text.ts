import type { Voice, VoiceDistance } from '../contract/index.ts'
import type { PublicationsKept } from '../engine/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']

/** A fingerprint and a distance as a person reads them: words before figures. */
export function voiceText(
  { fingerprint, distance, cleanedAgain }: { fingerprint: Voice; distance: VoiceDistance | null; cleanedAgain: number },
  say: Say,
): string {
  const lines = distance ? distanceLines(distance, say) : fingerprintLines(fingerprint, say)
  const few = fingerprint.isEnough ? [] : [say('voice.too-few')]
  const heard = say('voice.heard', { texts: fingerprint.texts, words: fingerprint.words })
  const cleaned = cleanedAgain > 0 ? [say('voice.cleaned-again', { count: cleanedAgain })] : []
  return `${[heard, ...cleaned, ...few, ...lines].join('\n')}\n`
}

/** What came in with a file, and what of it did not. */
export function keptText({ file, kept, leftOut }: PublicationsKept & { file: string }, say: Say): string {
  const [only] = kept
  const head =
    only && kept.length === 1
      ? say('voice.kept', { title: only.title, file })
      : say(only ? 'voice.kept-many' : 'voice.kept-none', { count: kept.length, file })
  return `${[head, ...leftOut.map(({ why, count }) => `  ${say(`voice.left-out.${why}`, { count })}`)].join('\n')}\n`
}

function fingerprintLines(voice: Voice, say: Say): string[] {
  const listed = (code: string, words: readonly string[]) =>
    words.length > 0 ? [say(code, { words: words.join(', ') })] : []
  return [
    say('voice.address', { address: say(`voice.address.${voice.address}`) }),
    ...(voice.greeting ? [say('voice.greeting', { words: voice.greeting.words, texts: voice.greeting.texts })] : []),
    ...(voice.signature
      ? [say('voice.signature', { words: voice.signature.words.replaceAll('\n', ' / '), texts: voice.signature.texts })]
      : []),
    ...listed(
      'voice.words',
      voice.usualWords.slice(0, 20).map(({ words }) => words),
    ),
    ...listed(
      'voice.phrases',
      voice.phrases.slice(0, 8).map(({ words }) => words),
    ),
    ...listed(
      'voice.cliches',
      voice.cliches.map(({ words }) => words),
    ),
    ...listed('voice.never', voice.neverSaid),
    ...voice.manners.map(({ key, mean, low, high }) =>
      say('voice.manner', { label: say(`manner.${key}`), mean, low, high }),
    ),
    ...voice.drift.map(({ key, from, to }) => say('voice.drift', { label: say(`manner.${key}`), from, to })),
    say('voice.openings'),
    ...voice.openings.map(({ text }) => `  ${text}`),
  ]
}

function distanceLines({ heardIn, manners, repeated, cliches }: VoiceDistance, say: Say): string[] {
  const apart = manners.filter(({ isApart }) => isApart)
  return [
    ...(heardIn ? [say('voice.compared', { kind: say(`voice.kind.${heardIn}`) })] : []),
    apart.length === 0 ? say('voice.near') : say('voice.far', { count: apart.length }),
    ...apart.flatMap(({ key, value, high, shown }) => {
      const isMore = value > high ? 'yes' : 'no'
      const words = shown
        .slice(0, 4)
        .filter(({ text }) => /[\p{L}\d]/u.test(text))
        .map(({ text }) => `« ${text} »`)
        .join(', ')
      const told = say('voice.apart', { isMore, thing: say(`manner-thing.${key}`) })
      return [`  ${told}${words === '' ? '' : ` ${say('voice.shown', { shown: words })}`}`]
    }),
    ...repeated.map(({ title, text }) => say('voice.repeated', { title, words: text })),
    ...cliches.map(({ text }) => say('voice.cliche', { words: text })),
  ]
}
