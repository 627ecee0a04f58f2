import { Command } from 'commander'
import { expect, test } from 'vitest'
import { createMailOptions, toMailOptions } from './mail-settings.ts'

function read(...args: string[]): unknown {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  for (const option of createMailOptions()) command.addOption(option)
  return toMailOptions(command.parse(args, { from: 'user' }).opts())
}

test('takes a mail server and a sender, or neither', () => {
  const from = 'Alder & Oak <support@example.com>'
  const url = 'smtps://me:secret@mail.example.com'
  expect(read('--smtp-url', url, '--mail-from', from)).toEqual({ url, from })
  expect(read()).toBeUndefined()
})

test('says what is wrong with either', () => {
  expect(() => read('--smtp-url', 'smtp://mail.example.com')).toThrow('MAIL_FROM')
  expect(() => read('--smtp-url', 'https://mail.example.com')).toThrow('smtp://')
  expect(() => read('--smtp-url', 'smtp://m', '--mail-from', 'nobody')).toThrow('support@')
})
