import { KeptChild } from '../../ticketing/index.ts'

/** Begins the items in their order, results by the index of each; after a failure none is begun, and it is thrown once what runs has ended. */
export async function twoAtATime<T, R>(
  items: readonly [number, T][],
  work: (item: [number, T], keptChild: KeptChild) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const waiting = items.values()
  let hasFailed = false
  const worker = async () => {
    const keptChild = new KeptChild()
    try {
      for (const item of waiting) {
        if (hasFailed) return
        results[item[0]] = await work(item, keptChild)
      }
    } catch (error) {
      hasFailed = true
      throw error
    } finally {
      keptChild.end()
    }
  }
  const ended = await Promise.allSettled([worker(), worker()])
  const failed = ended.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return results
}
