import type { Command } from './command.ts'

/** Options that every command understands (doors.md, conventions). */
export const commonOptions: Command['options'] = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  out: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  seed: { type: 'string' },
  model: { type: 'string' },
  for: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
}
