export { type PastText, withoutSubject } from './past-text.ts'
export { readVoice } from './read-voice.ts'
export { voiceDistance } from './voice-distance.ts'
export { textsHeardFor, textsOfKind } from './voice-of-channel.ts'
