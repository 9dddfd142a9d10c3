export * from './settings-page.ts'
