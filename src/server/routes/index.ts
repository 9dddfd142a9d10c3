import { accessRoutes } from './access.ts'
import { audiencesRoutes } from './audiences.ts'
import { calendarRoutes } from './calendar.ts'
import { captionsRoutes } from './captions.ts'
import { contentsRoutes } from './contents.ts'
import { duplicatesRoutes } from './duplicates.ts'
import { figuresRoutes } from './figures.ts'
import { frenchRoutes } from './french.ts'
import { api } from './implementer.ts'
import { importsRoutes } from './imports.ts'
import { jobsRoutes } from './jobs.ts'
import { journalRoutes, ledgerRoutes } from './ledger.ts'
import { modelsRoutes } from './models.ts'
import { passagesRoutes } from './passages.ts'
import { personsRoutes } from './persons.ts'
import { photosRoutes } from './photos.ts'
import { programmeRoutes } from './programme.ts'
import { relaysRoutes } from './relays.ts'
import { reportsRoutes } from './reports.ts'
import { settingsRoutes } from './settings.ts'
import { showsRoutes } from './shows.ts'
import { staffRoutes, statusRoutes } from './status.ts'
import { todayRoutes } from './today.ts'
import { transparencyRoutes } from './transparency.ts'
import { variantsRoutes } from './variants.ts'
import { visualsRoutes } from './visuals.ts'
import { voiceRoutes } from './voice.ts'

export const apiRouter = api.router({
  access: accessRoutes,
  status: statusRoutes,
  staff: staffRoutes,
  jobs: jobsRoutes,
  imports: importsRoutes,
  programme: programmeRoutes,
  today: todayRoutes,
  audiences: audiencesRoutes,
  relays: relaysRoutes,
  shows: showsRoutes,
  reports: reportsRoutes,
  figures: figuresRoutes,
  duplicates: duplicatesRoutes,
  persons: personsRoutes,
  photos: photosRoutes,
  visuals: visualsRoutes,
  captions: captionsRoutes,
  contents: contentsRoutes,
  variants: variantsRoutes,
  passages: passagesRoutes,
  calendar: calendarRoutes,
  settings: settingsRoutes,
  french: frenchRoutes,
  ledger: ledgerRoutes,
  models: modelsRoutes,
  journal: journalRoutes,
  transparency: transparencyRoutes,
  voice: voiceRoutes,
})
