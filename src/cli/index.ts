export type { Command, CommandContext, CommandIo } from './command.ts'
export { runCommand } from './run-command.ts'
