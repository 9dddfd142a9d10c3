export { distanceToVoice, draftVoice, houseVoice } from './house-voice.ts'
export { forgetPastText, importPastText, pastTexts, readPastText } from './past-texts.ts'
