/** The colours of a drawing: names that the page's style sheets resolve, or fixed ones for what leaves it. */
export interface ChartTheme {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly card: string
  /** first: what the reader came for · second, third: what it stands beside · faint: many of them together. */
  readonly tones: Readonly<Record<ChartTone, string>>
  /** What is expected and not yet known. */
  readonly expected: string
  /** From none to all, for cells; and the ink that is read on the darkest. */
  readonly steps: readonly string[]
  readonly onDark: string
  readonly font: string
  /** Where nothing around it says what it shows, the drawing does. */
  readonly isTitled: boolean
}

export type ChartTone = 'first' | 'second' | 'third' | 'faint'

const shades = [10, 26, 44, 66, 100]

/** In the page: its own variables, light and dark. */
export const pageTheme: ChartTheme = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  card: 'var(--card)',
  tones: {
    first: 'var(--velvet)',
    second: 'var(--blue)',
    third: 'var(--muted)',
    faint: 'var(--sand)',
  },
  expected: 'var(--brass)',
  steps: shades.map((share) => `color-mix(in srgb, var(--velvet-fill) ${share}%, var(--card))`),
  onDark: '#fff',
  font: 'var(--text)',
  isTitled: false,
}

/** On paper and in files: white ground, the light colours of the page. */
export const paperTheme: ChartTheme = {
  ink: '#221b17',
  muted: '#655a52',
  line: '#e8e0d6',
  card: '#ffffff',
  tones: { first: '#8e1b2f', second: '#234e70', third: '#655a52', faint: '#8d7c6a' },
  expected: '#a66f12',
  steps: ['#f4e8ea', '#e2c4c9', '#cd9ba4', '#b56473', '#8e1b2f'],
  onDark: '#ffffff',
  font: 'Atkinson Hyperlegible Next, sans-serif',
  isTitled: true,
}
