import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryEmit } from './memory-emit.ts'
import { observeVisibility, type VisibilityOptions } from './visibility.ts'

/** happy-dom has no layout: here the test says what is in view. */
class Views implements IntersectionObserver {
  static all: Views[] = []
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds: readonly number[] = []
  readonly targets = new Set<Element>()
  readonly #run: IntersectionObserverCallback
  constructor(run: IntersectionObserverCallback) {
    this.#run = run
    Views.all.push(this)
  }
  observe(target: Element): void {
    this.targets.add(target)
  }
  unobserve(target: Element): void {
    this.targets.delete(target)
  }
  disconnect(): void {
    this.targets.clear()
  }
  takeRecords(): [] {
    return []
  }
  show(isIntersecting = true): void {
    const entries = [...this.targets].map((target) => ({ isIntersecting, target }))
    this.#run(entries as IntersectionObserverEntry[], this)
  }
}

const original = globalThis.IntersectionObserver
let stop = (): void => {}
beforeEach(() => {
  Views.all = []
  globalThis.IntersectionObserver = Views
})
afterEach(() => {
  stop()
  document.body.innerHTML = ''
  history.replaceState(null, '', '/')
  globalThis.IntersectionObserver = original
})

function start(options?: VisibilityOptions) {
  const memory = createMemoryEmit()
  stop = observeVisibility(memory.emit, options)
  const [views] = Views.all
  if (!views) throw new Error('Nothing is observed.')
  const views_ = (): unknown[] => memory.seen.map(({ properties }) => properties['view'])
  return { ...memory, views, told: views_ }
}

test('tells of a marked element once, by the name it was given', async () => {
  document.body.innerHTML =
    '<div data-track-view="offer">Offer</div><div data-private><p data-track-view="secret"></p></div>'
  const { views, names, told } = start()
  await vi.waitFor(() => expect(views.targets.size).toBe(2))
  views.show(false)
  expect(names()).toEqual([])
  views.show()
  views.show()
  expect([names(), told()]).toEqual([['Element Viewed'], ['offer']])
})

test('finds what is added later, and begins anew with the next page', async () => {
  const { views, told } = start()
  document.body.innerHTML = '<i data-track-view="late"></i>'
  await vi.waitFor(() => expect(views.targets.size).toBe(1))
  views.show()
  expect(views.targets.size).toBe(0)
  history.pushState(null, '', '/next')
  await vi.waitFor(() => expect(views.targets.size).toBe(1))
  views.show()
  expect(told()).toEqual(['late', 'late'])
})

test('takes a selector, and lets go of everything', async () => {
  document.body.innerHTML = '<b class="card">Card</b>'
  const { views, last } = start({ selector: '.card' })
  await vi.waitFor(() => expect(views.targets.size).toBe(1))
  views.show()
  expect(last()).toMatchObject({ tag: 'b', text: 'Card' })
  document.body.innerHTML = '<b class="card">Another</b>'
  await vi.waitFor(() => expect(views.targets.size).toBe(1))
  stop()
  expect(views.targets.size).toBe(0)
})
