import type { Plugin } from '../plugin.ts'
import { pick } from './categories.ts'
import { createIabPlugin } from './create-iab-plugin.ts'
import { type CmpAnswer, follow } from './follow.ts'
import type { IabDialect } from './iab-api.ts'
import { TCF_PURPOSES } from './tcf-purposes.ts'
import type { CmpView } from './view.ts'

type Flags = Readonly<Record<string, boolean | undefined>>

/** What a consent system tells its listeners, as far as it is read here. */
interface TcData {
  listenerId?: number | undefined
  tcString?: string | undefined
  tcfPolicyVersion?: number | undefined
  /** Undefined while the consent system does not know yet. */
  gdprApplies?: boolean | undefined
  eventStatus?: string | undefined
  isServiceSpecific?: boolean | undefined
  purpose?: { consents: Flags } | undefined
  vendor?: { consents: Flags; disclosedVendors?: Flags | undefined } | undefined
  publisher?: { restrictions?: Readonly<Record<string, Record<string, number>>> } | undefined
}

export interface TcfOptions {
  /** Your number in the Global Vendor List: then consent to you is needed as well. */
  vendorId?: number | undefined
}

const TCF: IabDialect = {
  name: '__tcfapi',
  version: 2,
  order: (command, take, parameter) => [command, 2, take, parameter],
}

/** From this version of the policies on, a vendor counts only if it was disclosed. */
const DISCLOSING_POLICY = 5

function isVendorAllowed({ vendor, tcfPolicyVersion = 0 }: TcData, vendorId: number): boolean {
  const { consents = {}, disclosedVendors } = vendor ?? {}
  const disclosed = disclosedVendors ?? (tcfPolicyVersion < DISCLOSING_POLICY ? consents : {})
  return consents[vendorId] === true && disclosed[vendorId] === true
}

/** What the visitor chose; undefined until they did, and where the framework does not apply. */
function readTcData(data: TcData, vendorId?: number): CmpAnswer | undefined {
  const { gdprApplies, eventStatus = '', isServiceSpecific, purpose, publisher } = data
  if (gdprApplies !== true || !/^(tcloaded|useractioncomplete)$/.test(eventStatus)) return undefined
  // A string of global scope is void since 2021.
  const isValid = isServiceSpecific !== false && (!vendorId || isVendorAllowed(data, vendorId))
  return pick(TCF_PURPOSES, (id) => {
    // 0 forbids the purpose to a vendor, 2 leaves it no consent to rely on.
    const restriction = vendorId && publisher?.restrictions?.[id]?.[vendorId]
    return isValid && purpose?.consents[id] && (restriction ?? 1) === 1
  })
}

/**
 * Follows a consent system of the IAB's Transparency & Consent Framework, 2.2 or 2.3: in this page,
 * in one above it, or not there yet. It acts once a choice is loaded or made, never while the
 * question is still on the screen. Where GDPR does not apply, Beckon's own choice stands.
 *
 * @param view the page's `window`, another one in tests
 * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [tcf()] })
 */
export function tcf({ vendorId }: TcfOptions = {}, view: CmpView = globalThis): Plugin {
  return createIabPlugin(view, TCF, (client, data: TcData) => {
    const signals = { tcString: data.tcString }
    void follow(client, readTcData(data, vendorId), { surface: 'tcf', signals })
  })
}
