import type { Attachment } from '@beckon/protocol'
import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createUploadsStore } from './uploads.store.ts'

const attachment = (id: string): Attachment => ({
  id,
  name: id,
  type: 'text/plain',
  size: 1,
  url: `/v1/files/${id}/content`,
})

const api = {
  upload: async ({ name }: File) => {
    if (name === 'page.html') throw new BeckonError('file/type-refused', 'Not taken here.')
    return attachment(name)
  },
  read: async (id: string) => attachment(id),
}
const file = (name: string): File => new File(['x'], name)

test('gives what is there to the conversation it was added to, once', async () => {
  const uploads = createUploadsStore(api)
  uploads.add('one', [file('a'), file('b')])
  uploads.add('two', [file('c')])
  expect(uploads.take('one')).toEqual([])
  await expect.poll(() => uploads.$uploads.get().every((item) => item.attachment)).toBe(true)
  expect(uploads.take('one').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(uploads.take('one')).toEqual([])
  expect(uploads.take('two').map(({ id }) => id)).toEqual(['c'])
})

test('says why a file cannot be sent, and keeps saying it until it is taken away', async () => {
  const uploads = createUploadsStore(api)
  uploads.add('one', [file('page.html')])
  await expect.poll(() => uploads.$uploads.get()[0]?.refused).toMatch(/\w/)
  expect(uploads.take('one')).toEqual([])
  uploads.remove(uploads.$uploads.get()[0]?.key ?? 0)
  expect(uploads.$uploads.get()).toEqual([])
})

test('tells that a file waits, and goes on with none that was taken away', async () => {
  const given: AbortSignal[] = []
  const uploads = createUploadsStore({
    ...api,
    upload: (_file, _id, { signal, onWait } = {}) => {
      if (signal) given.push(signal)
      onWait?.(true)
      return new Promise<never>(() => {})
    },
  })
  uploads.add('one', [file('a')])
  expect(uploads.$uploads.get()).toMatchObject([{ name: 'a', waits: true }])
  uploads.remove(uploads.$uploads.get()[0]?.key ?? 0)
  expect(given.map(({ aborted }) => aborted)).toEqual([true])
})
