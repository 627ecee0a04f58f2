import { expect, test } from 'vitest'
import { readAnswer } from './read-answer.ts'

test('understands the documented answer', () => {
  const { hits } = readAnswer({
    results: [
      {
        title: 'Returns',
        url: 'https://help.example/a',
        summary: 'Sixty days.',
        category: 'Orders',
      },
      { title: 'Hours', body: 'Monday.\n\nNine to five.' },
      { title: 'Parts', body: [{ kind: 'strong', children: ['Hi'] }] },
    ],
  })
  expect(hits).toMatchObject([
    { key: 'https://help.example/a', title: 'Returns', summary: 'Sixty days.', category: 'Orders' },
    {
      title: 'Hours',
      blocks: [
        { kind: 'paragraph', children: ['Monday.'] },
        { kind: 'paragraph', children: ['Nine to five.'] },
      ],
    },
    { title: 'Parts', blocks: [{ kind: 'strong', children: ['Hi'] }] },
  ])
})

test('understands what others call it: a bare list, WordPress, hits of a search engine', () => {
  const wordpress = [
    { title: { rendered: 'A' }, link: 'https://a.example/', excerpt: { rendered: 'B' } },
  ]
  expect(readAnswer(wordpress).hits).toMatchObject([
    { title: 'A', url: 'https://a.example/', summary: 'B' },
  ])
  const engine = { hits: [{ name: 'A', href: 'https://a.example/', description: 'B' }] }
  expect(readAnswer(engine).hits).toMatchObject([{ title: 'A', summary: 'B' }])
})

test.each([
  ['nothing', null],
  ['a text', 'results'],
  ['a number', 7],
  ['an empty object', {}],
  ['a list of junk', [null, 1, 'x', [], {}, { title: 'no way to read it' }]],
  ['no title', [{ url: 'https://a.example/' }, { title: '  ', url: 'https://a.example/' }]],
  ['an address that runs', [{ title: 'x', url: 'javascript:alert(1)' }]],
  [
    'an address of no page',
    [
      { title: 'x', url: '/relative' },
      { title: 'x', url: 'data:,x' },
    ],
  ],
  ['a title of another kind', [{ title: { toString: 1 }, url: 'https://a.example/' }]],
  ['results that are no list', { results: { length: 5 } }],
])('finds nothing in %s', (_, answer) => {
  expect(readAnswer(answer)).toEqual({ hits: [], categories: [] })
})

test('takes no more than can be shown', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({
    title: 'x'.repeat(5000),
    url: `https://a.example/${i}`,
  }))
  const { hits } = readAnswer(many)
  expect(hits).toHaveLength(20)
  expect(hits[0]?.title).toHaveLength(300)
  const same = readAnswer([many[0], many[0]])
  expect(same.hits).toHaveLength(1)
})

test('turns no text around', () => {
  const [hit] = readAnswer([{ title: 'gpj.\u202Eexe', url: 'https://a.example/' }]).hits
  expect(hit?.title).toBe('gpj.exe')
})
