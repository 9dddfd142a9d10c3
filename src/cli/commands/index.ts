import type { Command } from '../command.ts'
import { accessCommand } from './access.ts'
import { accountsCommand } from './accounts.ts'
import { approveCommand } from './approve.ts'
import { askCommand } from './ask.ts'
import { backtestCommand } from './backtest.ts'
import { backupCommand } from './backup.ts'
import { briefsCommand } from './briefs.ts'
import { calendarCommand } from './calendar.ts'
import { campaignsCommand } from './campaigns.ts'
import { captionsCommand } from './captions.ts'
import { checkCommand } from './check.ts'
import { contactsCommand } from './contacts.ts'
import { controlCommand } from './control.ts'
import { correctCommand } from './correct.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { eraseCommand } from './erase.ts'
import { exportCommand } from './export.ts'
import { figureCommand } from './figure.ts'
import { figuresCommand } from './figures.ts'
import { forecastCommand } from './forecast.ts'
import { handoverCommand } from './handover.ts'
import { houseCommand } from './house.ts'
import { importCommand } from './import.ts'
import { importsCommand } from './imports.ts'
import { kitCommand } from './kit.ts'
import { ledgerCommand } from './ledger.ts'
import { matchCommand } from './match.ts'
import { mergeCommand } from './merge.ts'
import { modelsCommand } from './models.ts'
import { openingsCommand } from './openings.ts'
import { passagesCommand } from './passages.ts'
import { personsCommand } from './persons.ts'
import { photosCommand } from './photos.ts'
import { programmeCommand } from './programme.ts'
import { readCommand } from './read.ts'
import { redactCommand } from './redact.ts'
import { relaysCommand } from './relays.ts'
import { repairsCommand } from './repairs.ts'
import { reportCommand } from './report.ts'
import { restoreCommand } from './restore.ts'
import { retentionCommand } from './retention.ts'
import { reviewCommand } from './review.ts'
import { segmentCommand } from './segment.ts'
import { segmentsCommand } from './segments.ts'
import { showCommand } from './show.ts'
import { splitCommand } from './split.ts'
import { staffCommand } from './staff.ts'
import { startCommand } from './start.ts'
import { tablesCommand } from './tables.ts'
import { termsCommand } from './terms.ts'
import { translateCommand } from './translate.ts'
import { transparencyCommand } from './transparency.ts'
import { undoCommand } from './undo.ts'
import { variantsCommand } from './variants.ts'
import { videoCommand } from './video.ts'
import { visualsCommand } from './visuals.ts'
import { voiceCommand } from './voice.ts'
import { writeCommand } from './write.ts'

/** Every command, in the order of `-h`. */
export const commands: readonly Command[] = [
  startCommand,
  readCommand,
  importCommand,
  importsCommand,
  controlCommand,
  repairsCommand,
  tablesCommand,
  undoCommand,
  matchCommand,
  personsCommand,
  mergeCommand,
  splitCommand,
  accessCommand,
  eraseCommand,
  retentionCommand,
  figuresCommand,
  reportCommand,
  figureCommand,
  askCommand,
  segmentsCommand,
  segmentCommand,
  relaysCommand,
  termsCommand,
  openingsCommand,
  forecastCommand,
  backtestCommand,
  programmeCommand,
  showCommand,
  photosCommand,
  visualsCommand,
  captionsCommand,
  videoCommand,
  handoverCommand,
  translateCommand,
  houseCommand,
  writeCommand,
  kitCommand,
  variantsCommand,
  voiceCommand,
  checkCommand,
  correctCommand,
  redactCommand,
  reviewCommand,
  passagesCommand,
  approveCommand,
  exportCommand,
  briefsCommand,
  calendarCommand,
  contactsCommand,
  campaignsCommand,
  staffCommand,
  accountsCommand,
  ledgerCommand,
  transparencyCommand,
  modelsCommand,
  demoCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]
