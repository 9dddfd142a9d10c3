export { type DemoManifest, type DemoProgress, trialProgramme, writeDemo } from './write-demo.ts'
