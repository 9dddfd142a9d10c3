export { type AnswerKey, useAccess, useAct, useAnswer, useStatus } from './answers.ts'
export { ApiFailure, api } from './client.ts'
export { followJob, useHouseWork, useWork, useWorkUnderWay, type Work } from './jobs.ts'
export { sendFiles } from './sets.ts'
export {
  addPasskey,
  changePassword,
  confirmPassword,
  knowsPasskeys,
  signIn,
  signInByPasskey,
  signOut,
} from './sign-in.ts'
