import type { ArticleBranch, ArticleNode } from '@beckon/protocol'
import MarkdownIt, { type Token } from 'markdown-it'
import { readImage, readLink } from './links.models.ts'

/** How deep parts may lie in one another; deeper ones are left out. */
const DEPTH = 20

const markdown = new MarkdownIt('default', { html: false, linkify: true, maxNesting: DEPTH })
// Addresses are judged below, where a bad one leaves its words behind and not its Markdown.
markdown.validateLink = () => true

/** What each pair of tokens becomes. */
const BRANCHES: Readonly<Record<string, ArticleBranch>> = {
  paragraph: 'paragraph',
  bullet_list: 'bullets',
  ordered_list: 'numbers',
  list_item: 'item',
  blockquote: 'quote',
  table: 'table',
  tr: 'row',
  th: 'head',
  td: 'cell',
  strong: 'strong',
  em: 'emphasis',
  s: 'strike',
}

/** Begins a part, and says where its children go; undefined where they stay where they are. */
function open(token: Token, into: ArticleNode[]): ArticleNode[] | undefined {
  const name = token.type.replace(/_open$/, '')
  const children: ArticleNode[] = []
  if (name === 'heading') {
    // The title of the article is its first heading.
    const level = Math.min(4, Math.max(2, Number(token.tag.slice(1))))
    into.push({ kind: 'heading', level, children })
    return children
  }
  if (name === 'link') {
    const url = readLink(String(token.attrGet('href') ?? ''))
    if (url === undefined) return undefined
    into.push({ kind: 'link', url, children })
    return children
  }
  const kind = BRANCHES[name]
  if (kind === undefined || token.hidden) return undefined
  into.push({ kind, children })
  return children
}

function addText(into: ArticleNode[], text: string): void {
  const last = into.at(-1)
  if (text === '') return
  if (typeof last === 'string') into[into.length - 1] = last + text
  else into.push(text)
}

/** A part that has no others in it. */
function addLeaf(token: Token, into: ArticleNode[]): void {
  if (token.type === 'text') addText(into, token.content)
  if (token.type === 'softbreak') addText(into, ' ')
  if (token.type === 'hardbreak') into.push({ kind: 'break' })
  if (token.type === 'hr') into.push({ kind: 'rule' })
  if (token.type === 'code_inline') into.push({ kind: 'code', children: [token.content] })
  if (token.type === 'fence' || token.type === 'code_block')
    into.push({ kind: 'lines', children: [token.content.replace(/\n$/, '')] })
  if (token.type !== 'image') return
  const url = readImage(String(token.attrGet('src') ?? ''))
  if (url === undefined) addText(into, token.content)
  else into.push({ kind: 'image', url, alt: token.content })
}

function toNodes(tokens: readonly Token[]): ArticleNode[] {
  const root: ArticleNode[] = []
  const stack: ArticleNode[][] = [root]
  for (const token of tokens) {
    const into = stack.at(-1) ?? root
    if (token.type === 'inline') into.push(...toNodes(token.children ?? []))
    else if (token.nesting === 1) stack.push(open(token, into) ?? into)
    else if (token.nesting === -1) stack.pop()
    else addLeaf(token, into)
  }
  return root
}

/**
 * The parts of a Markdown text. HTML in it is text, and an address that could run something leaves only
 * its words: there is nothing to sanitise, for nothing unsafe can be said.
 */
export function readBlocks(text: string): ArticleNode[] {
  return toNodes(markdown.parse(text, {}))
}

/** The words of it, for who searches. */
export function readText(nodes: readonly ArticleNode[]): string {
  const parts = nodes.map((node) => {
    if (typeof node === 'string') return node
    if (node.kind === 'image') return node.alt
    return 'children' in node ? `${readText(node.children)} ` : ' '
  })
  return parts.join('')
}
