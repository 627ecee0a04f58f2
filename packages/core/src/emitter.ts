import type { Client, ClientEvent, ClientEvents } from './client.ts'
import { createListeners } from './listeners.ts'

export type Emitter = Pick<Client, 'on' | 'onAny' | 'emit'>

/** Announces what happens, by name. */
export function createEmitter(): Emitter {
  const listeners = createListeners<ClientEvent>()
  return {
    on<Name extends keyof ClientEvents>(
      name: Name,
      listener: (detail: ClientEvents[Name]) => void,
    ) {
      return listeners.add((event) => {
        if (event.name === name) listener(event.detail as ClientEvents[Name])
      })
    },
    onAny: listeners.add,
    emit(name, detail) {
      listeners.notify({ name, detail } as ClientEvent)
    },
  }
}
