export { type TextWork, textsHere } from './text-tasks.ts'
export { TextThreads, type TextThreadsOptions } from './text-threads.ts'
