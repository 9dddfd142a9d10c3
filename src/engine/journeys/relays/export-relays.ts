import { type RelayLine, spacedPhone } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { byteOrderMark, excelLine } from '../read/csv-writer.ts'
import { relayCalls } from './relay-calls.ts'

export interface ExportedRelays {
  name: string
  rows: number
  text: string
}

const columns: readonly (readonly [string, (line: RelayLine) => string | number | null])[] = [
  ['À appeler', ({ isToCall }) => (isToCall ? 'oui' : 'non')],
  ['Refus', ({ refusesContact }) => (refusesContact ? 'ne plus contacter' : null)],
  ['Relais', ({ name }) => name],
  ['Interlocuteur', ({ contact }) => contact],
  ['Téléphone', ({ phone }) => phone && spacedPhone(phone)],
  ['Ville', ({ city }) => city],
  ['Dernière sortie', ({ lastOuting }) => lastOuting && french(lastOuting.day)],
  ['Spectacle', ({ lastOuting }) => lastOuting?.show ?? null],
  ['Places', ({ lastOuting }) => lastOuting?.seats ?? null],
  ['Places saison dernière', ({ seatsLastSeason }) => seatsLastSeason],
  ['Places cette saison', ({ seatsThisSeason }) => seatsThisSeason],
  ['Dernier appel', ({ lastCall }) => lastCall && french(lastCall.on)],
  ['Appelé par', ({ lastCall }) => lastCall?.by ?? null],
  ['Note', ({ lastCall }) => lastCall?.note ?? null],
]

/** The call list as a sheet for Excel, for those who call; the reading is journalled with who and how many rows. Throws `no-data`. */
export async function exportRelays(
  house: House,
  { asOf, who }: { asOf: string; who: string },
): Promise<ExportedRelays> {
  const { relays } = await relayCalls(house, asOf)
  await writeJournal(house.folder.app, { who, action: 'relays-exported', params: { rows: relays.length } })
  const lines = [columns.map(([header]) => header), ...relays.map((line) => columns.map(([, cell]) => cell(line)))]
  return {
    name: `relais-a-appeler-${asOf}.csv`,
    rows: relays.length,
    text: byteOrderMark + lines.map((cells) => excelLine(cells)).join(''),
  }
}

function french(day: string): string {
  return day.split('-').reverse().join('/')
}
