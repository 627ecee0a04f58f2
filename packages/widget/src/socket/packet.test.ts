import { expect, test } from 'vitest'
import { decodePacket, encodeConnect, encodeEvent } from './packet.ts'

test('reads what the gateway says, frame by frame', () => {
  expect(decodePacket('0{"sid":"x","pingInterval":25000,"pingTimeout":5000}')).toEqual({
    kind: 'open',
    silence: 30_000,
  })
  expect(decodePacket('2')).toEqual({ kind: 'ping' })
  expect(decodePacket('40/visitor,{"sid":"y"}')).toEqual({ kind: 'connected' })
  expect(decodePacket('42/visitor,["message:new",{"a":1}]')).toEqual({
    kind: 'event',
    name: 'message:new',
    body: { a: 1 },
  })
  expect(decodePacket('43/visitor,17[{"ok":true}]')).toEqual({
    kind: 'ack',
    number: 17,
    body: { ok: true },
  })
  expect(
    decodePacket('44/visitor,{"message":"no","data":{"error":{"code":"session/expired"}}}'),
  ).toEqual({
    kind: 'refused',
    data: { error: { code: 'session/expired' } },
  })
  expect(decodePacket('41/visitor,')).toEqual({ kind: 'end' })
})

test('takes nonsense and other namespaces for nothing, and never throws', () => {
  for (const frame of [
    '',
    '4',
    '42["x"]',
    '42/agent,["x"]',
    '9',
    '42/visitor,{',
    new ArrayBuffer(2),
  ]) {
    expect(['other', 'event']).toContain(decodePacket(frame).kind)
  }
})

test('keeps line breaks within a message', () => {
  expect(decodePacket('42/visitor,["m",{"text":"a\\nb"}]')).toMatchObject({
    body: { text: 'a\nb' },
  })
})

test('writes what Socket.IO reads', () => {
  expect(encodeConnect({ session: 's' })).toBe('40/visitor,{"session":"s"}')
  expect(encodeEvent('a', { b: 1 })).toBe('42/visitor,["a",{"b":1}]')
  expect(encodeEvent('a', { b: 1 }, 3)).toBe('42/visitor,3["a",{"b":1}]')
})

test('takes a notice that brings nothing for no notice', () => {
  for (const frame of ['42/visitor,["message:new"]', '42/visitor,["message:new",null]']) {
    expect(decodePacket(frame)).toEqual({ kind: 'other' })
  }
})
