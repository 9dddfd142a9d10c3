import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { ReadDescription } from '../../../contract/index.ts'
import { describeTable } from './describe-table.ts'
import type { FileFacts } from './file-facts.ts'
import { GroupNormaliser } from './group-normaliser.ts'
import type { Meant } from './meant-group.ts'
import type { NormalisedValues } from './normalised-values.ts'

interface NormalisedLines {
  description: ReadDescription
  facts: FileFacts
  /** Of each row taken, some of its normalised columns. */
  rows(...wanted: (keyof NormalisedValues)[]): Meant[][]
}

/** Reads lines as a file of their own that nobody said anything of. `today` gives a year to dates that bear none. */
export function normalisedLines(): (lines: readonly string[], today?: string) => Promise<NormalisedLines> {
  let folder = ''
  let files = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parterre-lines-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  return async (lines, today) => {
    const path = join(folder, `${files++}.csv`)
    await writeFile(path, lines.join('\n'))
    const groups: Parameters<GroupNormaliser['normalise']>[0][] = []
    const { table, description } = await describeTable(path, {
      onGroup: (group) => groups.push(group),
      ...(today !== undefined && { today }),
    })
    const normaliser = new GroupNormaliser({ description, header: table.header, constants: {}, earlier: new Set() })
    const normalised = groups.map((group) => normaliser.normalise(group))
    return {
      description,
      facts: normaliser.facts,
      rows: (...wanted) =>
        normalised.flatMap(({ kept, values }) =>
          [...kept].map((index) => wanted.map((name) => values[name].values[values[name].codes[index] ?? 0] ?? null)),
        ),
    }
  }
}
