import type { Quality } from '../../../contract/index.ts'
import { checkFile, checkSet } from '../../ticketing/index.ts'
import { type House, setting } from '../house/index.ts'
import { qualityInSet } from './cannot-tell.ts'
import { cappedScore } from './capped-score.ts'
import { besideTotalLine } from './total-line.ts'
import { twoAtATime } from './two-at-a-time.ts'
import type { NormalisedFile } from './types.ts'

/** The quality of each file of a set, by its hash, and of the files read together (B9). */
export async function judgeSet(
  house: House,
  normalised: readonly NormalisedFile[],
  today: string,
): Promise<{ files: Map<string, Quality>; set: Quality }> {
  const warehouse = await house.folder.warehouse()
  const files = new Map<string, Quality>()
  const controls = normalised.map(({ control }) => control)
  // What counts the rows of one file has one task, and uses one processor.
  await twoAtATime([...normalised.entries()], async ([, { control, normalised: path, corrections }]) => {
    const alone = await checkFile(warehouse, { control, normalised: path, corrections, today })
    const warnings = [...control.warnings, ...besideTotalLine(control)]
    files.set(control.sha256, cappedScore(qualityInSet(alone, control.grain, controls), warnings))
  })
  const set = normalised.map(({ control, source, normalised: path }) => ({
    source,
    control: { ...control, quality: files.get(control.sha256) ?? null },
    normalised: path,
  }))
  const startMonth = await setting(house.folder.app, 'seasonStartMonth')
  return { files, set: await checkSet(warehouse, set, { startMonth, asOf: today }) }
}
