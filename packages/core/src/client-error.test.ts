import { ERROR_TABLE } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { CLIENT_ERRORS } from './client-error.ts'

test('says what the protocol says', () => {
  for (const [code, message] of Object.entries(CLIENT_ERRORS))
    expect(ERROR_TABLE[code as keyof typeof CLIENT_ERRORS].message).toBe(message)
})
