import { readFile } from 'node:fs/promises'
import { AppError } from '../contract/index.ts'
import { decodedText } from '../engine/index.ts'
import type { CommandIo } from './command.ts'

/** What a JSON file named by the user holds, whatever it is written in. Throws `file-not-found`, `record-invalid` when it is not JSON. */
export async function readJsonFile(io: CommandIo, path: string): Promise<unknown> {
  const text = await decodedText(await readFile(await io.input(path)))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('record-invalid', { file: path, detail: 'JSON' }, { cause })
  }
}
