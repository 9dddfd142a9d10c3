import { spawn } from 'node:child_process'

export interface Step {
  name: string
  /** Null when the step passed; else what is wrong, as text. */
  run(): Promise<string | null>
}

/** Runs a program of `node_modules` and gives its output when it fails. */
export function program(name: string, script: string, args: string[], env: NodeJS.ProcessEnv = {}): Step {
  return {
    name,
    run: () =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
          env: { ...process.env, ...env },
        })
        let output = ''
        child.stdout.on('data', (chunk) => {
          output += chunk
        })
        child.stderr.on('data', (chunk) => {
          output += chunk
        })
        // Once its pipes are drained: at its exit the reason may still be on its way.
        child.on('close', (code) => resolve(code === 0 ? null : output.trim() || `exit ${code}`))
      }),
  }
}

/** Runs steps, so many at once (default: one), says each in a line when it ends, and counts. */
export async function runSteps(
  steps: readonly Step[],
  { atOnce = 1 }: { atOnce?: number } = {},
): Promise<{ passed: number; failed: number }> {
  const counts = { passed: 0, failed: 0 }
  const waiting = steps.values()
  const worker = async () => {
    for (const step of waiting) counts[(await isPassed(step)) ? 'passed' : 'failed'] += 1
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return counts
}

async function isPassed(step: Step): Promise<boolean> {
  const startedAt = Date.now()
  const wrong = await step.run()
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${wrong === null ? '✓' : '✗'} ${step.name} (${seconds} s)`)
  if (wrong !== null) console.log(wrong.replace(/^/gm, '    '))
  return wrong === null
}
