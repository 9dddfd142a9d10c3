import type { FactContradiction, FactValue } from '../contract/index.ts'
import type { ImportedShow, ProgrammeImportResult } from '../engine/index.ts'
import type { CommandContext } from './command.ts'

type Say = CommandContext['say']

/** What reading a programme found and wrote, for a person: a show a paragraph, then what is asked. */
export function programmeText(result: ProgrammeImportResult, say: Say): string {
  const lines = [result.source, ...result.shows.flatMap((show) => ['', ...showLines(show, say)])]
  const { house } = result
  if (house && house.written.length > 0)
    lines.push('', say('programme.house-written', { fields: house.written.join(', ') }))
  if (house && house.differing.length > 0 && house.written.length === 0)
    lines.push('', say('programme.house-differing', { fields: house.differing.join(', ') }))
  for (const { code, params } of result.questions) lines.push(`? ${say(code, params)}`)
  if (result.shows.some(({ waiting }) => waiting.length > 0)) lines.push('', say('programme.accept'))
  return `${lines.join('\n')}\n`
}

function showLines(show: ImportedShow, say: Say): string[] {
  const title = show.title ?? say('programme.no-title')
  const { key, written, same } = show
  const head = show.isNew
    ? say('programme.show-new', { title, key, written })
    : say('programme.show-known', { title, key, written, same })
  const contradicted = new Set(show.contradictions.map(({ path }) => path))
  return [
    head,
    ...show.contradictions.map((contradiction) => contradictionLine(contradiction, say)),
    ...show.waiting
      .filter(({ path }) => !contradicted.has(path))
      .map(
        ({ path, value, why, confidence }) =>
          `  … ${say(confidence === 'doubtful' ? 'programme.waiting' : 'programme.to-accept', { path: pathWords(path, say), value: shown(value) })}${why ? ` (${say(why.code, why.params)})` : ''}`,
      ),
    ...show.missing.map((startsAt) => `  ∅ ${say('programme.missing', { startsAt: startsAt.replace('T', ' ') })}`),
    ...show.questions.map(
      ({ code, params, span }) =>
        `  ? ${say(code, params)}${span ? ` ${say('programme.read-in', { quote: cut(span.quote) })}` : ''}`,
    ),
  ]
}

function contradictionLine({ path, known, knownSource, proposed }: FactContradiction, say: Say): string {
  const source = knownSource?.source ?? '?'
  if (/^performances\/[^/]+\/startsAt$/.test(path)) {
    const [from, to] = [momentWords(shown(known)), momentWords(shown(proposed.value))]
    return `  → ${say('programme.moved', { from, to, source })}`
  }
  return `  ≠ ${say('programme.contradiction', { path: pathWords(path, say), known: shown(known), source, proposed: shown(proposed.value) })}`
}

function momentWords(startsAt: string): string {
  return startsAt.replace(/T(?=\d{2}:)/, ' ')
}

/** `performances/2027-01-15T20:30/hall` → « représentation 2027-01-15 20:30, salle ». */
function pathWords(path: string, say: Say): string {
  const [head = '', ...rest] = path.split('/')
  const detail = head === 'performances' ? rest[1] : undefined
  const name = momentWords(rest[0] ?? '')
  const isWord = head === 'texts' || head === 'photo' || head === 'stars'
  const words = [say(`programme.path.${head}`), isWord && name ? say(`programme.path.${name}`) : name]
    .filter((word) => word !== '')
    .join(' ')
  return detail ? `${words}, ${say(`programme.path.${detail}`)}` : words
}

function shown(value: FactValue): string {
  return cut(Array.isArray(value) ? value.join(', ') : String(value))
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 88)}…` : line
}
