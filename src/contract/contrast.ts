export interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** `#rrggbb` as three bytes. Throws RangeError on anything else: the contract has refused it before. */
export function colourOf(hex: string): Colour {
  const read = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!read) throw new RangeError(`not a colour: ${hex}`)
  const [red = 0, green = 0, blue = 0] = read.slice(1).map((part) => Number.parseInt(part, 16))
  return { red, green, blue }
}

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2, definition). */
export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((byte) => {
    const share = byte / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two luminances, 1 to 21 (WCAG 2.2, definition). */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}
