// What a thread of the pool runs, by name.
export { answerLines as report } from './answer.ts'
export { checkBatch as check } from './check-batch.ts'
