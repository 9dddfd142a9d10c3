import type { Command } from '../command.ts'
import { backupCommand } from './backup.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { importsCommand } from './imports.ts'
import { matchCommand } from './match.ts'
import { mergeCommand } from './merge.ts'
import { personsCommand } from './persons.ts'
import { readCommand } from './read.ts'
import { restoreCommand } from './restore.ts'
import { splitCommand } from './split.ts'
import { startCommand } from './start.ts'
import { undoCommand } from './undo.ts'

/** Every command, in the order of `-h`. */
export const commands: readonly Command[] = [
  startCommand,
  readCommand,
  importCommand,
  importsCommand,
  undoCommand,
  matchCommand,
  personsCommand,
  mergeCommand,
  splitCommand,
  demoCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]
