export { changeMailServer } from './mail-server.ts'
export { type SendWeek, sendWeek } from './send-week.ts'
export { type Letter, printWeek, type WeekRequest, weekInMail } from './week.ts'
export { weekView } from './week-view.ts'
