export type Closing = () => unknown

/** Closes what was opened, the last opened first. One that does not close keeps none from it; it is thrown at the end, several as an `AggregateError`. */
export async function closeAll(opened: Closing[]): Promise<void> {
  const faults: unknown[] = []
  for (const close of opened.splice(0).reverse()) {
    try {
      await close()
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 1) throw new AggregateError(faults, 'Several did not close')
  if (faults.length === 1) throw faults[0]
}
