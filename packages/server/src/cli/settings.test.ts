import { Command } from 'commander'
import { afterEach, expect, test } from 'vitest'
import { STANDARD_RATES } from '../limits/rates.ts'
import { createProgram } from './create-program.ts'
import { createServerOptions, readEmail } from './settings.ts'

const names = [
  'PORT',
  'HOST',
  'BECKON_DATA',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'SESSION_TTL',
  'BECKON_PATH',
  'DATABASE_URL',
]

afterEach(() => {
  for (const name of names) delete process.env[name]
})

function read(...args: string[]): Record<string, unknown> {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  for (const option of createServerOptions('/assets', 'info')) command.addOption(option)
  return command.parse(args, { from: 'user' }).opts()
}

test('has a default for everything', () => {
  expect(read()).toEqual({
    port: 8787,
    host: '127.0.0.1',
    data: './beckon-data',
    connections: 10,
    handshakes: 1000,
    sessionTtl: 2_592_000,
    replyGather: 30,
    pushLead: 120,
    awayAfter: 60,
    grantMonths: 12,
    refusalMonths: 6,
    eventDays: 395,
    auditMonths: 12,
    rates: STANDARD_RATES,
    oidcName: 'single sign-on',
    s3Region: 'us-east-1',
    traceRatio: 1,
    dnt: 'honor',
    logLevel: 'info',
    assets: '/assets',
  })
})

test('listens to the environment, and to options before it', () => {
  process.env['PORT'] = '9000'
  process.env['PUBLIC_URL'] = 'https://chat.example.com/'
  process.env['BECKON_PATH'] = '/help-desk'
  expect(read()).toMatchObject({
    port: 9000,
    publicUrl: 'https://chat.example.com',
    path: '/help-desk',
  })
  expect(read('--port', '1')).toMatchObject({ port: 1 })
})

test('takes the address of PostgreSQL, and of nothing else', () => {
  expect(read('--database', 'postgres://me@db/beckon').database).toBe('postgres://me@db/beckon')
  process.env['DATABASE_URL'] = 'mysql://me@db/beckon'
  expect(() => read()).toThrow('postgres://')
})

test('refuses values that make no sense', () => {
  for (const args of [
    ['--port', '70000'],
    ['--port', 'many'],
    ['--session-ttl', '0'],
    ['--path', 'help-desk'],
    ['--path', '/a/../b?c'],
    ['--path', '/v1'],
    ['--public-url', 'chat.example.com'],
    ['--log-level', 'loud'],
    ['--assets', '/nowhere'],
  ]) {
    expect(() => read(...args)).toThrow()
  }
})

test('lists every setting with its variable in the help', () => {
  let help = ''
  const program = createProgram({ version: '1', assets: '/assets' })
  program.configureOutput({
    writeOut: (text) => {
      help += text
    },
  })
  program.outputHelp()
  for (const option of createServerOptions('/assets', 'info')) {
    expect(help).toContain(`${option.envVar} `)
    expect(help).toContain(option.flags)
  }
  expect(help).toContain('demo')
})

test('takes e-mail addresses and nothing else for one', () => {
  expect(readEmail('kim@example.com')).toBe('kim@example.com')
  for (const text of ['kim', 'kim@', '', 'kim@example']) expect(() => readEmail(text)).toThrow()
})

test('takes other rates, or none, and says what it expects of them', () => {
  expect(read('--rates', 'off')['rates']).toEqual({})
  const rates = { ...STANDARD_RATES, 'sessions.network': 600 }
  expect(read('--rates', 'sessions.network=600')['rates']).toEqual(rates)
  expect(() => read('--rates', 'sessions=600')).toThrow(/Expected off, or numbers/)
})

test('takes what gateways side by side need, and refuses what is none', () => {
  const set = read('--redis', 'redis://localhost:6379/1', '--drain', '0', '--handshakes', '50')
  expect(set).toMatchObject({ redis: 'redis://localhost:6379/1', drain: 0, handshakes: 50 })
  expect(() => read('--redis', 'http://localhost')).toThrow('redis://host:6379/0')
})
