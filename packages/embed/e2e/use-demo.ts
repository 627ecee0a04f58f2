import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'

/** A demo and a browser for the tests of one file, there from the first test on. */
export interface Stage {
  readonly demo: Demo
  readonly browser: Browser
}

/** @param settings of the gateway, as `beckon --help` lists them */
export function useDemo(settings: Readonly<Record<string, string>> = {}): Stage {
  let stage: Stage | undefined
  beforeAll(async () => {
    const [demo, browser] = await Promise.all([startDemo(settings), startBrowser()])
    stage = { demo, browser }
  })
  afterAll(async () => {
    await stage?.browser.close()
    await stage?.demo.stop()
  })
  const read = (): Stage => {
    if (stage === undefined) throw new Error('The demo is there only within a test')
    return stage
  }
  return {
    get demo() {
      return read().demo
    },
    get browser() {
      return read().browser
    },
  }
}
