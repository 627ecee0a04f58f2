import { expect, test } from 'vitest'
import { createEmitter } from './emitter.ts'

test('tells each listener of its event until it stops', () => {
  const { on, emit } = createEmitter()
  const heard: number[] = []
  const listener = ({ count }: { count: number }): void => void heard.push(count)
  const stop = on('unread:changed', listener)
  on('unread:changed', listener)
  emit('chat:closed', {})
  emit('unread:changed', { count: 1 })
  stop()
  stop()
  emit('unread:changed', { count: 2 })
  expect(heard).toEqual([1, 1, 2])
})

test('surfaces the error of a listener on the page and tells the others', async () => {
  const { on, emit } = createEmitter()
  const surfaced = new Promise((resolve) => {
    process.once('unhandledRejection', resolve)
  })
  const heard: string[] = []
  on('chat:closed', () => {
    throw new Error('mine')
  })
  on('chat:closed', () => heard.push('told'))
  emit('chat:closed', {})
  expect(heard).toEqual(['told'])
  expect(await surfaced).toMatchObject({ message: 'mine' })
})

test('tells whoever hears all of everything, by its name, until they stop', () => {
  const { onAny, emit } = createEmitter()
  const heard: unknown[] = []
  const stop = onAny((event) => heard.push(event))
  emit('chat:closed', {})
  emit('unread:changed', { count: 1 })
  stop()
  emit('chat:closed', {})
  expect(heard).toEqual([
    { name: 'chat:closed', detail: {} },
    { name: 'unread:changed', detail: { count: 1 } },
  ])
})
