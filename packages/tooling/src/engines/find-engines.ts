import { findProgram } from '../find-browser.ts'
import type { Engine } from './engine.ts'
import { openFirefox } from './open-firefox.ts'
import { openWebKit } from './open-webkit.ts'

export type { Engine }
export const ENGINES = ['firefox', 'webkit'] as const
export type EngineName = (typeof ENGINES)[number]

/** Where Debian and its like put what is not for everybody's PATH. */
const WEBKIT = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}`),
)

const FINDERS: Readonly<Record<EngineName, () => (() => Promise<Engine>) | undefined>> = {
  firefox() {
    const binary = findProgram(['firefox-esr', 'firefox'])
    return binary === undefined ? undefined : () => openFirefox(binary)
  },
  webkit() {
    const driver = findProgram(['WebKitWebDriver'])
    const browser = findProgram(['MiniBrowser'], WEBKIT)
    const screen = findProgram(['Xvfb'])
    if (driver === undefined || browser === undefined || screen === undefined) return undefined
    return () => openWebKit({ driver, browser, screen })
  },
}

/**
 * How to start a browser that is no Chromium; undefined where the machine has none.
 *
 * @throws Error in CI, where each must be there
 */
export function findEngine(name: EngineName): (() => Promise<Engine>) | undefined {
  const open = FINDERS[name]()
  if (open === undefined && process.env['CI'])
    throw new Error(`There is no ${name} here, and CI must not go without.`)
  return open
}
