/** What a measured page has as `window.bench`: its address fills in the first two, the subject the rest. */
export interface BenchPage {
  /** Origin of the collector. */
  collector: string
  /** Key of the site at the gateway. */
  site: string
  /** True once events may be tracked. */
  ready: boolean
  /** What the subject reported as an error. */
  problems: string[]
  /** Tracks one event that carries the id. */
  track(id: string): void
  /** Gives the consent the subject asks for, unless it was given before. */
  grant?(): Promise<void>
  /** Events that wait to be acknowledged, where the subject tells. */
  countQueued?(): Promise<number | undefined>
  /** Events tracked, less those acknowledged, queued and dropped, where the subject counts: always 0. */
  readImbalance?(): Promise<number>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}
