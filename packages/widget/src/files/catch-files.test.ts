import { expect, test } from 'vitest'
import { createFilesDoor } from '../stores/files.ts'
import { catchFiles } from './catch-files.ts'

const photo = new File(['x'], 'photo.jpg')

function setup() {
  const door = createFilesDoor()
  const panel = document.createElement('div')
  const stop = catchFiles(panel, door)
  const fire = (type: string, data: object): boolean => {
    const event = new Event(type, { cancelable: true })
    Object.assign(event, type === 'paste' ? { clipboardData: data } : { dataTransfer: data })
    panel.dispatchEvent(event)
    return event.defaultPrevented
  }
  return { door, fire, stop }
}

test('takes up what is dropped, and shows that it would while it is above the panel', () => {
  const { door, fire } = setup()
  expect(fire('dragover', { types: ['Files'], files: [] })).toBe(true)
  expect(door.$inbox.get().over).toBe(true)
  fire('dragleave', { types: ['Files'], files: [] })
  expect(door.$inbox.get().over).toBe(false)
  expect(fire('drop', { types: ['Files'], files: [photo] })).toBe(true)
  expect(door.$inbox.get()).toEqual({ asked: false, given: [photo], over: false, wish: 3 })
})

test('takes up a pasted picture, and leaves texts to the composer', () => {
  const { door, fire } = setup()
  expect(fire('paste', { types: ['text/plain'], files: [] })).toBe(false)
  expect(fire('paste', { types: ['text/plain', 'Files'], files: [photo] })).toBe(false)
  expect(fire('dragover', { types: ['text/plain'], files: [] })).toBe(false)
  expect(door.$inbox.get().given).toEqual([])
  expect(fire('paste', { types: ['Files'], files: [photo] })).toBe(true)
  expect(door.$inbox.get().given).toEqual([photo])
})

test('lets go of the panel', () => {
  const { fire, stop } = setup()
  stop()
  expect(fire('dragover', { types: ['Files'], files: [] })).toBe(false)
})
