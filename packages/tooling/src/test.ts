import { buildStale } from './build-stale.ts'
import { checkFormat } from './check-format.ts'
import { checkTypes } from './check-types.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { reportStep } from './report-step.ts'
import { runMain } from './run-main.ts'
import { runTests } from './run-tests.ts'

await runMain(async () => {
  process.env['CHROMIUM'] = await reportStep('browser', ensureBrowser)
  await reportStep('format', checkFormat)
  await reportStep('types', checkTypes)
  await buildStale()
  return runTests(process.argv.slice(2))
})
