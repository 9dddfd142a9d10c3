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

/** Runs steps in order, says each in a line, and counts. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: number }> {
  let passed = 0
  let failed = 0
  for (const step of steps) {
    const startedAt = Date.now()
    const wrong = await step.run()
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    console.log(`${wrong === null ? '✓' : '✗'} ${step.name} (${seconds} s)`)
    if (wrong !== null)
      console.log(
        wrong
          .split('\n')
          .map((line) => `    ${line}`)
          .join('\n'),
      )
    if (wrong === null) passed += 1
    else failed += 1
  }
  return { passed, failed }
}
