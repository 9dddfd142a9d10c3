export { keepPrompt, promptChoices } from './prompts.ts'
