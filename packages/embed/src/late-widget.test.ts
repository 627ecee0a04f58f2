import { createBeckon, type SiteRecord } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { createLateWidget } from './late-widget.ts'

test('tells who watches the record what core found in it, and what comes after', async () => {
  const records: SiteRecord[] = []
  const late = createLateWidget({
    name: 'widget',
    setup: ({ record }) => void record.subscribe((value) => records.push(value)),
  })
  const { platform } = createTransportPair()
  platform.storage.write('beckon.pk_test', '{"session":"vs_1"}')
  const host = 'https://gateway.example'
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [late] })
  expect(records).toEqual([{ session: 'vs_1' }])
  await beckon.reset()
  expect(records.at(-1)).toEqual({})
  await beckon.destroy()
})
