/**
 * What tells one act from another of the same button, so that the second press of a double click does nothing again; null for one
 * that carries a file, which is never taken for another.
 */
export function actKey(input: unknown): string | null {
  let hasFile = false
  const written = JSON.stringify(input, (_, value: unknown) => {
    hasFile ||= value instanceof Blob
    return value
  })
  return hasFile ? null : (written ?? '')
}
