export { visualWords } from './visual-words.ts'
