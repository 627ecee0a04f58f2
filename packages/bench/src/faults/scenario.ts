import type { BrowserContext, Page } from 'playwright-core'
import type { Profile } from '../browser/open-profile.ts'
import type { Collector } from '../collector/collector.ts'
import type { Random } from './random.ts'

/** The long waits, which `--quick` makes short. */
export interface Pace {
  /** Milliseconds that a server or a line is out. */
  outage: number
  /** Seconds a refusal asks to wait. */
  retryAfter: number
  /** Answers that get lost. */
  losses: number
  /** Milliseconds a page is offline. */
  offline: number
  /** Milliseconds until what has not arrived counts as lost. */
  patience: number
}

/** A page of the subject in one tab. */
export interface Visit {
  page: Page
  /** Tracks so many events in one go; some seeds leave a little time between them. */
  burst(count: number): Promise<void>
  /** Tracks them and navigates away in the same task. */
  burstAndLeave(count: number): Promise<void>
  /** Tracks one as the visitor clicks a link that leaves the page. */
  clickLink(): Promise<void>
}

/** One scenario with one subject and one seed: a collector and a browser profile of its own. */
export interface Bout {
  pace: Pace
  random: Random
  collector: Collector
  /** Opens a page whose visitor gave consent. */
  visit(context?: BrowserContext): Promise<Visit>
  /** The user is back later: a new page, no consent asked, and with peers one more event. */
  comeBack(context?: BrowserContext): Promise<Visit>
  /** No network, for beacons and what a closed page left behind too. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** An empty page of the same site. */
  openBlank(): Promise<Page>
  /** A browser process of its own, each time on the same storage. */
  openProfile(): Promise<Profile>
}

export interface Scenario {
  id: string
  title: string
  /** How many events it tracks. */
  events: number
  /** Ends when all there is to do is to wait for the rest to arrive. */
  run(bout: Bout): Promise<void>
}
