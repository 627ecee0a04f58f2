import { render } from 'preact'
import { expect, test } from 'vitest'
import { Parts } from './parts.tsx'

function show(nodes: unknown): HTMLElement {
  const element = document.createElement('div')
  render(<Parts nodes={nodes} />, element)
  return element
}

test('shows each part as what it is', () => {
  const element = show([
    { kind: 'heading', level: 2, children: ['Returns'] },
    {
      kind: 'paragraph',
      children: ['Send ', { kind: 'strong', children: ['it'] }, { kind: 'break' }],
    },
    { kind: 'numbers', children: [{ kind: 'item', children: ['Pack'] }] },
    { kind: 'lines', children: ['a < b'] },
    { kind: 'rule' },
  ])
  expect(element.innerHTML).toBe(
    '<h3>Returns</h3><p>Send <strong>it</strong><br></p><ol><li>Pack</li></ol><pre>a &lt; b</pre><hr>',
  )
})

test('lets links leave this page alone, and pictures say nothing of it', () => {
  const element = show([
    { kind: 'link', url: 'https://a.example/x', children: ['a'] },
    { kind: 'link', url: 'tel:+44207946', children: ['b'] },
    { kind: 'image', url: 'https://a.example/i.png', alt: 'Pic' },
  ])
  const [page, call] = element.querySelectorAll('a')
  expect([page?.target, page?.rel]).toEqual(['_blank', 'noopener noreferrer'])
  expect([call?.getAttribute('href'), call?.getAttribute('target')]).toEqual([
    'tel:+44207946',
    null,
  ])
  expect(element.querySelector('img')?.getAttribute('referrerpolicy')).toBe('no-referrer')
})

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://a.example/1',
  '//evil.example',
  '/x',
  '',
  7,
  null,
  { toString: () => 'https://a.example/' },
])('makes no link and no picture of %s', (url) => {
  const element = show([
    { kind: 'link', url, children: ['words'] },
    { kind: 'image', url, alt: ' alt' },
  ])
  expect(element.innerHTML).toBe('words alt')
})

test.each([
  ['markup', ['<img src=x onerror=alert(1)>'], '&lt;img src=x onerror=alert(1)&gt;'],
  ['a kind that is a tag', [{ kind: 'script', children: ['x'] }], 'x'],
  ['a kind of every object', [{ kind: 'constructor', children: ['x'] }], 'x'],
  ['what Preact itself would show', [{ type: 'script', props: {}, constructor: undefined }], ''],
  ['attributes', [{ kind: 'paragraph', onclick: 'x', style: 'y', children: ['x'] }], '<p>x</p>'],
  ['children that are none', [{ kind: 'paragraph', children: 'x' }], '<p></p>'],
  ['an object for a text', [{ kind: 'image', alt: {} }], ''],
  ['things of all sorts', [null, 1, true, [], undefined, 'x'], 'x'],
  ['no list', { length: 1 }, ''],
])('survives %s', (_, nodes, html) => {
  expect(show(nodes).innerHTML).toBe(html)
})

test('neither sinks into what is deep nor drowns in what is long', () => {
  let deep: unknown = 'end'
  for (let i = 0; i < 20_000; i++) deep = { kind: 'quote', children: [deep] }
  expect(show([deep]).querySelectorAll('blockquote').length).toBeLessThan(60)
  expect(show(Array.from({ length: 50_000 }, () => ({ kind: 'rule' }))).childElementCount).toBe(
    2000,
  )
})
