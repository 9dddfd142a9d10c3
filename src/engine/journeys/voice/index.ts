export { distanceToVoice, draftVoice, houseVoice } from './house-voice.ts'
export {
  forgetPastTexts,
  importPastTexts,
  type PublicationsKept,
  pastTexts,
  placePastText,
  readPastTexts,
} from './past-texts.ts'
