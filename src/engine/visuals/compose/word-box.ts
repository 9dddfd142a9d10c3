/** What stands on a sheet and is no text. */
export function isPicture(kind: string): boolean {
  return kind === 'qr' || kind === 'logo' || kind === 'partners'
}

/** Where some words stand, in points from the corner of the trimmed sheet. */
export interface WordBox {
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Size of the type. */
  readonly size: number
  /** Contrast with what is really behind it (WCAG), in its worst twentieth. */
  readonly contrast: number
}
