import { checkTypes } from './check-types.ts'
import { reportStep } from './report-step.ts'
import { runMain } from './run-main.ts'

await runMain(async () => {
  await reportStep('types', checkTypes)
  return 0
})
