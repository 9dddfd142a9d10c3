import type {
  DimensionControl,
  ErrorParams,
  FileControl,
  ImportControl,
  Quality,
  SeasonControl,
} from '../../../contract/index.ts'
import type { PrintedBlock, PrintedDocument } from '../../print/index.ts'

/** Turns a code and its values into words: sentences belong to the doors. */
export interface Speech {
  language: 'fr' | 'en'
  say: (code: string, params?: ErrorParams) => string
  /** Whose document it is, set at the foot of each page. */
  houseName: string | null
}

/** The contrôle of a set of files, as a document for a director: the files read together, then each. */
export function printedImport(control: ImportControl, speech: Speech): PrintedDocument {
  const { say } = speech
  const blocks: PrintedBlock[] = control.files.flatMap((file) => fileBlocks(file, speech))
  const isSet = control.files.length > 1
  if (isSet && control.quality !== null)
    blocks.unshift(
      { kind: 'heading', level: 1, text: say('control.together') },
      ...qualityBlocks(control.quality, speech),
    )
  return framed(speech, {
    title: say('control.title'),
    subtitle: control.files.map(({ file }) => file).join(', '),
    blocks,
  })
}

/** The contrôle of a season, with its totals beside the ticketing system's. */
export function printedSeason(control: SeasonControl, speech: Speech): PrintedDocument {
  const { say } = speech
  return framed(speech, {
    title: say('control.season-title', { season: control.season }),
    subtitle: say('control.season-extent', {
      seats: control.seats ?? 0,
      areSeatsKnown: control.seats === null ? 'no' : 'yes',
      euros: Math.round((control.receiptsCents ?? 0) / 100),
      known: control.receiptsCents === null ? 'no' : 'yes',
    }),
    blocks: [
      ...unallocatedBlocks(control, speech),
      ...qualityBlocks(control.quality, speech),
      ...gapBlocks(control, speech),
    ],
  })
}

/** Money that no ticket carries: without it, the receipts are not those of the till. */
function unallocatedBlocks({ unallocated: { packages, others } }: SeasonControl, { say }: Speech): PrintedBlock[] {
  if (packages.lines + others.lines === 0) return []
  const euros = (cents: number) => Math.round(cents / 100)
  const params = { packages: euros(packages.cents), others: euros(others.cents) }
  return [{ kind: 'paragraph', text: say('control.unallocated', params) }]
}

function framed(speech: Speech, document: Pick<PrintedDocument, 'title' | 'subtitle' | 'blocks'>): PrintedDocument {
  const { language, houseName } = speech
  return {
    ...document,
    language,
    footer: [houseName, document.title].filter((part) => part !== null).join(' · '),
  }
}

function fileBlocks(file: FileControl, speech: Speech): PrintedBlock[] {
  const { say } = speech
  const { rowsRead: read, kept, alreadyKnown: known, rejected, rejectedBy, correctedBy } = file
  const reasons = (title: string, counted: FileControl['rejectedBy']): PrintedBlock[] =>
    counted.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say(title) },
          table(
            say,
            ['rows.why', 'control.count'],
            counted.map(({ why, count }) => [say(why), number(count, speech)]),
          ),
        ]
  return [
    { kind: 'heading', level: 1, text: `${file.file} · ${say(`grain.${file.grain}`)}` },
    { kind: 'paragraph', text: say('control.rows', { read, kept, known, rejected }) },
    ...(file.quality === null ? [] : qualityBlocks(file.quality, speech)),
    ...reasons('control.corrected-title', correctedBy),
    ...reasons('control.rejected-title', rejectedBy),
  ]
}

function qualityBlocks({ score, dimensions, findings }: Quality, speech: Speech): PrintedBlock[] {
  const { say } = speech
  const note = score.of === 0 ? 0 : Math.floor((100 * score.points) / score.of)
  const gaps = dimensions.flatMap((one) => one.gaps)
  return [
    {
      kind: 'figure',
      value: say('control.note', { note }),
      label: say('control.note-of', { points: Math.floor(score.points), of: score.of }),
    },
    {
      kind: 'terms',
      rows: dimensions.map((one) => ({ term: say(`quality.${one.dimension}`), text: dimensionText(one, speech) })),
    },
    ...listOf(
      gaps.map(({ missing, lacking, of, prevents }) =>
        say('quality.gap', { missing: say(`meaning.${missing}`), lacking, of, prevents: say(`prevents.${prevents}`) }),
      ),
    ),
    ...(findings.length === 0
      ? []
      : [
          table(
            say,
            ['control.finding', 'control.count', 'control.severity'],
            findings.map(({ code, found, severity, params }) => [
              `${say(code)}. ${say(`${code}.why`, params)}`,
              number(found, speech),
              say(`severity.${severity}`),
            ]),
          ),
        ]),
  ]
}

function gapBlocks({ tickets, performances }: SeasonControl, speech: Speech): PrintedBlock[] {
  const { say } = speech
  const causes = (list: { code: string; params: ErrorParams }[]) =>
    list.map(({ code, params }) => say(code, params)).join(' ')
  const rows = [
    ...(tickets === null ? [] : [{ ...tickets, name: say('control.whole-season') }]),
    ...performances.map((one) => ({ ...one, name: `${one.show} ${one.startsAt === null ? '' : day(one.startsAt)}` })),
  ]
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: say('control.totals-title') },
    table(
      say,
      ['control.performance', 'control.till', 'control.here', 'control.causes'],
      rows.map((row) => {
        const exact = row.causes.filter(({ isExact }) => isExact)
        return [
          row.name,
          number(row.total, speech),
          number(row.counted, speech),
          causes(exact) || say('control.no-cause'),
        ]
      }),
    ),
  ]
}

/** The first column is words and wide; a column of counts stands to the right. */
function table(say: Speech['say'], headings: readonly string[], rows: readonly (readonly string[])[]): PrintedBlock {
  const counts = new Set(['control.count', 'control.till', 'control.here'])
  return {
    kind: 'table',
    columns: headings.map((code, place) => ({
      label: say(code),
      align: counts.has(code) ? 'end' : 'start',
      ...(place === 0 || code === 'control.causes' ? { share: 1 } : {}),
    })),
    rows,
  }
}

function listOf(items: readonly string[]): PrintedBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

function dimensionText({ dimension, sound, of, params }: DimensionControl, { say }: Speech): string {
  if (sound !== null && of !== null)
    return say(dimension === 'completeness' ? 'quality.cells' : 'quality.share', { sound, of })
  if (dimension === 'coverage') return say('quality.extent', params)
  const { untilAt = null } = params
  return untilAt === null ? say('quality.no-sale-date') : say('quality.until', { untilAt: day(String(untilAt)) })
}

function number(value: number, { language }: Speech): string {
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(value)
}

function day(moment: string): string {
  return moment.slice(0, 10).split('-').toReversed().join('/')
}
