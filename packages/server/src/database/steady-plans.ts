import { type LimitNode, SqliteQueryCompiler, ValueNode } from 'kysely'

/**
 * Lets SQLite plan each query once. It looks at values while it plans, those of limits and those that joins begin
 * with, and so plans anew each time one is bound, which takes several times as long as to run the query. Limits are
 * written into the text, and every other value has a sign before it that changes nothing: what is worked out is
 * not looked at.
 *
 * @see https://www.sqlite.org/c3ref/prepare.html
 * @see https://www.sqlite.org/lang_expr.html
 */
export class SteadyPlans extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    const isPlain = ValueNode.is(limit) && Number.isSafeInteger(limit.value)
    if (isPlain) this.append(`limit ${limit.value}`)
    else super.visitLimit(node)
  }

  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }
}
