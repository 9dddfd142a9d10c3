import { AppError } from '../contract/index.ts'
import type { OptionValues } from './command.ts'

/** The text of an option, null when it was not given. */
export function textOption(value: OptionValues[string]): string | null {
  return typeof value === 'string' ? value : null
}

/** The day of an option. Throws `usage` when it is none of the calendar: neither « 2026-02-31 » nor « 12/03/2026 ». */
export function dayOption(
  value: OptionValues[string],
  { name, command }: { name: string; command: string },
): string | null {
  const text = textOption(value)
  if (text !== null && !isDay(text)) throw new AppError('usage', { detail: `--${name} ${text}`, command })
  return text
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** The whole number of an option. Throws `usage` when it is not one. */
export function numberOption(
  value: OptionValues[string],
  { name, command }: { name: string; command: string },
): number | null {
  const text = textOption(value)
  if (text === null) return null
  const number = Number(text)
  if (!Number.isFinite(number)) throw new AppError('usage', { detail: `--${name} ${text}`, command })
  return number
}

/** Whether `--for excel` was asked for. Throws `usage` for another form. */
export function isForExcel(options: OptionValues): boolean {
  if (options.for === undefined) return false
  if (options.for === 'excel') return true
  throw new AppError('usage', { detail: `--for ${String(options.for)} (excel)` })
}
