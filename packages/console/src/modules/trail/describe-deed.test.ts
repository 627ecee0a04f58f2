import type { AuditEntry } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { makeDeed } from '../../testing/fixtures.ts'
import { describeDeed } from './describe-deed.ts'
import { nameDoer, nameTarget } from './name-people.ts'

const kim = { kind: 'agent', id: 'agent-kim' }
const own = { kind: 'agent', id: 'agent-1' }
const names = new Map([['agent-kim', 'Kim Berg']])

/** The whole sentence, as it is read. */
function tell(entry: AuditEntry): string {
  const whom = nameTarget(entry, names)
  return `${nameDoer(entry)} ${describeDeed(entry).replaceAll('{whom}', whom)}`
}

const command = { kind: 'command', id: null, name: null } as const
const server = { kind: 'server', id: null, name: null } as const
const nobody = { kind: 'nobody', id: null, name: null } as const

test.each<[string, Partial<AuditEntry>, string]>([
  [
    'agent:added',
    { target: kim, details: { role: 'owner' } },
    'Priya Nair added Kim Berg as an owner',
  ],
  [
    'agent:changed',
    { target: kim, details: { name: 'Kim Berg', role: 'owner', disabled: false, changed: 'role' } },
    'Priya Nair made Kim Berg an owner',
  ],
  [
    'agent:changed',
    { target: kim, details: { role: 'agent', disabled: true, changed: 'disabled' } },
    'Priya Nair disabled Kim Berg',
  ],
  [
    'agent:changed',
    { target: kim, details: { role: 'agent', disabled: false, changed: 'name disabled' } },
    'Priya Nair renamed Kim Berg, then enabled Kim Berg',
  ],
  [
    'agent:changed',
    { actor: server, target: kim, details: { role: 'agent', disabled: false } },
    "The site's server changed Kim Berg",
  ],
  [
    'agent:sign-in-refused',
    { actor: nobody, target: kim, details: { reason: 'password' } },
    'Somebody was not let in as Kim Berg: the password was wrong',
  ],
  [
    'agent:signed-in',
    { details: { method: 'password', factor: 'code' } },
    'Priya Nair signed in by password and a code',
  ],
  [
    'agent:signed-in',
    { details: { method: 'link', factor: 'none' } },
    'Priya Nair signed in by a login link',
  ],
  ['agent:signed-out', {}, 'Priya Nair signed out'],
  ['callback:changed', { details: { status: 'done' } }, 'Priya Nair marked a call as done'],
  ['case:closed', { target: { kind: 'case', id: 'c' } }, 'Priya Nair closed a case'],
  ['case:opened', { target: { kind: 'case', id: 'c' } }, 'Priya Nair opened a case again'],
  [
    'identity-key:added',
    { actor: command, target: { kind: 'identity-key', id: 'kid_1' } },
    'The command line added the identity key kid_1',
  ],
  [
    'identity-key:retired',
    { target: { kind: 'identity-key', id: 'kid_1' } },
    'Priya Nair retired the identity key kid_1',
  ],
  ['login-link:made', { target: kim }, 'Priya Nair made a login link for Kim Berg'],
  ['login-link:made', { target: own }, 'Priya Nair made a login link for themselves'],
  ['password:changed', { details: { ended: 2 } }, 'Priya Nair set a new password'],
  ['picture:changed', { target: own }, 'Priya Nair chose a picture'],
  ['picture:changed', { target: kim }, 'Priya Nair gave Kim Berg a picture'],
  ['picture:removed', { target: kim }, 'Priya Nair removed the picture of Kim Berg'],
  ['recovery-codes:renewed', {}, 'Priya Nair made new recovery codes'],
  ['second-factor:added', {}, 'Priya Nair turned on a second factor'],
  ['second-factor:removed', {}, 'Priya Nair turned off their second factor'],
  ['second-factor:removed', { target: kim }, 'Priya Nair removed the second factor of Kim Berg'],
  [
    'secret:renewed',
    { actor: command },
    "The command line made a new secret key for the site's server",
  ],
  [
    'sessions:ended',
    { target: kim, details: { ended: 1 } },
    'Priya Nair signed Kim Berg out everywhere',
  ],
  ['sessions:ended', { details: { ended: 1 } }, 'Priya Nair signed out on another device'],
  ['sessions:ended', { details: { ended: 3 } }, 'Priya Nair signed out on 3 devices'],
  [
    'settings:changed',
    { target: { kind: 'settings', id: 'hours' } },
    'Priya Nair changed the settings of opening hours',
  ],
  [
    'site:changed',
    { details: { name: 'Shop' } },
    'Priya Nair changed what visitors see of the site',
  ],
  ['robot:hired', {}, 'Priya Nair robot:hired'],
  ['robot:hired', { target: { kind: 'robot', id: 'r2' } }, 'Priya Nair robot:hired r2'],
  ['constructor', {}, 'Priya Nair constructor'],
])('says what %s is, with %j', (action, change, sentence) => {
  expect(tell(makeDeed(action, change))).toBe(sentence)
})

test('names by what was written down whom the team does not know any more', () => {
  const target = { kind: 'agent', id: 'agent-gone' }
  expect(tell(makeDeed('agent:added', { target, details: { name: 'Ines', role: 'agent' } }))).toBe(
    'Priya Nair added Ines as an agent',
  )
  expect(tell(makeDeed('login-link:made', { target }))).toBe(
    'Priya Nair made a login link for an agent',
  )
})
