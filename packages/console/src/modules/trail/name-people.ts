import type { AuditEntry } from '@beckon/protocol'

/** Names of the team, by id. */
export type Names = ReadonlyMap<string, string>

/** Who did it. */
export function nameDoer({ actor }: AuditEntry): string {
  if (actor.kind === 'agent') return actor.name ?? 'An agent'
  if (actor.kind === 'server') return "The site's server"
  return actor.kind === 'command' ? 'The command line' : 'Somebody'
}

/** On whom, or on what. */
export function nameTarget({ actor, target, details }: AuditEntry, names: Names): string {
  if (target === null) return ''
  if (target.kind !== 'agent') return target.id
  if (target.id === actor.id) return 'themselves'
  const { name } = details
  return names.get(target.id) ?? (typeof name === 'string' ? name : 'an agent')
}
