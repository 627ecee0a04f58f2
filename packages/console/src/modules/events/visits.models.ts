import type { StoredEvent } from '@beckon/protocol'
import { readPage } from './describe-event.ts'

/** A pause longer than this ends a visit, as web analytics has it. */
const PAUSE = 30 * 60_000

/** One page of a visit with what happened on it, newest first. */
export interface PageStay {
  readonly key: string
  readonly path: string
  readonly title: string
  /** When it was entered, or first heard of. */
  readonly at: string
  readonly events: readonly StoredEvent[]
}

/** A stretch of activity without a long pause, its pages newest first. */
export interface Visit {
  readonly key: string
  readonly startedAt: string
  readonly endedAt: string
  /** Where it came from, e.g. `newsletter / email`; empty where unknown. */
  readonly source: string
  readonly pages: readonly PageStay[]
}

/** What the gateway notes of its own chat: the thread beside it says it better. */
function isEcho({ verified, context }: StoredEvent): boolean {
  return verified && context.library?.['name'] === '@beckon/server'
}

function splitVisits(oldestFirst: readonly StoredEvent[]): StoredEvent[][] {
  const visits: StoredEvent[][] = []
  let before = Number.NEGATIVE_INFINITY
  for (const event of oldestFirst) {
    const time = Date.parse(event.timestamp)
    if (time - before > PAUSE) visits.push([])
    visits.at(-1)?.push(event)
    before = time
  }
  return visits
}

interface OpenStay extends PageStay {
  title: string
  readonly events: StoredEvent[]
  /** A page view was seen, not only something that happened on the page. */
  viewed: boolean
}

function splitPages(events: readonly StoredEvent[]): PageStay[] {
  const pages: OpenStay[] = []
  for (const event of events) {
    const { path, title } = readPage(event)
    const isView = event.type === 'page'
    const current = pages.at(-1)
    const isSame = current && (path === '' || path === current.path)
    // A page is reported once it is drawn; what its own scripts tell may come before that.
    if (isSame && isView && !current.viewed) {
      current.title = title
      current.viewed = true
    } else if (isView || !isSame) {
      const stay = { key: event.messageId, path, title, at: event.timestamp }
      pages.push({ ...stay, viewed: isView, events: isView ? [] : [event] })
    } else current.events.unshift(event)
  }
  return pages.reverse()
}

function readSource(events: readonly StoredEvent[]): string {
  const campaign = events.find((event) => event.context.campaign)?.context.campaign
  return ['source', 'medium', 'name']
    .map((key) => campaign?.[key])
    .filter((value) => typeof value === 'string' && value !== '')
    .join(' / ')
}

/** Groups events into visits and their pages, newest first throughout. */
export function groupVisits(events: readonly StoredEvent[]): Visit[] {
  // They come newest first: reversed, those of the same millisecond keep their order.
  const oldestFirst = events
    .filter((event) => !isEcho(event))
    .toReversed()
    .sort((a, b) => a.timestamp.localeCompare(b.timestamp))
  return splitVisits(oldestFirst)
    .map((visit) => ({
      key: visit[0]?.messageId ?? '',
      startedAt: visit[0]?.timestamp ?? '',
      endedAt: visit.at(-1)?.timestamp ?? '',
      source: readSource(visit),
      pages: splitPages(visit),
    }))
    .reverse()
}
