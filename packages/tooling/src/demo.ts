import { join } from 'node:path'
import { buildStale } from './build-stale.ts'
import { runForeground } from './run-foreground.ts'
import { runMain } from './run-main.ts'
import { packageFolder } from './workspace.ts'

await runMain(async () => {
  await buildStale()
  const cli = join(packageFolder('server'), 'dist/cli.js')
  return runForeground(process.execPath, [cli, 'demo', ...process.argv.slice(2)])
})
