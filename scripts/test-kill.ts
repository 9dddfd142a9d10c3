import { killErasures, killRestores } from './kill-erasure.ts'
import { killImports } from './kill-import.ts'
import { killReviews } from './kill-review.ts'

const seed = Number(process.argv[2] ?? Date.now() % 100_000)
const leastWhileWriting = 30
console.log(`seed ${seed}`)
const onKill = (line: string) => console.log(line)
const series = [
  { name: 'imports', report: await killImports({ times: 50, seed, onKill }) },
  { name: 'erasures', report: await killErasures({ times: 60, seed, onKill }) },
  { name: 'restores', report: await killRestores({ times: 60, seed, onKill }) },
  { name: 'reviews', report: await killReviews({ times: 50, seed, onKill }) },
]
let failed = series.reduce((sum, { report }) => sum + report.whileWriting, 0) < leastWhileWriting ? 1 : 0
for (const { name, report } of series) {
  for (const wrong of report.wrong) console.log(`✗ ${wrong}`)
  console.log(`${name}: ${report.kills} kills, ${report.whileWriting} while a write was open`)
  failed += report.wrong.length
}
console.log(`${series.reduce((sum, { report }) => sum + report.kills, 0) - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
