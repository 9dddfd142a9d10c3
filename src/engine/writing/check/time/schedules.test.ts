import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthNames, weekdayNames } from '../../../text/index.ts'
import { exampleRecord } from '../check-fixture.ts'
import { checkText } from '../check-text.ts'

interface Played {
  readonly date: number
  readonly minutes: number
}

const year = 2027
const month = 4
const hours = [660, 870, 960, 1080, 1140, 1170, 1230]

const weekday = ({ date }: Played): string => weekdayNames[new Date(Date.UTC(year, month, date)).getUTCDay()] ?? ''
const monthName = monthNames[month] ?? ''
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`
function clock({ minutes }: Played, style: number): string {
  const rest = minutes % 60 === 0 ? '' : String(minutes % 60)
  const whole = Math.floor(minutes / 60)
  return [`${whole}\u202fh${rest === '' ? '' : `\u202f${rest}`}`, `${whole}h${rest}`][style] ?? ''
}

/** Neighbours of one hour, as calendars group them. */
function grouped(run: readonly Played[]): Played[][] {
  const groups: Played[][] = []
  for (const played of run) {
    const last = groups.at(-1)
    if (last?.[0]?.minutes === played.minutes) last.push(played)
    else groups.push([played])
  }
  return groups
}

/** Ways in which brochures, posts and letters lay out days and hours. */
const layouts: Readonly<Record<string, (run: readonly Played[], style: number) => string>> = {
  sentence: (run, style) =>
    `Rendez-vous ${listed(run.map((one) => `${weekday(one)} ${one.date} ${monthName} à ${clock(one, style)}`))}.`,
  grouped: (run, style) =>
    `${listed(grouped(run).map((group) => `${listed(group.map((one) => `${weekday(one)} ${one.date}`))} ${monthName} à ${group[0] ? clock(group[0], style) : ''}`))}.`,
  hourFirst: (run, style) =>
    `${grouped(run)
      .map(
        (group) =>
          `${group[0] ? clock(group[0], style) : ''} ${group.length > 1 ? 'les' : 'le'} ${listed(group.map((one) => `${weekday(one)} ${one.date}`))} ${monthName}`,
      )
      .join(', ')}.`,
  hourBars: (run, style) =>
    run.map((one) => `${clock(one, style)} | ${weekday(one)} ${one.date} ${monthName}`).join('\n'),
  lines: (run, style) => run.map((one) => `${weekday(one)} ${one.date} ${monthName}\n${clock(one, style)}`).join('\n'),
  numeric: (run, style) => run.map((one) => `${one.date}/0${month + 1} ${clock(one, style)}`).join(' | '),
  brackets: (run, style) => run.map((one) => `${clock(one, style)} (${one.date}/0${month + 1})`).join(', '),
  told: (run, style) =>
    run
      .map((one, index) =>
        index === 0
          ? `La première a lieu le ${weekday(one)} ${one.date} ${monthName} à ${clock(one, style)}.`
          : `Le ${weekday(one)} ${one.date}, c’est à ${clock(one, style)}.`,
      )
      .join(' '),
  weekdays: (run, style) => `On joue ${listed(run.map((one) => `${weekday(one)} à ${clock(one, style)}`))}.`,
}

const runs = fc
  .record({
    first: fc.integer({ min: 1, max: 20 }),
    gaps: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 }),
    minutes: fc.array(fc.constantFrom(...hours), { minLength: 4, maxLength: 4 }),
  })
  .map(({ first, gaps, minutes }) =>
    [0, ...gaps].map((_, index): Played => {
      const date = gaps.slice(0, index).reduce((sum, gap) => sum + gap, first)
      return { date, minutes: minutes[index] ?? 1230 }
    }),
  )
  .filter((run) => new Set(run.map(weekday)).size === run.length)

function alarmsOf(text: string, run: readonly Played[]): string[] {
  const performances = run.map(({ date, minutes }) => ({
    startsAt: `${year}-0${month + 1}-${String(date).padStart(2, '0')}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  }))
  const record = { ...exampleRecord, performances, durationMinutes: 85 }
  return checkText({ asOf: `${year}-04-25`, text, record })
    .atoms.filter((atom) => atom.status !== 'supported')
    .map((atom) => `${atom.kind}: ${atom.text}`)
}

describe('days and hours, however they are laid out', () => {
  for (const [name, layout] of Object.entries(layouts))
    it(`are silent when right and seen when one hour is another: ${name}`, () => {
      fc.assert(
        fc.property(
          runs,
          fc.constantFrom(0, 1),
          fc.nat({ max: 3 }),
          fc.constantFrom(-60, -30, 30, 60),
          (run, style, at, shift) => {
            expect(alarmsOf(layout(run, style), run)).toEqual([])
            const wrong = run.map((one, index) =>
              index === at % run.length ? { ...one, minutes: one.minutes + shift } : one,
            )
            expect(alarmsOf(layout(wrong, style), run).join()).toContain('hour')
          },
        ),
        { numRuns: 60, seed: 11 },
      )
    })
})
