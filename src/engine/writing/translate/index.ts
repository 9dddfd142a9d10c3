export { translatedPractical } from './translated-practical.ts'
