import { expect, test } from 'vitest'
import * as packet from './packet.ts'

const { decodePacket, encodeConnect, encodeEvent } = packet

test('reads what the gateway says, frame by frame', () => {
  const read = (frame: string): unknown[] => {
    const { type, number, data } = decodePacket(frame)
    return [type, number, data]
  }
  expect(read('0{"sid":"x","pingInterval":25000}')).toEqual([
    packet.OPEN,
    0,
    { sid: 'x', pingInterval: 25_000 },
  ])
  expect(read('1')).toEqual([packet.CLOSED, 0, undefined])
  expect(read('2')).toEqual([packet.PING, 0, undefined])
  expect(read('40/visitor,{"sid":"y"}')).toEqual([packet.CONNECTED, 0, { sid: 'y' }])
  expect(read('41/visitor,')).toEqual([packet.LEFT, 0, undefined])
  expect(read('42/visitor,["message:new",{"a":1}]')).toEqual([
    packet.EVENT,
    0,
    ['message:new', { a: 1 }],
  ])
  expect(read('43/visitor,17[{"ok":true}]')).toEqual([packet.ACK, 17, [{ ok: true }]])
  expect(read('44/visitor,{"message":"no"}')).toEqual([packet.REFUSED, 0, { message: 'no' }])
})

test('takes nonsense and other namespaces for nothing, and never throws', () => {
  for (const frame of ['', '4', '42["x"]', '42/agent,["x"]', '9', new ArrayBuffer(2), null])
    expect(decodePacket(frame).type).toBe(undefined)
  expect(decodePacket('42/visitor,{')).toMatchObject({ type: packet.EVENT, data: undefined })
})

test('keeps line breaks within a message', () => {
  expect(decodePacket('42/visitor,["m",{"text":"a\\nb"}]').data).toEqual(['m', { text: 'a\nb' }])
})

test('writes what Socket.IO reads', () => {
  expect(encodeConnect({ session: 's' })).toBe('40/visitor,{"session":"s"}')
  expect(encodeEvent('a', { b: 1 })).toBe('42/visitor,["a",{"b":1}]')
  expect(encodeEvent('a', { b: 1 }, 3)).toBe('42/visitor,3["a",{"b":1}]')
})
