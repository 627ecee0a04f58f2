import { afterEach, expect, test, vi } from 'vitest'
import { keepInside } from './keep-inside.ts'

let stop = (): void => {}

afterEach(() => {
  stop()
  document.body.replaceChildren()
})

const place = (): HTMLElement => {
  const element = document.createElement('main')
  document.body.append(element)
  return element
}

test('goes into an element it is given', () => {
  const child = document.createElement('div')
  const main = place()
  stop = keepInside(child, main)
  expect(child.parentElement).toBe(main)
  stop()
  expect(main.children).toHaveLength(0)
})

test('waits for what a selector names, and moves to what takes its place', async () => {
  const child = document.createElement('div')
  stop = keepInside(child, 'main')
  expect(child.isConnected).toBe(false)
  const first = place()
  await vi.waitFor(() => expect(child.parentElement).toBe(first))
  first.remove()
  const second = place()
  await vi.waitFor(() => expect(child.parentElement).toBe(second))
  stop()
  second.remove()
  const third = place()
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(third.children).toHaveLength(0)
})
