const short: Readonly<Record<string, string>> = {
  janvier: 'janv.',
  février: 'févr.',
  juillet: 'juil.',
  septembre: 'sept.',
  octobre: 'oct.',
  novembre: 'nov.',
  décembre: 'déc.',
}

/** « janv. » for « janvier » in a line of a calendar; short months stay whole. */
export function shortMonth(month: string): string {
  return short[month] ?? month
}
