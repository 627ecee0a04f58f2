import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { memoryPanelsOf } from '../panel/memory-panel.tsx'
import { StoresContext } from '../panel/use-stores.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { en as talkTexts } from '../talk/texts/en.ts'
import { en as panelTexts } from '../texts/en.ts'
import { en } from './texts/en.ts'
import type { Wait } from './upload-item.ts'
import { UploadLine } from './upload-line.tsx'
import type { Uploads } from './uploads.ts'

const { setup, stop } = memoryPanelsOf(memoryWorldOf(core, testing))

afterEach(stop)

/** What the line of a file says that waits, and how the time of its gateway passes. */
function waitWith(wait: (now: number) => Wait) {
  const { stores, platform } = setup()
  const uploads = {} as Uploads
  const state = 'waiting' as const
  const item = { key: 1, name: 'a.txt', size: 9, type: '', state, sent: 3 }
  const list = document.createElement('ul')
  document.body.append(list)
  render(
    <StoresContext.Provider value={stores}>
      <UploadLine item={{ ...item, wait: wait(platform.now()) }} uploads={uploads} />
    </StoresContext.Provider>,
    list,
  )
  const read = (): string | undefined => list.querySelector('.state')?.textContent?.trim()
  return { read, list, platform }
}

test('a line that is lost is said to be lost', () => {
  expect(waitWith(() => ({ code: 'network/unreachable' })).read()).toBe(en.waiting)
})

test('of a gateway that takes no more for a while is said that it goes on by itself, and in how long', async () => {
  const { read, list, platform } = waitWith((now) => ({
    code: 'request/too-many',
    until: now + 42_000,
  }))
  expect(read()).toBe(`${talkTexts.later} 42 sec`)
  expect(list.querySelector('.state [aria-live=off]')?.textContent).toBe('42 sec')
  const goOn = async (): Promise<string | undefined> => {
    await platform.advance(1000)
    return read()
  }
  await expect.poll(goOn).toMatch(/ (3\d|40|41) sec$/)
})

test('a gateway that is restarting and said for how long is not taken for a lost line', () => {
  const { read } = waitWith((now) => ({ code: 'server/unavailable', until: now + 120_000 }))
  expect(read()).toBe(`${panelTexts.errors['server/unavailable']} 2 min`)
})
