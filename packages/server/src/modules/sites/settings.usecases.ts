import type { SettingsSection, SiteSettings } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Deed, Doer } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'

export interface SettingsUsecases {
  /** What the owner set; sections that were never set are absent. */
  list(siteId: string): Promise<Partial<SiteSettings>>
  /** One section as the owner set it, if they did. */
  read<Section extends SettingsSection>(
    siteId: string,
    section: Section,
  ): Promise<SiteSettings[Section] | undefined>
  /**
   * Replaces a section.
   *
   * @throws BeckonError `request/not-found` where there is no such section, `request/invalid`
   */
  put(siteId: string, section: string, change: { value: unknown; by: Doer }): Promise<void>
}

function isSection(section: string): section is SettingsSection {
  return Object.hasOwn(schemas.settings, section)
}

export function createSettingsUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): SettingsUsecases {
  return {
    async list(siteId) {
      const rows = await store.settings.list(siteId)
      return Object.fromEntries(rows.map(({ section, value }) => [section, JSON.parse(value)]))
    },

    async read(siteId, section) {
      const row = await store.settings.find(siteId, section)
      return row && JSON.parse(row.value)
    },

    async put(siteId, section, { value, by }) {
      if (!isSection(section)) throw refuse('request/not-found')
      const checked = validate<SiteSettings[SettingsSection]>(schemas.settings[section], value)
      const row = { id: createId(), site_id: siteId, section, updated_at: toIso(clock()) }
      const deed: Deed = {
        siteId,
        by,
        action: 'settings:changed',
        target: { kind: 'settings', id: section },
      }
      await store.transact(async (unit) => {
        await unit.settings.put({ ...row, value: JSON.stringify(checked) })
        await noteDeed(unit, deed, clock())
      })
    },
  }
}
