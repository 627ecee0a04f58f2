import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('waits for the work inside and lets nothing more in', async () => {
  const gate = createGate()
  const order: string[] = []
  let finish = () => {}
  const work = gate.run(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    order.push('done')
  })
  const closed = gate.close().then(() => order.push('closed'))
  await expect(gate.run(async () => 1)).rejects.toMatchObject({ code: 'server/unavailable' })
  finish()
  await Promise.all([work, closed])
  expect(order).toEqual(['done', 'closed'])
})

test('closes although work inside failed', async () => {
  const gate = createGate()
  const failing = gate.run(() => Promise.reject(new Error('no')))
  await gate.close()
  await expect(failing).rejects.toThrow('no')
})
