import type { StoreCheck } from './check.ts'
import { gateChecks } from './gate-checks.ts'
import { ledgerChecks } from './ledger-checks.ts'
import { listChecks } from './list-checks.ts'
import { messageChecks } from './message-checks.ts'
import { onceChecks } from './once-checks.ts'
import { outboxChecks } from './outbox-checks.ts'
import { placeChecks } from './place-checks.ts'
import { retentionChecks } from './retention-checks.ts'
import { searchChecks } from './search-checks.ts'
import { timelineChecks } from './timeline-checks.ts'
import { togetherChecks } from './together-checks.ts'
import { transactionChecks } from './transaction-checks.ts'
import { valueChecks } from './value-checks.ts'

export type { Node, StoreCheck, StoreTarget } from './check.ts'
export { createNode } from './create-node.ts'

/** What every database has to keep, to be run against one that nothing else runs on. */
export const storeContract: readonly StoreCheck[] = [
  ...transactionChecks,
  ...valueChecks,
  ...messageChecks,
  ...placeChecks,
  ...timelineChecks,
  ...listChecks,
  ...togetherChecks,
  ...onceChecks,
  ...ledgerChecks,
  ...outboxChecks,
  ...gateChecks,
  ...retentionChecks,
  ...searchChecks,
]
