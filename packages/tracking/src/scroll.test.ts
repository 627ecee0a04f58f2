import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryEmit } from './memory-emit.ts'
import { observeScroll } from './scroll.ts'

let stop = (): void => {}
afterEach(() => {
  stop()
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

function start(height = 4000) {
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(height)
  Object.assign(window, { innerHeight: 800 })
  const memory = createMemoryEmit()
  stop = observeScroll(memory.emit)
  const depths = (): unknown[] => memory.seen.map(({ properties }) => properties['depth'])
  return { ...memory, depths }
}

function scroll(y: number): void {
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(y)
  document.dispatchEvent(new Event('scroll'))
}

test('tells each depth once, when it was reached', async () => {
  const { depths, names } = start()
  scroll(300)
  await vi.waitFor(() => expect(depths()).toEqual([25]))
  scroll(2200)
  await vi.waitFor(() => expect(depths()).toEqual([25, 50, 75]))
  scroll(0)
  scroll(3199)
  await vi.waitFor(() => expect(depths()).toEqual([25, 50, 75, 90, 100]))
  expect(new Set(names())).toEqual(new Set(['Page Scrolled']))
})

test('begins anew with the next page of a single-page app', async () => {
  const { depths } = start()
  scroll(300)
  await vi.waitFor(() => expect(depths()).toEqual([25]))
  history.pushState(null, '', '/next')
  scroll(300)
  await vi.waitFor(() => expect(depths()).toEqual([25, 25]))
})

test('takes no other scroller for the page, and says nothing of one that nobody scrolled', async () => {
  const { depths } = start(800)
  document.body.innerHTML = '<div></div>'
  document.querySelector('div')?.dispatchEvent(new Event('scroll'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(depths()).toEqual([])
})

test('measures nothing more after its stop, not even what waits', async () => {
  const { depths } = start()
  scroll(4000)
  stop()
  scroll(4000)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(depths()).toEqual([])
})
