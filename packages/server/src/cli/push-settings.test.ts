import { Command } from 'commander'
import { expect, test } from 'vitest'
import { createVapidSecret } from '../modules/channels/push/vapid.ts'
import { createPushOptions, toPushOptions } from './push-settings.ts'

function read(...values: string[]) {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  for (const option of createPushOptions()) command.addOption(option)
  return toPushOptions(command.parse(values, { from: 'user' }).opts())
}

test('takes a key, a subject and further push services', () => {
  const key = createVapidSecret()
  expect(read('--vapid-private-key', key, '--vapid-subject', 'mailto:kim@example.com')).toEqual({
    key,
    subject: 'mailto:kim@example.com',
  })
  const services = ['https://push.example.com', 'http://127.0.0.1:9']
  expect(read('--push-services', 'https://push.example.com/x, http://127.0.0.1:9')).toEqual({
    services,
  })
})

test.each([
  ['--vapid-private-key', 'short'],
  ['--vapid-subject', 'kim'],
  ['--push-services', 'push.example.com'],
])('refuses %s %s', (...values) => {
  expect(() => read(...values)).toThrow(/Expected/)
})

test('names who sends mails, else the gateway, to whom push services may write', () => {
  expect(toPushOptions({ mailFrom: 'A <a@example.com>' }).subject).toBe('mailto:a@example.com')
  const publicUrl = 'https://chat.example.com'
  expect(toPushOptions({ publicUrl }).subject).toBe(publicUrl)
  expect(toPushOptions({ publicUrl: 'http://localhost' }).subject).toBeUndefined()
})
