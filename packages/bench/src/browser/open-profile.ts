import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from 'playwright-core'
import { formatUserAgent, PLAIN_FLAGS, requireBrowser } from './open-browser.ts'

/** A browser of its own whose storage is on disk, so that it can be killed and come back. */
export interface Profile {
  context: BrowserContext
  /** Closes it as a visitor does: everything is written. */
  close(): Promise<void>
  /** `kill -9`. */
  kill(): Promise<void>
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('The browser has no output')
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('The browser ended before it listened')
}

/** @param folder where it keeps its storage */
export async function openProfile(folder: string, version: string): Promise<Profile> {
  const flags = [
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
    `--user-agent=${formatUserAgent(version)}`,
    'about:blank',
  ]
  const child = spawn(requireBrowser(), [...PLAIN_FLAGS, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = once(child, 'exit')
  const browser = await chromium.connectOverCDP(await readAddress(child))
  child.stderr.resume()
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser came without a context')
  return {
    context,
    async close() {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => {})
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
      await browser.close().catch(() => {})
    },
  }
}

/** Runs something with a folder for a profile, and deletes it afterwards. */
export async function withProfileFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-profile-'))
  try {
    await run(folder)
  } finally {
    // What is left of a killed browser may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
