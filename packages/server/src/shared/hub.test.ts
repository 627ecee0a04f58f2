import { expect, test } from 'vitest'
import { createHub } from './hub.ts'

const fact = { siteId: 's', personId: 'p' }

test('tells everybody, until they no longer want to hear', () => {
  const hub = createHub(() => {})
  const heard: string[] = []
  const stop = hub.subscribe('person:changed', () => heard.push('one'))
  hub.subscribe('person:changed', () => heard.push('two'))
  hub.publish('person:changed', fact)
  stop()
  stop()
  hub.publish('person:changed', fact)
  expect(heard).toEqual(['one', 'two', 'two'])
})

test('reports a listener that fails and tells the others', async () => {
  const errors: unknown[] = []
  const hub = createHub((error) => errors.push(error))
  const heard: string[] = []
  hub.subscribe('person:changed', () => {
    throw new Error('at once')
  })
  hub.subscribe('person:changed', () => Promise.reject(new Error('later')))
  hub.subscribe('person:changed', () => heard.push('fine'))
  hub.publish('person:changed', fact)
  await hub.settle()
  expect(errors).toMatchObject([{ message: 'at once' }, { message: 'later' }])
  expect(heard).toEqual(['fine'])
})

test('settles when slow listeners are done', async () => {
  const hub = createHub(() => {})
  const heard: string[] = []
  hub.subscribe('person:changed', async () => {
    await new Promise((resolve) => setImmediate(resolve))
    heard.push('slow')
  })
  hub.publish('person:changed', fact)
  expect(heard).toEqual([])
  await hub.settle()
  expect(heard).toEqual(['slow'])
})
