import { adviceWords } from './advice.ts'
import { askWords } from './ask.ts'
import { audienceWords } from './audience.ts'
import { bearingWords } from './bearing.ts'
import { calendarWords } from './calendar.ts'
import { campaignWords } from './campaigns.ts'
import { captionWords } from './captions.ts'
import { changesWords } from './changes.ts'
import { cliWords } from './cli.ts'
import { composingWords } from './composing.ts'
import { contentsWords } from './contents.ts'
import { controlWords } from './control.ts'
import { doctorWords } from './doctor.ts'
import { draftWords } from './drafts.ts'
import { eraseWords } from './erase.ts'
import { errorWords } from './errors.ts'
import { factDaysWords } from './fact-days.ts'
import { factFiguresWords } from './fact-figures.ts'
import { factNamesWords } from './fact-names.ts'
import { figuresWords } from './figures.ts'
import { frenchAgreementWords } from './french-agreement.ts'
import { frenchWordsWords } from './french-words.ts'
import { identityWords } from './identity.ts'
import { importWords } from './import.ts'
import { importWarningWords } from './import-warnings.ts'
import { meaningWords } from './meanings.ts'
import { moneyWarningWords } from './money-warnings.ts'
import { passageWords } from './passages.ts'
import { photoWords } from './photos.ts'
import { programmeWords } from './programme.ts'
import { reportWords } from './report.ts'
import { retentionWords } from './retention.ts'
import { rewritingWords } from './rewriting.ts'
import { showsWords } from './shows.ts'
import { ticketingWords } from './ticketing.ts'
import { todayWords } from './today.ts'
import { translatingWords } from './translating.ts'
import { unfoldingWords } from './unfolding.ts'
import { visualWords } from './visuals.ts'
import { voiceWords } from './voice.ts'
import { weekWords } from './week.ts'

/** One file a room, both languages side by side; ids are the codes that the engine gives. */
const rooms = [
  errorWords,
  cliWords,
  importWords,
  importWarningWords,
  controlWords,
  changesWords,
  identityWords,
  meaningWords,
  ticketingWords,
  moneyWarningWords,
  unfoldingWords,
  programmeWords,
  figuresWords,
  askWords,
  audienceWords,
  showsWords,
  todayWords,
  translatingWords,
  draftWords,
  composingWords,
  rewritingWords,
  contentsWords,
  bearingWords,
  calendarWords,
  campaignWords,
  passageWords,
  photoWords,
  visualWords,
  captionWords,
  factDaysWords,
  factFiguresWords,
  factNamesWords,
  frenchAgreementWords,
  frenchWordsWords,
  adviceWords,
  voiceWords,
  doctorWords,
  eraseWords,
  reportWords,
  retentionWords,
  weekWords,
]

export const catalogues: { fr: Record<string, string>; en: Record<string, string> } = {
  fr: Object.assign({}, ...rooms.map((room) => room.fr)),
  en: Object.assign({}, ...rooms.map((room) => room.en)),
}
