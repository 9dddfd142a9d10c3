import { accessContract } from './access.ts'
import { audiencesContract } from './audiences.ts'
import { calendarContract } from './calendar.ts'
import { captionsContract } from './captions.ts'
import { contentsContract } from './contents.ts'
import { duplicatesContract } from './duplicates.ts'
import { figuresContract } from './figures.ts'
import { frenchContract } from './french.ts'
import { importsContract } from './imports.ts'
import { jobsContract } from './jobs.ts'
import { journalContract, ledgerContract } from './ledger.ts'
import { modelsContract } from './models.ts'
import { passagesContract } from './passages.ts'
import { personsContract } from './persons.ts'
import { photosContract } from './photos.ts'
import { programmeContract } from './programme.ts'
import { relaysContract } from './relays.ts'
import { reportsContract } from './reports.ts'
import { settingsContract } from './settings.ts'
import { showsContract } from './shows.ts'
import { staffContract, statusContract } from './status.ts'
import { todayContract } from './today.ts'
import { transparencyContract } from './transparency.ts'
import { variantsContract } from './variants.ts'
import { visualsContract } from './visuals.ts'
import { voiceContract } from './voice.ts'

export * from './access.ts'
export * from './audiences.ts'
export * from './calendar.ts'
export * from './campaigns.ts'
export * from './captions.ts'
export * from './contents.ts'
export * from './draft-listing.ts'
export * from './duplicates.ts'
export * from './figures.ts'
export * from './film.ts'
export * from './french.ts'
export * from './imports.ts'
export * from './jobs.ts'
export * from './ledger.ts'
export * from './models.ts'
export * from './persons.ts'
export * from './photos.ts'
export * from './programme.ts'
export * from './reach.ts'
export * from './relays.ts'
export * from './reports.ts'
export * from './said.ts'
export * from './settings.ts'
export * from './shows.ts'
export * from './status.ts'
export * from './today.ts'
export * from './transparency.ts'
export * from './variants.ts'
export * from './visuals.ts'
export * from './voice.ts'

/** All that the page may ask of the server. One file a page beside this one. */
export const apiContract = {
  access: accessContract,
  status: statusContract,
  staff: staffContract,
  jobs: jobsContract,
  imports: importsContract,
  programme: programmeContract,
  today: todayContract,
  audiences: audiencesContract,
  relays: relaysContract,
  shows: showsContract,
  figures: figuresContract,
  duplicates: duplicatesContract,
  persons: personsContract,
  photos: photosContract,
  visuals: visualsContract,
  captions: captionsContract,
  contents: contentsContract,
  variants: variantsContract,
  passages: passagesContract,
  calendar: calendarContract,
  reports: reportsContract,
  settings: settingsContract,
  french: frenchContract,
  ledger: ledgerContract,
  models: modelsContract,
  journal: journalContract,
  transparency: transparencyContract,
  voice: voiceContract,
}
