import type { ArticleNode } from '@beckon/protocol'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlocks, readText } from './blocks.models.ts'

test('reads what help is written in', () => {
  const text = `# Returns

Send it **back** within _60_ days,\\
~~or~~ [write](https://shop.example/a?b=c) to \`us\`.

1. Pack
2. Post

| Size | Price |
| ---- | ----- |
| S    | 3     |

![A parcel](https://shop.example/p.png)

\`\`\`
code
\`\`\`

---`
  expect(readBlocks(text)).toEqual([
    { kind: 'heading', level: 2, children: ['Returns'] },
    {
      kind: 'paragraph',
      children: [
        'Send it ',
        { kind: 'strong', children: ['back'] },
        ' within ',
        { kind: 'emphasis', children: ['60'] },
        ' days,',
        { kind: 'break' },
        { kind: 'strike', children: ['or'] },
        ' ',
        { kind: 'link', url: 'https://shop.example/a?b=c', children: ['write'] },
        ' to ',
        { kind: 'code', children: ['us'] },
        '.',
      ],
    },
    {
      kind: 'numbers',
      children: [
        { kind: 'item', children: ['Pack'] },
        { kind: 'item', children: ['Post'] },
      ],
    },
    {
      kind: 'table',
      children: [
        {
          kind: 'row',
          children: [
            { kind: 'head', children: ['Size'] },
            { kind: 'head', children: ['Price'] },
          ],
        },
        {
          kind: 'row',
          children: [
            { kind: 'cell', children: ['S'] },
            { kind: 'cell', children: ['3'] },
          ],
        },
      ],
    },
    {
      kind: 'paragraph',
      children: [{ kind: 'image', url: 'https://shop.example/p.png', alt: 'A parcel' }],
    },
    { kind: 'lines', children: ['code'] },
    { kind: 'rule' },
  ])
})

const listUrls = (nodes: readonly ArticleNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const children = 'children' in node ? listUrls(node.children) : []
    return 'url' in node ? [node.url, ...children] : children
  })

test('shows HTML as the text it is', () => {
  const text = '<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\na <b>b</b> &lt;i&gt;'
  expect(readBlocks(text)).toEqual([
    { kind: 'paragraph', children: ['<img src=x onerror=alert(1)>'] },
    { kind: 'paragraph', children: ['<script>alert(1)</script>'] },
    { kind: 'paragraph', children: ['a <b>b</b> <i>'] },
  ])
})

test.each([
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&#58;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](/relative)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](http://shop.example/seen.png)',
  '[x][y]\n\n[y]: javascript:alert(1)',
])('leaves only the words of %s', (text) => {
  const blocks = readBlocks(text)
  expect(listUrls(blocks)).toEqual([])
  expect(readText(blocks)).toContain(text.startsWith('<') ? 'javascript' : 'x')
})

test('gives whatever is written as parts that are known, and no address that runs', {
  timeout: 30_000,
}, () => {
  const scrap = fc.constantFrom(
    ...['[a](', 'javascript:', ')', '<', '>', '*', '_', '`', '\n', '\n\n', '> ', '- ', '1. '],
    ...['![', '](https://a.example)', '|', '---', '#', '&#106;', '\\', '"', ' ', 'x', '~~', '    '],
  )
  const text = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(''))
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => {
      const urls = listUrls(readBlocks(written))
      expect(urls.filter((url) => !/^(https?|mailto|tel):/i.test(url))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['quotes', '> '.repeat(10_000)],
  ['lists', '- '.repeat(10_000)],
  ['brackets', '['.repeat(25_000)],
  ['images', '!['.repeat(25_000)],
  ['stars', '*a '.repeat(15_000)],
  ['ticks', '`a'.repeat(25_000)],
  ['emphasis', '*_'.repeat(25_000)],
  ['dots', 'a.'.repeat(25_000)],
  ['at signs', 'a@'.repeat(25_000)],
  ['tables', '|a'.repeat(10_000)],
  ['references', '[a]: b\n'.repeat(7_000)],
])('reads ten thousands of %s without getting lost', (_name, text) => {
  expect(JSON.stringify(readBlocks(`${text} x`)).length).toBeLessThan(5_000_000)
})
