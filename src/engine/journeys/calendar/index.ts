export { calendar, changeMailSpacing, planOfDraft } from './calendar.ts'
export { calendarFile } from './calendar-file.ts'
export { planDraft } from './plan-draft.ts'
