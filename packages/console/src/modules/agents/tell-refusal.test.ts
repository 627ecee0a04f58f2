import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { tellRefusal } from './tell-refusal.ts'

const tooMany = (seconds: number) =>
  new BeckonError('auth/too-many', '', [{ path: 'retryAfter', message: `Wait ${seconds} seconds` }])

test.each([
  [tooMany(30), 'Too many attempts. Try again in a minute.'],
  [tooMany(61), 'Too many attempts. Try again in 2 minutes.'],
  [new BeckonError('auth/too-many'), 'Too many attempts. Try again in a minute.'],
  [new BeckonError('auth/refused'), 'The e-mail address or the password is wrong.'],
  [
    new BeckonError('auth/password-refused', '', [{ path: 'password', message: 'Take more.' }]),
    'Take more.',
  ],
  [
    new BeckonError('request/invalid', '', [{ path: 'email', message: 'Expected' }]),
    'This is no whole e-mail address.',
  ],
  [new Error('x'), 'Something went wrong on our side. It was logged.'],
])('says what to do about %s', (error, sentence) => {
  expect(tellRefusal(error)).toBe(sentence)
})
