export { distanceToVoice, draftVoice, houseVoice } from './house-voice.ts'
export {
  forgetPastTexts,
  importPastTexts,
  type PublicationsKept,
  pastText,
  pastTexts,
  placePastText,
  readPastTexts,
} from './past-texts.ts'
