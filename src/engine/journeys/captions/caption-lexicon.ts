import { lexiconFromRecord } from '../../language/index.ts'
import { isDataFolder } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import { houseRecord, showRecord, showRecords } from '../programme/index.ts'

/** The names and titles that the records of the house print: of one show, or of the season. Throws `show-not-found`. */
export async function captionLexicon(house: House, showKey: string | null): Promise<string[]> {
  const shows = showKey === null ? await showRecords(house) : [(await showRecord(house, showKey)).record]
  return lexiconFromRecord({ shows, house: await houseRecord(house) })
}

/** The same where a folder may hold no house yet: no names are then known. */
export async function captionLexiconAt(
  dataFolder: string,
  { showKey, open }: { showKey: string | null; open: () => Promise<House> },
): Promise<string[]> {
  return showKey === null && !isDataFolder(dataFolder) ? [] : await captionLexicon(await open(), showKey)
}
