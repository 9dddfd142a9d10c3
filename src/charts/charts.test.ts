import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type CurveChart, curveChart, heatChart, paperTheme } from './index.ts'

const { document } = parseHTML('<html></html>')
const frame = { width: 960, height: 300, theme: paperTheme, document }
const curve: CurveChart = {
  summary: 'Saison 2026-2027 : 40 places prises',
  lines: [
    {
      key: 'then',
      label: '2025-2026',
      tone: 'third',
      isDashed: true,
      points: [
        { x: 0, y: 10 },
        { x: 20, y: 80 },
      ],
    },
    {
      key: 'now',
      label: '2026-2027',
      tone: 'first',
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 40 },
      ],
    },
  ],
  fan: { from: { x: 10, y: 40 }, x: 20, low: 60, middle: 75, high: 90 },
  limit: { y: 100, label: 'jauge' },
  xTicks: [0, 10, 20],
  formatX: (x) => `J+${x}`,
  formatY: String,
}

describe('a curve', () => {
  it('names its lines at their ends, its limit, its graduations, and says itself in a sentence', () => {
    const drawing = curveChart(curve, frame)
    expect(drawing.getAttribute('aria-label')).toBe(curve.summary)
    expect(drawing.getAttribute('role')).toBe('img')
    expect(drawing.querySelectorAll('[aria-label]')).toHaveLength(0)
    const texts = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining(['2025-2026', '2026-2027', 'jauge', 'J+10', '100', curve.summary]))
  })

  it('brings no style sheet of its own, which the page would refuse', () => {
    expect(curveChart(curve, frame).querySelectorAll('style, [style]')).toHaveLength(0)
  })

  it('keeps what a file calls a line as text', () => {
    const [first, ...others] = curve.lines
    const drawing = curveChart(
      { ...curve, lines: [{ ...(first as CurveChart['lines'][number]), label: '<img onerror=x>' }, ...others] },
      frame,
    )
    expect(drawing.querySelectorAll('img')).toHaveLength(0)
    expect(drawing.outerHTML).toContain('&lt;img')
  })

  it('draws its axes where there is no point', () => {
    const empty = curveChart({ ...curve, lines: [], fan: undefined, limit: undefined } as never, frame)
    expect(empty.outerHTML).not.toContain('NaN')
  })
})

it('writes the share of a cell in it, and its dashes where it is only expected', () => {
  const cell = { row: 'Grande salle', label: '45', title: 'Grande salle : 45 %', share: 0.45 }
  const drawing = heatChart(
    {
      summary: 'Remplissage',
      columns: ['2026-11-30', '2026-12-07'],
      rows: ['Grande salle'],
      cells: [
        { ...cell, column: '2026-11-30', isExpected: false },
        { ...cell, column: '2026-12-07', isExpected: true, share: 1.2, label: '120' },
      ],
      formatColumn: (day) => day.slice(5),
      marginLeft: 100,
    },
    frame,
  )
  const cells = [...drawing.querySelectorAll('rect')]
  expect(cells.map((one) => one.getAttribute('stroke') ?? 'none')).toEqual(['none', paperTheme.expected])
  expect(cells.map((one) => one.getAttribute('fill'))).toEqual([paperTheme.steps[2], paperTheme.steps[4]])
  expect(drawing.textContent).toContain('120')
})
