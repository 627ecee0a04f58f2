import type { AgentRequests, AgentSignals, VisitorRequests, VisitorSignals } from '@beckon/protocol'
import type { validate } from '@beckon/protocol/validate'
import type { AgentActor } from '../modules/agents/agents.types.ts'
import type { VisitorActor } from '../modules/sessions/sessions.types.ts'

type Schema<Input> = Parameters<typeof validate<Input>>[0]

/** What a socket may ask, declared: the dispatcher does everything else. */
export interface Handler<Actor, Input, Output> {
  schema: Schema<Input>
  process: (actor: Actor, input: Input) => Promise<Output>
}

/** A handler whose input only its own schema knows. */
export interface AnyHandler<Actor> {
  schema: Schema<unknown>
  process: (actor: Actor, input: never) => Promise<unknown>
}

type Requests<Actor, Table> = {
  [Name in keyof Table]: Table[Name] extends { input: infer Input; output: infer Output }
    ? Handler<Actor, Input, Output>
    : never
}

type Signals<Actor, Table> = { [Name in keyof Table]: Handler<Actor, Table[Name], void> }

export type VisitorHandlers = Requests<VisitorActor, VisitorRequests> &
  Signals<VisitorActor, VisitorSignals>

export type AgentHandlers = Requests<AgentActor, AgentRequests> & Signals<AgentActor, AgentSignals>
