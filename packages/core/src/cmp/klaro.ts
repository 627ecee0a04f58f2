import type { Plugin } from '../plugin.ts'
import { type Categories, pick } from './categories.ts'
import { cmp } from './cmp.ts'
import type { CmpView } from './view.ts'
import { waitFor } from './wait-for.ts'

interface Manager {
  confirmed: boolean
  savedConsents: Record<string, boolean>
  config: { services: readonly { name: string; purposes?: readonly string[] }[] }
  watch(watcher: Watcher): void
  unwatch(watcher: Watcher): void
}

interface Watcher {
  update(manager: Manager, name: string): void
}

interface KlaroView extends CmpView {
  /** Klaro makes a manager of what it finds under `klaroConfig`; before, it has none to give. */
  klaro?: { defaultConfig?: unknown; getManager(): Manager }
}

const CATEGORIES: Categories = {
  functional: 'functional',
  personalization: 'functional',
  analytics: 'analytics',
  ads: 'advertising',
}

/**
 * Follows Klaro, once the visitor has saved a choice there. A purpose is allowed where all services
 * that name it are.
 *
 * @param categories where your services name other purposes
 * @see https://klaro.org/docs/api/js_api
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [klaro()] })
 */
export function klaro(categories?: Categories, view?: CmpView): Plugin {
  const find = (page: KlaroView): Manager | undefined =>
    page.klaro?.defaultConfig ? page.klaro.getManager() : undefined
  const adapter = {
    name: 'klaro',
    read(page: KlaroView) {
      const manager = find(page)
      if (!manager?.confirmed) return undefined
      return pick({ ...CATEGORIES, ...categories }, (purpose) => {
        const members = manager.config.services.filter(({ purposes }) =>
          purposes?.includes(purpose),
        )
        return members.length > 0 && members.every(({ name }) => manager.savedConsents[name])
      })
    },
    subscribe(page: KlaroView, changed: () => void) {
      const watcher: Watcher = {
        update: (_, name) => {
          if (name === 'saveConsents') changed()
        },
      }
      const stopWaiting = waitFor(
        page,
        () => find(page),
        (manager) => {
          manager.watch(watcher)
          changed()
        },
      )
      return () => {
        stopWaiting()
        find(page)?.unwatch(watcher)
      }
    },
  }
  return cmp(adapter, view)
}
