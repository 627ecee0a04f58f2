import type { CallbackSettings, HoursSettings } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'

/** How a site takes requests for calls, with what its owner left open filled in. */
export type CallbackRules = { [K in keyof CallbackSettings]-?: NonNullable<CallbackSettings[K]> }

/** Generous where offices share an address, and low enough that nobody can be rung all day. */
const DEFAULTS: CallbackRules = {
  now: true,
  staffed: true,
  slotMinutes: 30,
  perSlot: 1,
  leadMinutes: 60,
  horizonDays: 14,
  countries: [],
  perNumber: 10,
  perAddress: 40,
  perDay: 500,
  challenge: false,
  challengeAttempts: 2000,
}

/** What the owner set, and their hours, if those are known. An empty list of countries is all of them. */
export interface CallbackSetup {
  rules: CallbackRules
  hours: HoursSettings | undefined
}

export async function readSetup(
  { settings }: Pick<Repositories, 'settings'>,
  siteId: string,
): Promise<CallbackSetup> {
  const [rules, hours] = await Promise.all([
    settings.find(siteId, 'callbacks'),
    settings.find(siteId, 'hours'),
  ])
  return {
    rules: { ...DEFAULTS, ...(rules && JSON.parse(rules.value)) },
    hours: hours && JSON.parse(hours.value),
  }
}
