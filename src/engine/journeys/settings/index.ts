export { changeModel } from './change-model.ts'
export * from './french-settings.ts'
export * from './sales-openings.ts'
export * from './settings-page.ts'
