export { type ExportedRelays, exportRelays } from './export-relays.ts'
export { noteCall } from './note-call.ts'
export { relayCalls } from './relay-calls.ts'
