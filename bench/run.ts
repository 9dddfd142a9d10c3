import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchCsv } from './csv.ts'
import { benchIdentity } from './identity.ts'
import { writeTicketsCsv } from './make-tickets.ts'
import { benchPages } from './pages.ts'
import { benchXlsx } from './xlsx.ts'

/** `npm run bench [-- rows]`: every speed beside a named rival, in the same run, on the machine at hand. */
const rows = Number(process.argv[2] ?? 1_000_000)
const work = mkdtempSync(join(tmpdir(), 'parterre-bench-'))
try {
  const csv = join(work, 'billets.csv')
  await writeTicketsCsv(csv, rows)
  console.log(`${rows} tickets, ${Math.round(statSync(csv).size / 1e6)} MB of CSV`)
  const lines = [
    ...(await benchCsv({ csv, work })),
    ...(await benchXlsx({ work, rows: Math.min(rows, 200_000) })),
    ...(await benchPages({ rows, work })),
    ...(await benchIdentity({ rows, work })),
  ]
  console.log('\n| what | Parterre | rival | ratio |\n| --- | --- | --- | --- |')
  for (const { what, ours, rival, ratio } of lines) console.log(`| ${what} | ${ours} | ${rival} | ${ratio} |`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
