import type { ArticleNode } from '@beckon/protocol'
import type { Found, Hit } from './hit.ts'
import { readPage } from './safe-url.ts'

/** Answers shown of one question. */
const MOST = 20

/** Characters of a title, a summary and a body. */
const LINE = 300
const BODY = 100_000

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A text, also as WordPress wraps it. Marks that turn the direction of writing are left out. */
function readText(value: unknown, most = LINE): string | undefined {
  const text = isObject(value) ? value['rendered'] : value
  if (typeof text !== 'string') return undefined
  const plain = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').trim()
  return plain === '' ? undefined : plain.slice(0, most)
}

/** Plain text: an empty line begins a new paragraph. */
function toParagraphs(text: string): ArticleNode[] {
  return text.split(/\n\s*\n/).map((part) => ({ kind: 'paragraph', children: [part.trim()] }))
}

function readBody(value: unknown): readonly ArticleNode[] | undefined {
  // Parts are checked one by one as they are shown.
  if (Array.isArray(value)) return value.length > 0 ? value : undefined
  const text = readText(value, BODY)
  return text === undefined ? undefined : toParagraphs(text)
}

function readHit(value: unknown): Hit | undefined {
  if (!isObject(value)) return undefined
  const title = readText(value['title'] ?? value['name'])
  const url = readPage(value['url'] ?? value['link'] ?? value['href'])
  const blocks = readBody(value['body'] ?? value['blocks'])
  if (title === undefined || (url === undefined && blocks === undefined)) return undefined
  const summary = readText(value['summary'] ?? value['excerpt'] ?? value['description'])
  const category = readText(value['category'])
  return { key: url ?? title, title, summary, category, url, blocks }
}

const LISTS = ['results', 'articles', 'hits', 'items', 'data']

function findList(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer
  if (!isObject(answer)) return []
  const list = LISTS.map((name) => answer[name]).find(Array.isArray)
  return list ?? []
}

/** What somebody's own search answered, as far as it can be understood. Never fails. */
export function readAnswer(answer: unknown): Found {
  const hits: Hit[] = []
  for (const value of findList(answer).slice(0, 10 * MOST)) {
    const hit = readHit(value)
    if (hit && !hits.some(({ key }) => key === hit.key)) hits.push(hit)
    if (hits.length === MOST) break
  }
  return { hits, categories: [] }
}
