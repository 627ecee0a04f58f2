import type { Agent } from '@beckon/protocol'
import { createAttention } from './attention.ts'
import { type Clock, type Stop, systemClock } from './clock.ts'
import type { Connection } from './connection.ts'
import { createDesk } from './create-desk.ts'
import type { Desk } from './desk.ts'
import { guardUnsent } from './guard-unsent.ts'
import { createFacesApi } from './modules/agents/faces.api.ts'
import { createSecurityApi } from './modules/agents/security.api.ts'
import { createTeamApi } from './modules/agents/team.api.ts'
import { createFilesApi } from './modules/files/files.api.ts'
import { createTrailApi } from './modules/trail/trail.api.ts'
import { createRouteStore } from './route.store.ts'
import { startShortcuts } from './shortcuts.ts'
import { startTitle } from './title.ts'
import { applyAccent } from './ui/accent.ts'

export type OpenDesk = (agent: Agent) => { desk: Desk; stop: Stop }

interface Surroundings {
  window: Window
  connect: () => Connection
  clock?: Clock | undefined
}

/** Makes the function that seats an agent at a desk in a window. */
export function createDeskOpener(surroundings: Surroundings): OpenDesk {
  const { window, connect, clock = systemClock } = surroundings
  const { document } = window
  return (agent) => {
    const route = createRouteStore(window)
    const attention = createAttention(window)
    const desk = createDesk({
      ...{ agent, clock, route, attention },
      connection: connect(),
      faces: createFacesApi((...request) => window.fetch(...request)),
      security: createSecurityApi((...request) => window.fetch(...request)),
      team: createTeamApi((...request) => window.fetch(...request)),
      trail: createTrailApi((...request) => window.fetch(...request)),
      files: createFilesApi((...request) => window.fetch(...request)),
      randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    })
    applyAccent(document.documentElement, agent.site.color)
    const stops = [
      startShortcuts(desk, document),
      startTitle(desk, document),
      guardUnsent(desk, window),
      attention.stop,
      route.stop,
      desk.stop,
    ]
    return { desk, stop: () => stops.forEach((stop) => void stop()) }
  }
}
