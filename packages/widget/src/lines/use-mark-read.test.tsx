import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { type JSX, render } from 'preact'
import { expect, test } from 'vitest'
import { StoresContext } from '../panel/use-stores.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { createStores } from '../stores/stores.ts'
import { en } from '../texts/en.ts'
import { useMarkRead } from './use-mark-read.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

function Reader({ seen }: { seen: boolean }): JSX.Element {
  useMarkRead(seen)
  return <p>{seen ? 'seen' : 'unseen'}</p>
}

test('marks as read what is seen and nothing else', async () => {
  const { client, chat, platform } = createMemoryWorld()
  const chooseLink = async (): Promise<typeof chat.openLink> => chat.openLink
  const stores = createStores({ client, askConsent: false, texts: en, chooseLink })
  const marks: unknown[] = []
  const { answer } = chat
  chat.answer = (name, input) => {
    if (name === 'message:read') marks.push(input)
    return answer(name, input)
  }
  chat.reply('Hello')
  stores.chat.start()
  await platform.settle()
  const frame = document.createElement('div')
  const show = (seen: boolean): void =>
    render(
      <StoresContext.Provider value={stores}>
        <Reader seen={seen} />
      </StoresContext.Provider>,
      frame,
    )
  show(false)
  chat.reply('Anybody there?')
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  await platform.settle()
  expect(marks).toEqual([])
  show(true)
  await expect.poll(() => marks).toEqual([{ seq: 2 }])
  render(null, frame)
  stores.dispose()
})
