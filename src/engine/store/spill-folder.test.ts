import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('goes with the program, even when nobody closed its warehouse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-spill-'))
  const store = new URL('warehouse.ts', import.meta.url).href
  const script = `const { openMemoryWarehouse } = await import('${store}')
    const { readdirSync } = await import('node:fs')
    await openMemoryWarehouse()
    process.stdout.write(String(readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('parterre-')).length))
    process.exit(0)`
  try {
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: folder, TEMP: folder },
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, '1'])
    expect(readdirSync(folder).filter((name) => name.startsWith('parterre-'))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 90_000)
