import type { Plugin } from '../plugin.ts'
import { pick } from './categories.ts'
import { createIabPlugin } from './create-iab-plugin.ts'
import { type CmpAnswer, follow } from './follow.ts'
import type { IabDialect } from './iab-api.ts'
import { TCF_PURPOSES } from './tcf-purposes.ts'
import type { CmpView } from './view.ts'

/** One part of a section: numbers, lists of numbers, and whether the browser asks for privacy. */
type Segment = Readonly<Record<string, unknown>>

type Sections = Readonly<Record<string, Segment | readonly Segment[] | undefined>>

/** What a consent system says of itself with each event, as far as it is read here. */
interface GppData {
  signalStatus?: string | undefined
  /** Ids of the sections in force; -1 where none is. */
  applicableSections?: readonly number[] | undefined
  gppString?: string | undefined
  /** By the prefix of each section. Some systems leave out the list around a single part. */
  parsedSections?: Sections | undefined
}

interface GppEvent {
  listenerId?: number | undefined
  pingData?: GppData | undefined
}

const GPP: IabDialect = {
  name: '__gpp',
  version: '1.1',
  order: (command, take, parameter) => [command, take, parameter, '1.1'],
}

/** A field of bits lists the numbers that are set, in some systems it has a bit for each. */
type Field = readonly unknown[]

function readEu({ tcfeuv2 }: Sections): CmpAnswer | undefined {
  const [core] = [tcfeuv2].flat()
  const set = (core?.['PurposeConsent'] ?? core?.['PurposeConsents'] ?? []) as Field
  return core && pick(TCF_PURPOSES, (id) => set.includes(+id) || set[+id - 1] === true)
}

/**
 * What the visitor opted out of. All sections of the United States have the same fields for the sale
 * of data, its sharing and targeted advertising, and no other section has any that end like these.
 */
function readUs(sections: Sections): CmpAnswer {
  const text = JSON.stringify(sections)
  if (/"Gpc":[t1]/.test(text)) return { ads: false, personalization: false }
  return /OptOut":1/.test(text) ? { ads: false } : {}
}

/** What the visitor chose; undefined until that is known, and where no section applies. */
function readGpp(data: GppData): CmpAnswer | undefined {
  const { signalStatus, applicableSections = [], parsedSections = {} } = data
  if (signalStatus !== 'ready') return undefined
  // 2 is Europe's; the United States and their members begin at 7, after a format of the past.
  if (applicableSections.includes(2)) return readEu(parsedSections)
  return applicableSections.some((id) => id >= 7) ? readUs(parsedSections) : undefined
}

/**
 * Follows a consent system of the IAB's Global Privacy Platform 1.1, while it says that its signal
 * is ready: the European section as `tcf()` does, those of the United States as opt-outs. Not to
 * have opted out is no consent, so the latter only ever take something away.
 *
 * @param view the page's `window`, another one in tests
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [gpp()] })
 */
export function gpp(view: CmpView = globalThis): Plugin {
  return createIabPlugin(view, GPP, (client, { pingData = {} }: GppEvent) => {
    const signals = { gppString: pingData.gppString }
    void follow(client, readGpp(pingData), { surface: 'gpp', signals })
  })
}
