import type { Exchange, Reply } from '../collector/exchange.ts'

/** A library under test. */
export interface Subject {
  name: string
  /** Exact versions from npm, fetched when it is measured; none where the repository holds it. */
  packages: Readonly<Record<string, string>>
  /** The page's script: fills in `window.bench`, see `BenchPage`. Everything else is the vendor's default. */
  entry: string
  /** Talks to a gateway, which then tells what is stored. Others talk to a collector that takes all. */
  gateway?: boolean
  /** What its own server would answer. */
  answer?(exchange: Exchange): Reply | undefined
}

export function answerJson(body: unknown): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}
