import { afterEach, expect, test } from 'vitest'
import { createMemoryEmit } from './memory-emit.ts'
import { observeSearches } from './searches.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  history.replaceState(null, '', '/')
})

const start = (options?: { parameters: string[] }) => {
  const memory = createMemoryEmit()
  stop = observeSearches(memory.emit, options)
  return { ...memory, queries: () => memory.seen.map(({ properties }) => properties['query']) }
}

test.each(['q', 'query', 's', 'search', 'keyword'])('reads ?%s=', (name) => {
  history.replaceState(null, '', `/find?${name}=oak%20table&page=1`)
  const { names, queries } = start()
  expect(names()).toEqual(['Products Searched'])
  expect(queries()).toEqual(['oak table'])
})

test('takes further pages for the same search, and another word for another', () => {
  history.replaceState(null, '', '/find?q=lamp')
  const { queries } = start()
  history.pushState(null, '', '/find?q=lamp&page=2')
  history.pushState(null, '', '/find?q=mug')
  history.pushState(null, '', '/')
  history.pushState(null, '', '/find?q=mug')
  expect(queries()).toEqual(['lamp', 'mug', 'mug'])
})

test('masks what was searched for, and takes numbers for none', () => {
  history.replaceState(null, '', '/find?q=jane@example.com')
  expect(start().queries()).toEqual(['[email]'])
  stop()
  history.replaceState(null, '', '/find?s=42')
  expect(start().queries()).toEqual([])
})

test('reads the parameters a site names', () => {
  history.replaceState(null, '', '/find?q=no&suche=stuhl')
  expect(start({ parameters: ['suche'] }).queries()).toEqual(['stuhl'])
})
