import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  sql,
} from 'kysely'

/**
 * What SQLite means by the types of a schema: integers of 64 bits, and texts that are ordered by their
 * bytes, whatever language the database was made for.
 */
const TYPES: Readonly<Record<string, ReturnType<typeof sql>>> = {
  integer: sql`bigint`,
  text: sql`text collate "C"`,
}

class TypeTransformer extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { dataType } = node
    const type = DataTypeNode.is(dataType) ? TYPES[String(dataType.dataType)] : undefined
    const changed = super.transformColumnDefinition(node)
    return type === undefined ? changed : { ...changed, dataType: type.toOperationNode() as never }
  }
}

/** Lets migrations that speak of SQLite's types make the same of PostgreSQL. */
export function createPostgresSchema(): KyselyPlugin {
  const transformer = new TypeTransformer()
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  }
}
