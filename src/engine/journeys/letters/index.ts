export { type Letter, printWeek, type WeekRequest, weekInMail } from './week.ts'
