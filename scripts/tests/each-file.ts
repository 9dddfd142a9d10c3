import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lendChildren } from '../../src/engine/ticketing/child/index.ts'

// The key of erasures lies in the settings of the account: each worker has settings of its own.
process.env.PARTERRE_KEYS = join(tmpdir(), `keys-${process.env.VITEST_POOL_ID ?? '0'}`)
lendChildren()
