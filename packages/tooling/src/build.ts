import { buildStale } from './build-stale.ts'
import { runMain } from './run-main.ts'

await runMain(async () => {
  await buildStale()
  return 0
})
