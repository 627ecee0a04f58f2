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

async function openAt(folder: string, version: string): Promise<Profile> {
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

export interface Profiles {
  /** Starts a browser on the storage that the one before left. */
  open(): Promise<Profile>
  /** Closes those that still run and deletes the storage. */
  stop(): Promise<void>
}

/** @param version of the browser, for its user agent */
export function createProfiles(version: string): Profiles {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-profile-'))
  const opened: Profile[] = []
  return {
    async open() {
      const profile = await openAt(folder, version)
      opened.push(profile)
      return profile
    },
    async stop() {
      await Promise.all(opened.map((profile) => profile.kill()))
      // What is left of a killed browser may still be writing.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
