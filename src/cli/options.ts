import { AppError } from '../contract/index.ts'
import type { OptionValues } from './command.ts'

/** The text of an option, null when it was not given. */
export function textOption(value: OptionValues[string]): string | null {
  return typeof value === 'string' ? value : null
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
