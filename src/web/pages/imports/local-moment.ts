/** An instant in UTC, as the clock of this machine shows it: `YYYY-MM-DDTHH:MM`. */
export function localMoment(instant: string): string {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
