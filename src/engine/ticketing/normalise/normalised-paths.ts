import { join } from 'node:path'

/** Where the three tables made of a file are, in the folder that was handed out for them. */
export function normalisedPaths(folder: string): { normalised: string; corrections: string; rejected: string } {
  return {
    normalised: join(folder, 'normalised.parquet'),
    corrections: join(folder, 'correction.parquet'),
    rejected: join(folder, 'rejected.parquet'),
  }
}
