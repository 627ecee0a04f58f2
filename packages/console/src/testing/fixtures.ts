import type {
  Agent,
  AgentProfile,
  AuditEntry,
  Callback,
  Case,
  ConsentReceipt,
  Message,
  MessagePage,
  Person,
  StoredEvent,
} from '@beckon/protocol'

const AT = '2026-11-22T09:30:00.000Z'

/** A time so many seconds after 09:30. */
export function at(seconds: number): string {
  return new Date(Date.parse(AT) + seconds * 1000).toISOString()
}

export function makeAgent(change: Partial<Agent> = {}): Agent {
  return {
    id: 'agent-1',
    name: 'Priya Nair',
    email: 'priya@hearth.example',
    role: 'agent',
    away: false,
    site: {
      site: 'pk_hearth',
      name: 'Hearth & Home',
      color: '#0f766e',
      country: 'GB',
      protocol: 1,
    },
    ...change,
  }
}

/** One of the team; `Priya Nair` is who is signed in. */
export function makeMember(name: string, change: Partial<AgentProfile> = {}): AgentProfile {
  const [first = ''] = name.toLowerCase().split(' ')
  return {
    id: first === 'priya' ? 'agent-1' : `agent-${first}`,
    name,
    email: `${first}@hearth.example`,
    role: 'agent',
    away: false,
    ...change,
  }
}

export function makeCase(name: string, change: Partial<Case> = {}): Case {
  const key = name.toLowerCase()
  return {
    id: `case-${key}`,
    conversationId: `conversation-${key}`,
    personId: `person-${key}`,
    personName: name,
    status: 'open',
    openedAt: AT,
    closedAt: null,
    waitsSince: null,
    updatedAt: AT,
    lastSeq: 1,
    lastMessage: { author: { kind: 'visitor', name }, text: 'Hello', createdAt: AT },
    unread: 0,
    rating: null,
    ...change,
  }
}

export function makeMessage(seq: number, change: Partial<Message> = {}): Message {
  return {
    id: `message-${seq}`,
    clientId: `client-${seq}`,
    conversationId: 'conversation-ada',
    caseId: 'case-ada',
    seq,
    author: { kind: 'visitor', name: 'Ada' },
    text: `Message ${seq}`,
    createdAt: at(seq),
    ...change,
  }
}

export function makePage(messages: Message[], change: Partial<MessagePage> = {}): MessagePage {
  const lastSeq = messages.at(-1)?.seq ?? 0
  return { messages, lastSeq, more: false, read: { visitor: 0, agent: 0 }, ...change }
}

export function makePerson(name: string, change: Partial<Person> = {}): Person {
  return {
    id: `person-${name.toLowerCase()}`,
    name,
    traits: {},
    unverifiedTraits: [],
    identities: [],
    consent: null,
    createdAt: AT,
    seenAt: AT,
    online: false,
    ...change,
  }
}

export function makeEvent(id: string, change: Partial<StoredEvent> = {}): StoredEvent {
  return {
    messageId: id,
    type: 'page',
    anonymousId: 'device-1',
    userId: null,
    verified: false,
    event: null,
    category: null,
    groupId: null,
    previousId: null,
    properties: {},
    traits: {},
    context: {},
    integrations: {},
    timestamp: AT,
    originalTimestamp: AT,
    sentAt: AT,
    receivedAt: AT,
    ...change,
  }
}

export function makeCallback(name: string, change: Partial<Callback> = {}): Callback {
  const key = name.toLowerCase()
  return {
    id: `callback-${key}`,
    clientId: `client-${key}`,
    personId: `person-${key}`,
    personName: name,
    conversationId: `conversation-${key}`,
    phone: '+442079460958',
    name,
    note: null,
    at: null,
    status: 'requested',
    place: change.at ? null : 1,
    consent: null,
    createdAt: AT,
    updatedAt: AT,
    ...change,
  }
}

export function makeReceipt(epoch: number, change: Partial<ConsentReceipt> = {}): ConsentReceipt {
  return {
    id: `receipt-${epoch}`,
    anonymousId: 'device-1',
    epoch,
    purposes: {
      functional: true,
      analytics: true,
      profile: false,
      personalization: false,
      ads: false,
      ai: false,
      recording: false,
    },
    notice: null,
    surface: 'widget',
    at: AT,
    receivedAt: AT,
    ...change,
  }
}

/** Something that Priya did. */
export function makeDeed(action: string, change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: `deed-${action}`,
    at: AT,
    actor: { kind: 'agent', id: 'agent-1', name: 'Priya Nair' },
    action,
    target: null,
    network: '203.0.113.0/24',
    details: {},
    ...change,
  }
}
