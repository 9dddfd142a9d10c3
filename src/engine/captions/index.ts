/**
 * Subtitles: files of others read whatever state they are in, words parted into cues and lines on the sense, timed to the French norm,
 * and written again. Needs no store and no model; the names of the season are handed in.
 */
export { fitCaptions } from './fit/fit-captions.ts'
export type { SpokenCue, TimedWord } from './fit/timed-words.ts'
export { captionNames } from './names/caption-names.ts'
export { withNames } from './names/with-names.ts'
export { isSound } from './read/is-sound.ts'
export { type ReadCaptions, readCaptions } from './read/read-captions.ts'
export { writeCaptions } from './write/write-captions.ts'
