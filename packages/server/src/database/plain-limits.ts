import { type LimitNode, SqliteQueryCompiler, ValueNode } from 'kysely'

/**
 * Writes limits into the text. SQLite looks at the value of a limit while it plans, and so plans anew each time
 * one is bound, which takes several times as long as to run the query.
 *
 * @see https://www.sqlite.org/c3ref/reset.html
 */
export class PlainLimits extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    const isPlain = ValueNode.is(limit) && Number.isSafeInteger(limit.value)
    if (isPlain) this.append(`limit ${limit.value}`)
    else super.visitLimit(node)
  }
}
