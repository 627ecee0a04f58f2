import type { DeviceTexts } from './device-texts.ts'

export const en: DeviceTexts = {
  offer: 'Notify me on this device',
  consent: (company) => `This device shows when ${company} answers you here. Nothing else.`,
  later: 'Not now',
  on: 'This device tells you about answers.',
  stop: 'Stop',
  blocked:
    'Your browser blocks notifications of this site. Allow them in its settings, then try again.',
  failed: 'That did not work. Please try again later.',
  gone: 'There are no notifications here any more.',
}
