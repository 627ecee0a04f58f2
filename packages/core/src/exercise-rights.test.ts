import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createResponse } from './memory-platform.ts'
import { parseRecord } from './record.ts'
import { createTransportPair } from './transport-pair.ts'

async function start() {
  const { platform, gateway } = createTransportPair()
  const asked: string[] = []
  platform.handle = async (request) => {
    const path = new URL(request.url).pathname
    asked.push(path)
    return path.includes('/subjects/')
      ? createResponse(200, { path, body: JSON.parse(request.body ?? '') })
      : gateway.handle(request)
  }
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  await beckon.consent('granted')
  const read = () => parseRecord(platform.storage.read('beckon.pk_test'))
  return { beckon, platform, asked, read }
}

test('gives visitors what is kept of them, by the id of their browser', async () => {
  const { beckon, read } = await start()
  expect(await beckon.privacy('export')).toEqual({
    path: '/v1/subjects/me/export',
    body: { site: 'pk_test', anonymousId: read().anonymousId },
  })
})

test('withdraws before it erases, so that nothing comes after, and forgets them here too', async () => {
  const { beckon, platform, asked, read } = await start()
  const { anonymousId } = read()
  await beckon.track('Before')
  const answer = await beckon.privacy('erase')
  expect(answer).toMatchObject({ body: { anonymousId } })
  expect(asked.slice(1)).toEqual(['/v1/consent', '/v1/subjects/me/erase'])
  await platform.advance(10_000)
  expect(asked).toHaveLength(3)
  expect(Object.keys(read())).toEqual(['consent'])
})
