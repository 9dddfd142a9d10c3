import { killImports } from './kill-import.ts'

const seed = Number(process.argv[2] ?? Date.now() % 100_000)
console.log(`seed ${seed}`)
const report = await killImports({ times: 50, seed, onKill: (line) => console.log(line) })
for (const wrong of report.wrong) console.log(`✗ ${wrong}`)
console.log(`${report.kills} kills, ${report.whileWriting} while a write was open`)
const failed = report.wrong.length + (report.whileWriting < 30 ? 1 : 0)
console.log(`${report.kills - report.wrong.length} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
