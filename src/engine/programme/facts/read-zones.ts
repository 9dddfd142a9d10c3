interface Zone {
  /** As printed: « zone 1 », « 2e série », « parterre ». */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** A part of the hall that has its own prices. The name of a place is one only where prices follow it: « Balcon : plein 22 € ». */
const zone =
  /(?<![\p{L}\d])(?:(?:zone|série)\s+(?:\d|[A-Z])|catégorie\s+\d|(?:\d\s?(?:re|e|ère|ème)|première|deuxième|seconde|troisième)\s+(?:série|catégorie|zone)|carré\s+or|(?:\d\s?(?:er|e)\s+)?(?:parterre|orchestre|corbeille|balcon|galerie|loges?)(?=\s*:))(?![\p{L}\d])/giu

/** The parts of the hall that a line of prices names, in their order. */
export function readZones(line: string): Zone[] {
  return [...line.matchAll(zone)].map((match) => {
    return { name: lowerFirst(match[0]), start: match.index, end: match.index + match[0].length }
  })
}

/**
 * Of which zone each price of a line is, from where the words that name it begin: « zone 1 : plein 28 €, réduit 20 € » holds for what comes after
 * it, « plein zone 1 28 € » for that price alone.
 */
export function zonesOf(
  line: string,
  prices: readonly { readonly from: number; readonly start: number }[],
): (string | null)[] {
  const zones = readZones(line)
  let held: string | null = null
  return prices.map(({ from, start }) => {
    const own = zones.filter((one) => one.start >= from && one.end <= start).at(-1)
    if (!own) return held
    const isHead = !/[\p{L}\d]/u.test(line.slice(from, own.start))
    if (isHead) held = own.name
    return own.name
  })
}

/** The words that name a price without those of its zone. */
export function withoutZone(label: string): string {
  return label.replaceAll(zone, ' ').replaceAll(/\s+/gu, ' ').trim()
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
