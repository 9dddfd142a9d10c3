import type { Warehouse } from '../../store/index.ts'

/** Thrown on purpose, so that the transaction leaves nothing. */
class RolledBack<T> extends Error {
  value: T | null = null
}

/** Does some work in a transaction that is then rolled back, and gives what it found. */
export async function rolledBack<T>(warehouse: Warehouse, work: (inside: Warehouse) => Promise<T>): Promise<T> {
  const undone = new RolledBack<{ found: T }>()
  await warehouse
    .transaction(async (inside) => {
      undone.value = { found: await work(inside) }
      throw undone
    })
    .catch((error) => {
      if (error !== undone) throw error
    })
  if (undone.value === null) throw new Error('the trial gave nothing')
  return undone.value.found
}
