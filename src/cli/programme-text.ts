import type { FactContradiction, FactValue } from '../contract/index.ts'
import type { ImportedShow, ProgrammeImportResult } from '../engine/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']
type Spoken = Pick<CommandContext, 'say' | 'language'>

/** What reading a programme found and wrote, for a person: a show a paragraph, then what is asked. */
export function programmeText(result: ProgrammeImportResult, context: Spoken): string {
  const { say } = context
  const lines = [result.source, ...result.shows.flatMap((show) => ['', ...showLines(show, context)])]
  const { house } = result
  if (house && house.written.length > 0)
    lines.push('', say('programme.house-written', { fields: house.written.join(', ') }))
  if (house && house.differing.length > 0 && house.written.length === 0)
    lines.push('', say('programme.house-differing', { fields: house.differing.join(', ') }))
  for (const { code, params } of result.questions) lines.push(`? ${say(code, params)}`)
  const waiting = result.shows.flatMap((show) => show.waiting)
  const doubtful = waiting.filter(({ confidence }) => confidence === 'doubtful').length
  if (waiting.length > doubtful && result.shows.every(({ written }) => written === 0))
    lines.push('', say('programme.accept'))
  if (doubtful > 0) lines.push('', say('programme.confirm', { count: doubtful }))
  return `${lines.join('\n')}\n`
}

function showLines(show: ImportedShow, context: Spoken): string[] {
  const { say } = context
  const title = show.title ?? say('programme.no-title')
  const { key, written, same } = show
  const head = show.isNew
    ? say('programme.show-new', { title, key, written })
    : say('programme.show-known', { title, key, written, same })
  const contradicted = new Set(show.contradictions.map(({ path }) => path))
  return [
    head,
    ...show.contradictions.map((contradiction) => contradictionLine(contradiction, context)),
    ...show.waiting
      .filter(({ path }) => !contradicted.has(path))
      .map(
        ({ path, value, why, confidence }) =>
          `  … ${say(confidence === 'doubtful' ? 'programme.waiting' : 'programme.to-accept', { path: pathWords(path, say), value: shown(path, value, context) })}${why ? ` (${say(why.code, why.params)})` : ''}`,
      ),
    ...show.missing.map((startsAt) => `  ∅ ${say('programme.missing', { startsAt: startsAt.replace('T', ' ') })}`),
    ...show.questions.map(
      ({ code, params, span }) =>
        `  ? ${say(code, params)}${span ? ` ${say('programme.read-in', { quote: cut(span.quote) })}` : ''}`,
    ),
  ]
}

function contradictionLine({ path, known, knownSource, proposed }: FactContradiction, context: Spoken): string {
  const { say } = context
  const source = knownSource?.source ?? '?'
  const [from, to] = [shown(path, known, context), shown(path, proposed.value, context)]
  if (/^performances\/[^/]+\/startsAt$/.test(path)) return `  → ${say('programme.moved', { from, to, source })}`
  return `  ≠ ${say('programme.contradiction', { path: pathWords(path, say), known: from, source, proposed: to })}`
}

function momentWords(startsAt: string): string {
  return startsAt.replace(/^(\d{4}-\d{2}-\d{2})T(?=\d{2}:)/, '$1 ')
}

/** `performances/2027-01-15T20:30/hall` → « représentation 2027-01-15 20:30, salle ». */
function pathWords(path: string, say: Say): string {
  const [head = '', ...rest] = path.split('/')
  const detail = head === 'performances' ? rest[1] : undefined
  const name = momentWords(rest[0] ?? '')
  const isWord = head === 'texts' || head === 'photo'
  const [kind, own] = [say(`programme.path.${head}`), isWord && name ? say(`programme.path.${name}`) : name]
  // « tarif unique » names its kind itself.
  const words = [own.toLowerCase().startsWith(`${kind} `) ? '' : kind, own].filter((word) => word !== '').join(' ')
  return detail ? `${words}, ${say(`programme.path.${detail}`)}` : words
}

/** A price in euros, a moment without its `T`, yes or no in words: as a person writes them. */
function shown(path: string, value: FactValue, { say, language }: Spoken): string {
  if (path.startsWith('prices/') && typeof value === 'number') {
    const format = { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' } as const
    return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', format).format(value / 100)
  }
  if (/(?:^|\/)(?:status|audience|availability)$/.test(path)) return say(`programme.value.${String(value)}`)
  if (typeof value === 'boolean') return say(value ? 'programme.yes' : 'programme.no')
  return cut(momentWords(Array.isArray(value) ? value.join(', ') : String(value)))
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 88)}…` : line
}
