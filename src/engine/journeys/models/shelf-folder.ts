import { join } from 'node:path'
import type { House } from '../house/index.ts'

/** Where the weights of a house are: beside its data, left out of its backups. */
export function shelfFolder(house: House): string {
  return join(house.folder.path, 'models')
}

/** Where the part that runs them is. */
export function runtimeFolder(house: House): string {
  return join(shelfFolder(house), 'runtime')
}
