import { describe, expect, it } from 'vitest'
import { AppError, checkedRecordSchema } from '../src/contract/index.ts'
import { captionNames, checkText, fitCaptions, readCaptionFile, shield } from '../src/engine/index.ts'
import { correctText } from '../src/engine/language/index.ts'
import {
  documentFromDocx,
  documentFromHtml,
  documentFromOdt,
  documentFromPdf,
  documentFromText,
  type ProgrammeDocument,
  proposeShows,
} from '../src/engine/programme/index.ts'
import { bytesSource, readTableOf } from '../src/engine/ticketing/index.ts'
import { hostileTexts } from './hostile-texts.ts'
import { textsAsFiles } from './texts-as-files.ts'

const record = checkedRecordSchema.parse({
  key: 'berenice',
  title: 'Bérénice',
  credits: [{ role: 'mise en scène', name: 'Anne Morel' }],
  performances: [{ startsAt: '2026-03-13T20:30', venue: 'Théâtre', hall: 'Grande salle', city: 'Lille' }],
  prices: [{ label: 'plein', cents: 2500 }],
})
/** What makes the text a file, before anything is counted, and what reads it. */
interface Filter {
  readonly made?: (text: string) => Uint8Array | Promise<Uint8Array>
  readonly read: (text: string, file: Uint8Array) => unknown
  /** One family in so many, as many different ones for each filter; all of them where PARTERRE_ALL_TEXTS is set. */
  readonly oneIn: number
}

const shows = (document: ProgrammeDocument) => proposeShows(document, { asOf: '2026-03-01' })

const filters: Readonly<Record<string, Filter>> = {
  check: { read: (text) => checkText({ text, record, asOf: '2026-03-01' }), oneIn: 12 },
  correct: { read: (text) => correctText(text), oneIn: 9 },
  redact: { read: (text) => shield().redact(text), oneIn: 3 },
  captions: {
    made: (text) => new TextEncoder().encode(`00:00:01,000 --> 00:00:09,000\n${text}\n`),
    read: async (_, file) => await subtitlesOf(file),
    oneIn: 3,
  },
  'programme import of a text': { read: (text) => shows(documentFromText(text)), oneIn: 3 },
  'programme import of a page': { read: async (text) => shows(await documentFromHtml(`<p>${text}</p>`)), oneIn: 4 },
  'programme import of a .docx': {
    made: textsAsFiles.docx,
    read: async (_, file) => shows(await documentFromDocx(Buffer.from(file))),
    oneIn: 12,
  },
  'programme import of an .odt': {
    made: textsAsFiles.odt,
    read: async (_, file) => shows(await documentFromOdt(file)),
    oneIn: 12,
  },
  'programme import of a PDF': {
    made: textsAsFiles.pdf,
    read: async (_, file) => shows(await documentFromPdf(file)),
    oneIn: 20,
  },
  'read of a file': {
    made: (text) => new TextEncoder().encode(`Spectacle;Date;Prix\nPhèdre;12/03/2026;24,00\n${text}\n`),
    read: async (_, file) => await rowsOf(file),
    oneIn: 3,
  },
}
const [small, large] = [4_000, 16_000]
/** Milliseconds of processor under which a machine measures itself. */
const leastMs = 60
/** What costs the square costs sixteen times as much; what its length, four times. */
const mostTimes = 8

/** Counts them; a file that is refused is read all the same. */
async function rowsOf(file: Uint8Array): Promise<number> {
  let count = 0
  try {
    for await (const group of (await readTableOf(bytesSource(file, 'text.csv'))).groups()) count += group.count
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  return count
}

/** Reads them, parts them and looks for names in them; a file that is refused is read all the same. */
async function subtitlesOf(file: Uint8Array): Promise<void> {
  try {
    const { cues, isTimed } = await readCaptionFile({ name: 'a.srt', bytes: file })
    captionNames(fitCaptions(cues, { isTimed }), ['Anne Morel', 'Bérénice'])
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

/** Time of this thread alone: what else the machine does is not in it. */
async function costOf({ made, read }: Filter, text: string): Promise<number> {
  const file = (await made?.(text)) ?? new Uint8Array()
  const before = process.threadCpuUsage()
  await read(text, file)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

describe.each(Object.entries(filters))('what %s costs', (name, filter) => {
  it('grows as the length of a text that nobody writes', async () => {
    for (let time = 0; time < 2; time += 1)
      await costOf(filter, 'Les enfants jouent devant Anne Morel le 12 mars. '.repeat(80))
    const oneIn = process.env.PARTERRE_ALL_TEXTS === undefined ? filter.oneIn : 1
    const first = Object.keys(filters).indexOf(name) % oneIn
    const grown: string[] = []
    for (const { name: family, of } of hostileTexts().filter((_, at) => at % oneIn === first)) {
      const cost = await costOf(filter, of(small))
      const grew = (await costOf(filter, of(large))) / Math.max(leastMs, cost)
      if (grew > mostTimes) grown.push(`${family}: ${grew.toFixed(1)} times`)
    }
    expect(grown).toEqual([])
  }, 300_000)
})
