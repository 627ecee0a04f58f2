/** One thing that happens in one of the tabs of a browser. */
export interface Act {
  tab: number
  name: 'identify' | 'group' | 'alias' | 'register' | 'consent' | 'track' | 'reset' | 'reload'
  value: string
}

/** What is said of who did something. */
export interface Told {
  type: string
  visitor: string
  user?: string | undefined
  group?: string | undefined
  previous?: string | undefined
  mark?: string | undefined
}

/** What is kept in memory of one page. */
interface Page {
  user?: string | undefined
  group?: string | undefined
  mark?: string | undefined
}

/**
 * Who is who on a device, as it is meant to be, in as few words as it takes: one visitor at a time,
 * of whom all pages know the same; without consent each page knows by itself.
 */
export function createIdentityModel(): { act(act: Act): void; told: readonly Told[] } {
  const told: Told[] = []
  const pages: Page[] = [{}, {}, {}]
  /** Under consent only. */
  let device: { visitor: string; user?: string | undefined; group?: string | undefined } | undefined
  let visitors = 0
  /** Pages as they were opened: they hear of things in that order. */
  let order = [0, 1, 2]

  const begin = (): string => `v${++visitors}`

  /** Somebody else is here. Without consent no page hears of another. */
  function forget(tab: number): void {
    if (!device) {
      pages[tab] = {}
      return
    }
    device = { visitor: begin() }
    for (const index of pages.keys()) pages[index] = {}
  }

  function grant(tab: number): void {
    if (device) return
    device = { visitor: begin() }
    // What the page of the choice knows holds, then what others know that does not speak against it.
    for (const index of [tab, ...order]) {
      const page = pages[index] as Page
      if (page.user && device.user && page.user !== device.user) pages[index] = {}
      else device = { ...page, ...definedOf(device), visitor: device.visitor }
    }
  }

  function reload(tab: number): void {
    pages[tab] = {}
    order = [...order.filter((other) => other !== tab), tab]
  }

  function withdraw(): void {
    // Nothing is kept; what is shown goes on to know whose it is.
    for (const [index, page] of pages.entries())
      pages[index] = {
        ...page,
        user: device?.user ?? page.user,
        group: device?.group ?? page.group,
      }
    device = undefined
  }

  function claim(tab: number, name: 'user' | 'group', value: string): void {
    const known = device ? device[name] : pages[tab]?.[name]
    if (known === value) return
    if (known && name === 'user') forget(tab)
    if (device) device[name] = value
    else pages[tab] = { ...pages[tab], [name]: value }
  }

  function tell(tab: number, type: string, more: Partial<Told> = {}): void {
    if (!device) return
    const { visitor, user, group } = device
    const mark = type === 'track' ? pages[tab]?.mark : undefined
    told.push({ ...{ type, visitor, user, group, previous: undefined, mark }, ...more })
  }

  return {
    told,
    act({ tab, name, value }) {
      if (name === 'identify') claim(tab, 'user', value)
      if (name === 'group') claim(tab, 'group', value)
      if (name === 'register') pages[tab] = { ...pages[tab], mark: value }
      if (name === 'reset') forget(tab)
      if (name === 'reload') reload(tab)
      if (name === 'consent') value === 'granted' ? grant(tab) : withdraw()
      if (name === 'identify' || name === 'group' || name === 'track') tell(tab, name)
      if (name === 'alias')
        tell(tab, name, { user: value, previous: device?.user ?? device?.visitor })
    },
  }
}

function definedOf<T extends object>(thing: T): Partial<T> {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value)) as Partial<T>
}
