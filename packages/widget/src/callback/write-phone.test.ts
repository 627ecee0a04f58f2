import { expect, test } from 'vitest'
import { writePhone } from './write-phone.ts'

test.each([
  ['+44 20 7946 0958', '+44\u00a020\u00a07946\u00a00958'],
  [undefined, '+442079460958'],
])(
  'a number is read in groups, if it is told in some, and in one line: %s',
  (phoneText, written) => {
    expect(writePhone({ phone: '+442079460958', phoneText })).toBe(written)
  },
)
