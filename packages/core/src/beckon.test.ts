import { BeckonError, type ErrorCode, isBeckonError } from '@beckon/protocol'
import { expect, expectTypeOf, test } from 'vitest'
import type { Beckon, CallbackValues, WidgetSettings } from './beckon.ts'
import type { ConsentState, View } from './client.ts'
import { createBeckon } from './create-beckon.ts'
import type { Stop } from './platform.ts'
import { createTransportPair } from './transport-pair.ts'

/** They answer how to stop what they start. */
type Starting = 'on' | 'use' | 'addStep'

// The compiler is what runs most of this: a signature that is no longer so makes the check of types fail.
test('every command is a promise, and what is started answers how to stop it', () => {
  expectTypeOf<ReturnType<Beckon[Exclude<keyof Beckon, Starting>]>>().toExtend<Promise<unknown>>()
  expectTypeOf<ReturnType<Beckon[Starting]>>().toEqualTypeOf<Stop>()
  expectTypeOf<ReturnType<Beckon['consent']>>().toEqualTypeOf<Promise<ConsentState>>()
})

test('a command takes what it is for, and nothing else', () => {
  expectTypeOf<Parameters<Beckon['open']>>().toEqualTypeOf<[view?: View]>()
  expectTypeOf<Parameters<Beckon['send']>>().toEqualTypeOf<[text: string]>()
  expectTypeOf<{ position: 'left'; zIndex: number }>().toExtend<WidgetSettings>()
  expectTypeOf<{ position: 'top' }>().not.toExtend<WidgetSettings>()
  expectTypeOf<{ phone: number }>().not.toExtend<CallbackValues>()
})

test('an error has a code of a closed list', () => {
  const readCode = (error: unknown) => (isBeckonError(error) ? error.code : undefined)
  expectTypeOf(readCode).returns.toEqualTypeOf<ErrorCode | undefined>()
  expectTypeOf<string>().not.toExtend<ErrorCode>()
})

test('whatever a command is given, it answers a promise, and what it refuses it refuses by a code', async () => {
  const { platform } = createTransportPair()
  const beckon = createBeckon({ site: 'pk_test', host: 'https://gateway.example', platform })
  const { on, use, addStep, destroy, ...commands } = beckon
  const faults: unknown[] = []
  for (const [name, command] of Object.entries(commands)) {
    const run = command as (value: unknown) => unknown
    for (const value of [undefined, null, 7, 'x'.repeat(300), {}, []]) {
      const answer = run(value)
      expect(answer, name).toBeInstanceOf(Promise)
      await (answer as Promise<unknown>).catch((error) => {
        if (!(error instanceof BeckonError)) faults.push([name, value, error])
      })
    }
  }
  expect(faults).toEqual([])
  await destroy()
  for (const [name, command] of Object.entries(commands))
    await expect((command as () => unknown)(), name).rejects.toMatchObject({
      code: 'client/destroyed',
    })
  for (const stop of [on('ready', () => {}), use({ name: 'late', setup() {} }), addStep(() => {})])
    expect(stop()).toBe(undefined)
})
