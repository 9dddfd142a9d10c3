import { checkSteps } from './check-steps.ts'
import { runSteps } from './steps.ts'

const { passed, failed } = await runSteps(checkSteps, { atOnce: 2 })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
