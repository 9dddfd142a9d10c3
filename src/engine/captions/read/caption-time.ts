/** A time as subtitles write it, in milliseconds; null where it is none. `framesPerSecond`: what follows a third colon counts frames. */
export function readTime(written: string, framesPerSecond = 25): number | null {
  const found = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:([.,:;])(\d{1,3}))?$/u.exec(written.trim())
  if (!found) return null
  const [, hours = '0', minutes = '', seconds = '', sign, rest = ''] = found
  if (Number(minutes) > 59 || Number(seconds) > 59) return null
  const whole = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  if (sign === undefined) return whole
  if (sign === '.' || sign === ',') return whole + Number(rest.padEnd(3, '0'))
  return Number(rest) < framesPerSecond ? whole + Math.round((Number(rest) * 1000) / framesPerSecond) : null
}

interface Clock {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly milliseconds: number
}

/** Milliseconds as hours, minutes, seconds and what is left. */
export function clockOf(milliseconds: number): Clock {
  const whole = Math.floor(milliseconds / 1000)
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
    milliseconds: milliseconds % 1000,
  }
}

/** Two figures at least. */
export function two(value: number): string {
  return String(value).padStart(2, '0')
}
