import { findBrowser } from './find-browser.ts'
import { runCommand } from './run-command.ts'

/** Ways to get a browser, each tried where the one before brought none. */
const WAYS = [
  'node packages/tooling/node_modules/playwright-core/cli.js install chromium',
  'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium',
]

/**
 * Finds a Chromium or installs one.
 *
 * @throws Error saying how to provide one, where no way worked
 */
export async function ensureBrowser(): Promise<string> {
  let found = findBrowser()
  for (const line of WAYS) {
    if (found !== undefined) break
    await runCommand({ line })
    found = findBrowser()
  }
  if (found !== undefined) return found
  throw new Error('No Chromium here and none could be installed. Name yours in CHROMIUM.')
}
