import type { AuditAction, AuditEntry, CallbackStatus, SettingsSection } from '@beckon/protocol'
import { humanize } from '../../ui/humanize.ts'

const SECTIONS: Readonly<Record<SettingsSection, string>> = {
  callbacks: 'calls',
  chat: 'the chat',
  email: 'e-mail',
  events: 'events',
  files: 'files',
  help: 'help',
  hours: 'opening hours',
  moments: 'moments',
  push: 'notifications',
}

const CALLS: Readonly<Record<CallbackStatus, string>> = {
  requested: 'put a call back on the list',
  done: 'marked a call as done',
  cancelled: 'cancelled a call',
}

const METHODS: Readonly<Record<string, string>> = {
  link: ' by a login link',
  password: ' by password',
  oidc: ' by single sign-on',
}

const FACTORS: Readonly<Record<string, string>> = {
  code: ' and a code',
  'recovery-code': ' and a recovery code',
}

const REASONS: Readonly<Record<string, string>> = {
  password: ': the password was wrong',
  code: ': the code was wrong',
}

type Details = AuditEntry['details']

const look = (table: Readonly<Record<string, string>>, key: unknown): string =>
  (Object.hasOwn(table, String(key)) && table[String(key)]) || ''

const nameRole = ({ role }: Details): string => (role === 'owner' ? 'an owner' : 'an agent')

/** What was changed about somebody; entries of before do not say. */
function nameChange(details: Details): string {
  const changed = String(details['changed'] ?? '').split(' ')
  const words = [
    changed.includes('name') && 'renamed {whom}',
    changed.includes('role') && `made {whom} ${nameRole(details)}`,
    changed.includes('disabled') && (details['disabled'] ? 'disabled {whom}' : 'enabled {whom}'),
  ].filter((each) => each !== false)
  return words.length > 0 ? words.join(', then ') : 'changed {whom}'
}

function nameEnded({ target, details }: AuditEntry): string {
  if (target !== null) return 'signed {whom} out everywhere'
  const { ended } = details
  return ended === 1 ? 'signed out on another device' : `signed out on ${ended ?? 'other'} devices`
}

const isOwn = ({ actor, target }: AuditEntry): boolean =>
  actor.id !== null && actor.id === target?.id

/** What each is to people; `{whom}` stands for whom it is about. */
const DEEDS: Readonly<Record<AuditAction, (entry: AuditEntry) => string>> = {
  'agent:added': ({ details }) => `added {whom} as ${nameRole(details)}`,
  'agent:changed': ({ details }) => nameChange(details),
  'agent:sign-in-refused': ({ details: { reason } }) =>
    `was not let in as {whom}${look(REASONS, reason)}`,
  'agent:signed-in': ({ details: { method, factor } }) =>
    `signed in${look(METHODS, method)}${look(FACTORS, factor)}`,
  'agent:signed-out': () => 'signed out',
  'callback:changed': ({ details: { status } }) => look(CALLS, status) || 'changed a call',
  'case:closed': () => 'closed a case',
  'case:opened': () => 'opened a case again',
  'identity-key:added': () => 'added the identity key {whom}',
  'identity-key:retired': () => 'retired the identity key {whom}',
  'login-link:made': () => 'made a login link for {whom}',
  'password:changed': () => 'set a new password',
  'picture:changed': (entry) => (isOwn(entry) ? 'chose a picture' : 'gave {whom} a picture'),
  'picture:removed': (entry) =>
    isOwn(entry) ? 'removed their picture' : 'removed the picture of {whom}',
  'recovery-codes:renewed': () => 'made new recovery codes',
  'second-factor:added': () => 'turned on a second factor',
  'second-factor:removed': ({ target }) =>
    target === null ? 'turned off their second factor' : 'removed the second factor of {whom}',
  'secret:renewed': () => "made a new secret key for the site's server",
  'sessions:ended': nameEnded,
  'settings:changed': ({ target }) =>
    `changed the settings of ${look(SECTIONS, target?.id) || humanize(target?.id ?? 'the site')}`,
  'site:changed': () => 'changed what visitors see of the site',
}

/** What was done, in words of which `{whom}` stands for whom; what a later gateway writes, by its name. */
export function describeDeed(entry: AuditEntry): string {
  const { action } = entry
  if (!Object.hasOwn(DEEDS, action)) return entry.target === null ? action : `${action} {whom}`
  return DEEDS[action as AuditAction](entry)
}
