export { audiences } from './audiences.ts'
