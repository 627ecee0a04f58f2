import type { Json, StoredEvent } from '@beckon/protocol'
import { humanize } from '../../ui/humanize.ts'
import { describeMoment } from './describe-moment.ts'
import { describeObservation } from './describe-observation.ts'
import type { EventWords } from './event-words.ts'

const CLICK = /^element clicked$|^click(ed)?$/i
/** Members that say where, not what: the page heading above says it already. */
const PLACE = new Set(['url', 'path', 'title', 'referrer', 'search', 'selector', 'name', 'tag'])
const MOST = 3

function readText(source: Json | null | undefined, ...keys: string[]): string {
  for (const key of keys) {
    const value = source?.[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return ''
}

/** The page an event happened on, as far as it says so. */
export function readPage(event: StoredEvent): { path: string; title: string } {
  const { page } = event.context
  const url = readText(event.properties, 'url') || readText(page, 'url')
  const path = readText(event.properties, 'path') || readText(page, 'path')
  return {
    path: path || (URL.canParse(url) ? new URL(url).pathname : ''),
    title: readText(event.properties, 'title') || readText(page, 'title'),
  }
}

function summarize(properties: Json): string {
  return Object.entries(properties)
    .filter(([key, value]) => !PLACE.has(key) && ['string', 'number'].includes(typeof value))
    .slice(0, MOST)
    .map(([key, value]) => `${humanize(key)} ${value}`)
    .join(', ')
}

/** The path of a web address; anything else as it is. */
function shorten(address: string): string {
  return /^https?:/.test(address) && URL.canParse(address) ? new URL(address).pathname : address
}

function describeClick({ properties }: StoredEvent): EventWords {
  const text = readText(properties, 'text', 'label', 'name', 'id')
  const detail = shorten(readText(properties, 'href'))
  const object = text || detail || readText(properties, 'selector', 'tag') || 'something'
  return { icon: 'click', verb: 'Clicked', object, detail: object === detail ? '' : detail }
}

function describePage(event: StoredEvent): EventWords {
  const { path, title } = readPage(event)
  const object = title || event.event || path || 'a page'
  return { icon: 'page', verb: 'Viewed', object, detail: path === object ? '' : path }
}

/** What an event says, in words. */
export function describeEvent(event: StoredEvent): EventWords {
  const plain = { object: '', detail: summarize(event.traits) }
  if (event.type === 'page' || event.type === 'screen') return describePage(event)
  if (event.type === 'identify') {
    return { ...plain, icon: 'person', verb: 'Identified', object: event.userId ?? '' }
  }
  if (event.type === 'group') return { ...plain, icon: 'tag', verb: 'Joined a group' }
  if (event.type === 'alias') return { ...plain, icon: 'tag', verb: 'Took another id' }
  if (CLICK.test(event.event ?? '')) return describeClick(event)
  const moment = describeMoment(event.event ?? '', event.properties)
  if (moment) return moment
  const observed = describeObservation(event.event ?? '', event.properties)
  if (observed) return observed
  const detail = summarize(event.properties)
  return { icon: 'tag', verb: event.event ?? 'Did something', object: '', detail }
}
