import type { DefaultEventsMap, Namespace } from 'socket.io'

type Events = DefaultEventsMap

/**
 * Those in a room but the socket that caused what they are told; undefined where nobody is left. Socket.IO
 * makes a notice ready before it looks for whom, which takes longer than to store what it is about.
 *
 * @param origin id of a socket; null where all are told
 * @example
 * othersIn(visitors, personRoom(personId), origin)?.emit('message:new', { message })
 */
export function othersIn<Heard extends Events, Told extends Events>(
  namespace: Namespace<Heard, Told>,
  room: string,
  origin: string | null,
): ReturnType<Namespace<Heard, Told>['to']> | undefined {
  const members = namespace.adapter.rooms.get(room)
  if (members === undefined) return undefined
  const isAlone = members.size === 1 && origin !== null && members.has(origin)
  return isAlone ? undefined : namespace.to(room).except(origin ?? [])
}
