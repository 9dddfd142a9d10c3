/** `1:02,500`, with hours where there are some: as one writes it, and as it is read again. */
export function shownTime(milliseconds: number): string {
  const whole = Math.floor(milliseconds / 1000)
  const rest = String(Math.round(milliseconds) % 1000).padStart(3, '0')
  const seconds = String(whole % 60).padStart(2, '0')
  const minutes = Math.floor(whole / 60) % 60
  const hours = Math.floor(whole / 3600)
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds},${rest}` : `${minutes}:${seconds},${rest}`
}

/** Milliseconds of a time as somebody types it (`62,5`, `1:02`, `1:02.500`, `0:01:02,5`); null where it is none. */
export function readShownTime(written: string): number | null {
  const found = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,4})(?:[.,](\d{1,3}))?$/u.exec(written.trim())
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '', rest = ''] = found
  const isClock = written.includes(':')
  if (isClock && (Number(seconds) > 59 || (found[1] !== undefined && Number(minutes) > 59))) return null
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, '0'))
}
