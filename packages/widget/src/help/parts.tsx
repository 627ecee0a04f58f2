import type { ComponentChildren, JSX } from 'preact'
import { readImage, readLink } from './safe-url.ts'

/** What each kind of part is shown as. */
const NAMES = {
  paragraph: 'p',
  bullets: 'ul',
  numbers: 'ol',
  item: 'li',
  quote: 'blockquote',
  table: 'table',
  row: 'tr',
  head: 'th',
  cell: 'td',
  strong: 'strong',
  emphasis: 'em',
  strike: 's',
  code: 'code',
  lines: 'pre',
} as const

type Tag = (typeof NAMES)[keyof typeof NAMES] | 'h3' | 'h4' | 'h5'

const TAGS: ReadonlyMap<unknown, Tag> = new Map(Object.entries(NAMES))

/** How deep parts may lie, and how many there may be on one level: no article has as much. */
const DEPTH = 40
const MOST = 2000

type Part = Readonly<Record<string, unknown>>

/** The title of the article is the second heading of the panel, so its own begin at the third. */
function toHeading(level: unknown): Tag {
  return level === 3 ? 'h4' : level === 4 ? 'h5' : 'h3'
}

function showLink(url: unknown, children: ComponentChildren): ComponentChildren {
  const href = readLink(url)
  if (href === undefined) return children
  const isPage = /^https?:/.test(href)
  return (
    <a href={href} target={isPage ? '_blank' : undefined} rel="noopener noreferrer">
      {children}
    </a>
  )
}

function showPart(part: Part, depth: number): ComponentChildren {
  const { kind, url, level, alt } = part
  if (kind === 'break') return <br />
  if (kind === 'rule') return <hr />
  const words = typeof alt === 'string' ? alt : ''
  if (kind === 'image') {
    const src = readImage(url)
    return src ? <img src={src} alt={words} loading="lazy" referrerpolicy="no-referrer" /> : words
  }
  const children = <Parts nodes={part['children']} depth={depth + 1} />
  if (kind === 'link') return showLink(url, children)
  const Tag = kind === 'heading' ? toHeading(level) : TAGS.get(kind)
  return Tag === undefined ? children : <Tag>{children}</Tag>
}

/**
 * The parts of an article, each made as an element of its own: no markup is parsed, so none can run.
 * They may come from anywhere, so nothing is taken for granted; what is not known is shown as what it holds.
 */
export function Parts({
  nodes,
  depth = 0,
}: {
  nodes: unknown
  depth?: number
}): JSX.Element | null {
  if (!Array.isArray(nodes) || depth > DEPTH) return null
  return (
    <>
      {nodes.slice(0, MOST).map((node: unknown) => {
        if (typeof node === 'string') return node
        return typeof node === 'object' && node !== null ? showPart(node as Part, depth) : null
      })}
    </>
  )
}
