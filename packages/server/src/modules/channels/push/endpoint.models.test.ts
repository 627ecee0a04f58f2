import { expect, test } from 'vitest'
import { judgeEndpoint } from './endpoint.models.ts'

const OWN = ['http://127.0.0.1:9000', 'https://push.intranet.example']

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', 'known'],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', 'known'],
  ['https://wns2-par02p.notify.windows.com/w/?token=abc', 'known'],
  ['https://web.push.apple.com/abc', 'known'],
  ['http://127.0.0.1:9000/abc', 'named'],
  ['https://push.intranet.example/abc', 'named'],
  ['https://push.intranet.example:444/abc', undefined],
  ['http://127.0.0.1:9001/abc', undefined],
  ['https://push.services.mozilla.com.evil.example/abc', undefined],
  ['https://evilnotify.windows.com/abc', undefined],
  ['https://web.push.apple.com.:443/abc', undefined],
  ['ftp://fcm.googleapis.com/abc', undefined],
  ['fcm.googleapis.com', undefined],
  [`https://fcm.googleapis.com/${'ü'.repeat(1000)}`, undefined],
] as const)('%s: %s', (endpoint, kind) => {
  expect(judgeEndpoint(endpoint, OWN)).toBe(kind)
})
