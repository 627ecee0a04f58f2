import { type Logger, pino } from 'pino'

/** Fields that could hold something secret, should anybody ever log them. */
const NAMES = ['authorization', 'cookie', 'token', 'session', 'secret', 'password', 'pass']
const REDACTED = NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** Lines for people on a terminal, JSON for everything else. */
export async function createLog(
  level: string,
  stream: NodeJS.WriteStream = process.stdout,
): Promise<Logger> {
  const options = { level, redact: REDACTED, base: undefined }
  if (!stream.isTTY) return pino(options, stream)
  // Only a person at a terminal needs it, so only they wait for it to load.
  const { default: pretty } = await import('pino-pretty')
  return pino(options, pretty({ destination: stream, translateTime: 'HH:MM:ss' }))
}
