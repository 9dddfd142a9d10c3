export interface Span {
  start: number
  end: number
  kind: string
}

/** What a check doubts: `contradicted` blocks, `unsupported` is opened by a person. The two are counted apart. */
interface Alarm extends Span {
  status?: 'supported' | 'contradicted' | 'unsupported'
}

export interface MarkedAtom extends Span {
  verdict: string
  group: string
  error?: string | null | undefined
}

interface Tally {
  errors: number
  caught: number
  good: number
  flagged: number
}

export interface Verdicts {
  missed: MarkedAtom[]
  falseAlarms: { atom: MarkedAtom; alarm: Alarm }[]
  outside: Alarm[]
}

/** An alarm that overlaps a planted error catches it; on a true atom it is false unless it also covers an error of its group. */
export class Score {
  private readonly tallies = new Map<string, Tally>()
  private texts = 0
  private wrongTexts = 0
  private whole = 0
  private outside = 0
  private deniedErrors = 0
  private deniedTrue = 0
  private deniedOutside = 0

  add(atoms: readonly MarkedAtom[], alarms: readonly Alarm[]): Verdicts {
    const bad = atoms.filter((atom) => atom.verdict !== 'true')
    const good = atoms.filter((atom) => atom.verdict === 'true')
    const missed = bad.filter((atom) => !alarms.some((alarm) => overlap(alarm, atom)))
    const falseAlarms = good.flatMap((atom) => {
      const alarm = alarms.find(
        (candidate) =>
          overlap(candidate, atom) && !bad.some((other) => overlap(candidate, other) && other.group === atom.group),
      )
      return alarm === undefined ? [] : [{ atom, alarm }]
    })
    for (const atom of bad) this.count(atom.kind, { errors: 1, caught: missed.includes(atom) ? 0 : 1 })
    for (const atom of good)
      this.count(atom.kind, { good: 1, flagged: falseAlarms.some((one) => one.atom === atom) ? 1 : 0 })
    const outside = alarms.filter((candidate) => !atoms.some((atom) => overlap(candidate, atom)))
    this.texts += 1
    if (bad.length > 0) this.wrongTexts += 1
    if (bad.length > 0 && missed.length === 0) this.whole += 1
    this.outside += outside.length
    const denied = alarms.filter(({ status }) => status === 'contradicted')
    this.deniedErrors += bad.filter((atom) => denied.some((alarm) => overlap(alarm, atom))).length
    this.deniedTrue += falseAlarms.filter(({ alarm }) => alarm.status === 'contradicted').length
    this.deniedOutside += outside.filter(({ status }) => status === 'contradicted').length
    return { missed, falseAlarms, outside }
  }

  print(): void {
    console.log(row(['kind', 'planted', 'caught', 'recall', 'true', 'flagged']))
    for (const [kind, tally] of [...this.tallies].sort(([left], [right]) => left.localeCompare(right)))
      console.log(
        row([kind, tally.errors, tally.caught, percent(tally.caught, tally.errors), tally.good, tally.flagged]),
      )
    console.log(this.summary())
  }

  summary(): string {
    const all = this.tallies.get('TOTAL') ?? { errors: 0, caught: 0, good: 0, flagged: 0 }
    return [
      `${this.texts} texts; errors caught ${all.caught}/${all.errors} (${percent(all.caught, all.errors)})`,
      `true atoms flagged ${all.flagged}/${all.good} (${percent(all.flagged, all.good)})`,
      `texts with every error caught ${this.whole}/${this.wrongTexts}; alarms outside any atom ${this.outside}`,
      `contradicted alone: errors ${this.deniedErrors}/${all.errors}, true atoms ${this.deniedTrue}/${all.good}, outside ${this.deniedOutside}`,
    ].join('; ')
  }

  private count(kind: string, more: Partial<Tally>): void {
    for (const key of [kind, 'TOTAL']) {
      const tally = this.tallies.get(key) ?? { errors: 0, caught: 0, good: 0, flagged: 0 }
      this.tallies.set(key, {
        errors: tally.errors + (more.errors ?? 0),
        caught: tally.caught + (more.caught ?? 0),
        good: tally.good + (more.good ?? 0),
        flagged: tally.flagged + (more.flagged ?? 0),
      })
    }
  }
}

export function overlap(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end
}

/** The text before an atom, and the atom between ⟦ ⟧. */
export function inContext(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 45), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 15)}`.replaceAll(
    '\n',
    ' ⏎ ',
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function row(cells: (string | number)[]): string {
  return cells.map((cell, index) => (index === 0 ? String(cell).padEnd(15) : String(cell).padStart(9))).join('')
}
