import { toPushOptions } from '../cli/push-settings.ts'
import { type Check, ok, warn } from './doctor.types.ts'

export const checkVapid: Check = {
  name: 'vapid',
  title: 'Notifications',
  async run({ settings }) {
    const { key, subject } = toPushOptions(settings)
    if (subject === undefined) {
      return warn(
        'push services are not told whom to ask; some refuse that',
        'Set VAPID_SUBJECT=mailto:you@example.com, or MAIL_FROM, or PUBLIC_URL with https.',
      )
    }
    const whose = key === undefined ? 'a key of its own' : 'VAPID_PRIVATE_KEY'
    return ok(`signed with ${whose}, for ${subject}`)
  },
}
