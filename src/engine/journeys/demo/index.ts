export { type DemoManifest, type DemoProgress, writeDemo } from './write-demo.ts'
