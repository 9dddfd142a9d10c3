/**
 * An instant kept in UTC (`2026-11-24T08:12:00.000Z`: when a text was validated, a model called) as the wall clock of
 * this computer says it, in the local form that `Format` reads. Local instants come back as they are.
 */
export function localInstant(iso: string): string {
  if (!iso.endsWith('Z')) return iso
  const at = new Date(iso)
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`
}
