import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The Chromium to test with: the one `CHROMIUM` names, else one on the PATH, else the one
 * Playwright installed. Undefined where there is none.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [env['CHROMIUM'] ?? '', ...onPath, chromium.executablePath()]
  return candidates.find((file) => file !== '' && canRun(file))
}

/** A program by one of its names, where the machine has it: on the PATH, or in one of these folders. */
export function findProgram(
  names: readonly string[],
  folders: readonly string[] = [],
): string | undefined {
  const all = [...(process.env['PATH'] ?? '').split(delimiter), ...folders]
  return all.flatMap((folder) => names.map((name) => join(folder, name))).find(canRun)
}

/** How to start it: quiet, offline, and as root too. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
