import { type CalendarToken, calendarTokens } from './calendar-tokens.ts'

/** A day as it is printed: its month and year may stand elsewhere in the line. */
export interface DayMention {
  day: number
  month: number | null
  year: number | null
  weekday: number | null
  start: number
  end: number
}

/** Days that share their hours: a list, or a range of two ends. `joinedBy` says how the hours were joined. */
export interface DayGroup {
  days: DayMention[]
  ranges: [DayMention, DayMention][]
  hours: string[]
  joinedBy: 'comma' | 'and'
}

/** « dim. 16 h » beside a range; « du mardi au samedi » when it has no hour of its own. */
export interface WeekdayRule {
  weekdays: number[]
  hours: string[]
}

export interface CalendarGroups {
  groups: DayGroup[]
  rules: WeekdayRule[]
  daysOff: DayMention[]
  weekdaysOff: number[]
  /** Hours that stand before any day, or on a line of their own. */
  looseHours: string[]
}

/** Reads the days, ranges, hours and days off of one line, months filled in from their neighbours. */
export function calendarGroups(line: string, monthAround: number | null): CalendarGroups {
  const reader = new GroupReader(calendarTokens(line))
  const read = reader.read()
  fillMonths([...read.groups.flatMap((group) => group.days), ...read.daysOff], monthAround)
  const hasMonth = (mention: DayMention) => mention.month !== null
  return {
    ...read,
    groups: read.groups
      .map((group) => ({
        ...group,
        days: group.days.filter(hasMonth),
        ranges: group.ranges.filter((range) => range.every(hasMonth)),
      }))
      .filter((group) => group.days.length > 0),
    daysOff: read.daysOff.filter(hasMonth),
  }
}

class GroupReader {
  readonly #tokens: CalendarToken[]
  readonly #out: CalendarGroups = { groups: [], rules: [], daysOff: [], weekdaysOff: [], looseHours: [] }
  #at = 0
  #isOff = false
  #joint: 'to' | 'comma' | 'and' | null = null
  #weekdays: number[] = []
  #last: 'day' | 'hour' | 'rule' | null = null

  constructor(tokens: CalendarToken[]) {
    this.#tokens = tokens
  }

  read(): CalendarGroups {
    while (this.#at < this.#tokens.length) this.#step()
    this.#endWeekdays()
    return this.#out
  }

  #step(): void {
    const token = this.#tokens[this.#at]
    this.#at++
    if (!token) return
    if (token.kind === 'weekday') this.#weekday(token)
    else if (token.kind === 'day') this.#day(token, null, token.start)
    else if (token.kind === 'hour') this.#hour(token.hour)
    else if (token.kind === 'off') this.#isOff = true
    else if (token.kind === 'close') this.#close()
    else if (token.kind === 'to' || token.kind === 'comma' || token.kind === 'and') this.#joint = token.kind
  }

  #close(): void {
    this.#endWeekdays()
    this.#isOff = false
    this.#joint = null
  }

  #weekday(token: CalendarToken & { kind: 'weekday' }): void {
    const next = this.#tokens[this.#at]
    if (next?.kind === 'day') {
      this.#at++
      this.#day(next, token.weekday, token.start)
      return
    }
    const previous = this.#weekdays.at(-1)
    if (this.#joint === 'to' && previous !== undefined) {
      for (let day = previous + 1; day <= token.weekday; day++) this.#weekdays.push(day)
    } else this.#weekdays.push(token.weekday)
  }

  #day(token: CalendarToken & { kind: 'day' }, weekday: number | null, start: number): void {
    this.#endWeekdays()
    const mention: DayMention = { day: token.day, month: token.month, year: token.year, weekday, start, end: token.end }
    const month = this.#tokens[this.#at]
    if (mention.month === null && month?.kind === 'month') {
      mention.month = month.month
      mention.end = month.end
      this.#at++
    }
    const year = this.#tokens[this.#at]
    if (mention.year === null && year?.kind === 'year') {
      mention.year = year.year
      mention.end = year.end
      this.#at++
    }
    if (this.#isOff) this.#out.daysOff.push(mention)
    else this.#addDay(mention)
  }

  #addDay(mention: DayMention): void {
    const open = this.#out.groups.at(-1)
    const group = open && this.#last === 'day' ? open : newGroup(this.#out.groups)
    const previous = group.days.at(-1)
    if (this.#joint === 'to' && previous) group.ranges.push([previous, mention])
    group.days.push(mention)
    this.#joint = null
    this.#last = 'day'
  }

  #hour(hour: string): void {
    const isEnd = this.#joint === 'to' && this.#last === 'hour'
    const joint = this.#joint
    this.#joint = null
    if (isEnd) return
    if (this.#weekdays.length > 0) {
      this.#out.rules.push({ weekdays: this.#weekdays, hours: [hour] })
      this.#weekdays = []
      this.#isOff = false
      this.#last = 'rule'
      return
    }
    this.#isOff = false
    const rule = this.#out.rules.at(-1)
    const group = this.#out.groups.at(-1)
    if (this.#last === 'rule' && rule) rule.hours.push(hour)
    else if (group) {
      if (group.hours.length > 0) group.joinedBy = joint === 'comma' ? group.joinedBy : 'and'
      group.hours.push(hour)
      this.#last = 'hour'
    } else this.#out.looseHours.push(hour)
  }

  #endWeekdays(): void {
    if (this.#weekdays.length === 0) return
    if (this.#isOff) this.#out.weekdaysOff.push(...this.#weekdays)
    else if (this.#out.groups.length > 0) this.#out.rules.push({ weekdays: this.#weekdays, hours: [] })
    this.#weekdays = []
  }
}

function newGroup(groups: DayGroup[]): DayGroup {
  const group: DayGroup = { days: [], ranges: [], hours: [], joinedBy: 'comma' }
  groups.push(group)
  return group
}

/** « jeu. 12 > sam. 14 mars »: the month stands once, after; « 30 > 2 mai » begins the month before. */
function fillMonths(mentions: DayMention[], monthAround: number | null): void {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start)
  let after: DayMention | null = null
  for (const mention of inOrder.toReversed()) {
    if (mention.month === null && after && after.month !== null) {
      mention.month = mention.day <= after.day ? after.month : after.month === 1 ? 12 : after.month - 1
      mention.year = after.year
    }
    if (mention.month !== null) after = mention
  }
  let before: number | null = monthAround
  for (const mention of inOrder) {
    if (mention.month === null) mention.month = before
    else before = mention.month
  }
}
