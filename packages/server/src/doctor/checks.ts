import { checkBucket } from './check-bucket.ts'
import { checkClock } from './check-clock.ts'
import { checkDatabase } from './check-database.ts'
import { checkFolder } from './check-folder.ts'
import { checkKeyFile } from './check-key-file.ts'
import { checkMail } from './check-mail.ts'
import { checkMessengers } from './check-messengers.ts'
import { checkNode } from './check-node.ts'
import { checkPort } from './check-port.ts'
import { checkProxy } from './check-proxy.ts'
import { checkPublicUrl } from './check-public-url.ts'
import { checkRedis } from './check-redis.ts'
import { checkSchema } from './check-schema.ts'
import { checkSecrets } from './check-secrets.ts'
import { checkSettings } from './check-settings.ts'
import { checkSpace } from './check-space.ts'
import { checkVapid } from './check-vapid.ts'
import type { Check } from './doctor.types.ts'

/** All that is looked at, in the order it is told. */
export const CHECKS: readonly Check[] = [
  checkNode,
  checkSettings,
  checkFolder,
  checkSpace,
  checkKeyFile,
  checkDatabase,
  checkSchema,
  checkSecrets,
  checkClock,
  checkRedis,
  checkPort,
  checkProxy,
  checkPublicUrl,
  checkMail,
  checkVapid,
  checkMessengers,
  checkBucket,
]
