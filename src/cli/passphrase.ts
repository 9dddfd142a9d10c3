import { AppError } from '../contract/index.ts'
import type { CommandContext } from './command.ts'

/**
 * What is asked, and the environment's name for it. Never an argument: those are seen by every program of the
 * computer.
 */
export const passphraseAsked = { question: 'cli.passphrase', variable: 'PARTERRE_PASSPHRASE' }
export const passphraseAgain = { question: 'cli.passphrase-again', variable: 'PARTERRE_PASSPHRASE_AGAIN' }

type Asking = Pick<CommandContext, 'io' | 'say'>

/** A passphrase that is already that of a file. Throws `passphrase-needed` where nobody can be asked. */
export async function knownPassphrase({ io, say }: Asking): Promise<string> {
  const typed = await io.secret(say(passphraseAsked.question), passphraseAsked.variable)
  if (!typed) throw new AppError('passphrase-needed')
  return typed
}

/** A new one, typed twice where somebody types it. Throws `passphrase-needed`, `passphrase-unlike`. */
export async function newPassphrase({ io, say }: Asking): Promise<string> {
  const typed = await knownPassphrase({ io, say })
  const again = await io.secret(say(passphraseAgain.question), passphraseAgain.variable)
  if (again !== null && again !== typed) throw new AppError('passphrase-unlike')
  return typed
}
