import { attack } from './attack.ts'

const seed = Number(process.argv[2] ?? Date.now() % 100_000)
const times = Number(process.argv[3] ?? 10_000)
console.log(`seed ${seed}`)
const report = await attack({
  times,
  seed,
  withBombs: true,
  onProgress: (line) => console.log(line),
  ...(process.env.HOSTILE_KEEP && { keepIn: process.env.HOSTILE_KEEP }),
})
for (const wrong of report.wrong.slice(0, 50)) console.log(`✗ ${wrong}`)
console.log(`read ${report.read}, refused ${JSON.stringify(report.refused)}`)
console.log(`heaviest: ${report.heaviest.megabytes} MB, ${report.heaviest.file}`)
console.log(`slowest: ${report.slowest.seconds.toFixed(1)} s, ${report.slowest.file}`)
console.log(`${report.files - report.wrong.length} passed, ${report.wrong.length} failed`)
process.exitCode = report.wrong.length === 0 ? 0 : 1
