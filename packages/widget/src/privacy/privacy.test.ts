import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { type MemoryVisitor, memoryVisitorOf } from '../stores/memory-visitor.ts'
import { createPrivacy, type Privacy, type ShownText } from './privacy.ts'
import { en as privacyWords } from './texts/en.ts'

const { online } = memoryVisitorOf(core, testing)
const SHOWN: ShownText = { id: 'widget-analytics', locale: 'en', text: privacyWords.consentNotice }

async function setup(): Promise<MemoryVisitor & { privacy: Privacy; names(): unknown[] }> {
  const fixture = await online()
  const privacy = createPrivacy(fixture.client, fixture.visitor.session, true)
  const names = (): unknown[] =>
    fixture.platform.requests
      .filter(({ url }) => url.endsWith('/v1/consent'))
      .map(({ headers }) => headers?.['authorization'])
  return { ...fixture, privacy, names }
}

test('who says no is named in the receipt and in nothing that is kept', async () => {
  const { privacy, client, gateway, platform, names } = await setup()
  privacy.choose(false, SHOWN)
  await platform.settle()
  expect(names()).toEqual(['Bearer vs_1'])
  expect(gateway.receipts).toMatchObject([
    { surface: 'widget', notice: { text: privacyWords.consentNotice } },
  ])
  expect(Object.keys(client.record.get())).toEqual(['consent'])
})

test('who says yes is named too, and known on the next page', async () => {
  const { privacy, client, platform, names } = await setup()
  privacy.choose(true, SHOWN)
  await platform.settle()
  expect(names()).toEqual(['Bearer vs_1'])
  expect(client.record.get().session).toBe('vs_1')
})

test('changes what its text speaks of and no other purpose', async () => {
  const { privacy, client } = await setup()
  await client.consent.set({ functional: true, profile: true })
  for (const allow of [true, false]) {
    privacy.choose(allow, { ...SHOWN, id: 'widget-privacy' })
    expect(client.consent.get().purposes).toEqual({
      functional: true,
      analytics: allow,
      profile: true,
      personalization: false,
      ads: false,
      ai: false,
      recording: false,
    })
  }
})

test('asks whoever was never asked, or allowed what meant something else, and nobody who refused', async () => {
  const { client, visitor, privacy } = await setup()
  const ask = () => createPrivacy(client, visitor.session, true).$question.get()
  expect(ask()).toBe('asked')
  await client.consent.set({ functional: true })
  expect([ask(), privacy.$question.get()]).toEqual(['asked', 'asked'])
  const notice = { id: 'widget-analytics', locale: 'en', text: 'May we?', version: '0.9' }
  await client.consent.set({ analytics: false }, { surface: 'widget', notice })
  expect([ask(), privacy.$question.get()]).toEqual(['none', 'none'])
  await client.consent.set({ analytics: true }, { surface: 'widget', notice })
  expect(ask()).toBe('asked')
  await client.consent.set(
    { analytics: true },
    { surface: 'widget', notice: { ...notice, version: '1.4' } },
  )
  expect(ask()).toBe('none')
})
