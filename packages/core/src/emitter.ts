import type { Client, ClientEvents } from './client.ts'
import { createListeners } from './listeners.ts'

interface Emitted {
  name: keyof ClientEvents
  detail: ClientEvents[keyof ClientEvents]
}

export type Emitter = Pick<Client, 'on' | 'emit'>

/** Announces what happens, by name. */
export function createEmitter(): Emitter {
  const listeners = createListeners<Emitted>()
  return {
    on<Name extends keyof ClientEvents>(
      name: Name,
      listener: (detail: ClientEvents[Name]) => void,
    ) {
      return listeners.add((event) => {
        if (event.name === name) listener(event.detail as ClientEvents[Name])
      })
    },
    emit(name, detail) {
      listeners.notify({ name, detail })
    },
  }
}
