export * from './french-settings.ts'
export * from './settings-page.ts'
