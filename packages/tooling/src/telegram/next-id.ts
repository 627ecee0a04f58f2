/** Ids of updates, chats and messages only grow. */
let last = 100_000
export const nextId = (): number => ++last
