/** Questions in French (or English) → figures, without a model: right, or refused. */
export { answerQuestion, type QuestionRequest } from './answer-question.ts'
