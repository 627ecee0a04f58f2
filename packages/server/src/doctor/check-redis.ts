import { askRedis } from './ask-redis.ts'
import { type Check, fail, none, ok, sayWhy } from './doctor.types.ts'

export const checkRedis: Check = {
  name: 'redis',
  title: 'Redis',
  async run({ redis }) {
    if (redis === undefined || redis === '') return none('REDIS_URL is not set')
    try {
      await askRedis(redis)
      return ok('answers')
    } catch (error) {
      return fail(
        `does not answer: ${sayWhy(error)}`,
        'Check REDIS_URL, and that the server runs. Without it gateways hear of each other later; nothing is lost.',
      )
    }
  },
}
