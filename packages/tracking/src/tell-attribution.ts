import type { Client, Stop } from '@beckon/core'

/** Puts what is kept of how the visitor came here into the context of every event. */
export function tellAttribution({ addContext, record }: Client): Stop {
  return addContext({
    get attribution() {
      return record.get().attribution
    },
  })
}
