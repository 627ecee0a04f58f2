import { toOutside } from '../cli/to-outside.ts'
import { type Check, fail, ok, sayWhy } from './doctor.types.ts'

export const checkSettings: Check = {
  name: 'settings',
  title: 'Settings',
  async run({ settings }) {
    try {
      toOutside(settings)
      return ok('they go together')
    } catch (error) {
      return fail(sayWhy(error), 'A gateway would not start like this: set what is missing.')
    }
  },
}
