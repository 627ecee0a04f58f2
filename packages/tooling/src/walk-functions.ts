/** A node of the syntax tree, as far as the checks look at it. */
interface Node {
  type: string
  start: number
  end: number
  [member: string]: unknown
}

/** What the checks know of one function. */
export interface FunctionShape {
  /** Line it starts on, from 1. */
  line: number
  parameters: number
  /** Its lines without those of the functions inside it. */
  ownLines: number
  /** How deep its branches and loops lie in one another. */
  nesting: number
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const BRANCHES = new Set([
  'IfStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
])

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

function listChildren(node: Node): [string, Node][] {
  return Object.entries(node).flatMap(([member, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(isNode)
      .map((child): [string, Node] => [member, child]),
  )
}

interface Visit {
  depth: number
  shape: FunctionShape | undefined
}

/** Measures every function of a parsed file. */
export function walkFunctions(program: unknown, text: string): FunctionShape[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)]
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1
  const countLines = (node: Node): number => lineAt(node.end) - lineAt(node.start) + 1
  const shapes: FunctionShape[] = []

  const enter = (node: Node, outer: FunctionShape | undefined): FunctionShape => {
    const lines = countLines(node)
    // The line a nested function starts on belongs to the outer one too.
    if (outer !== undefined) outer.ownLines -= lines - 1
    const parameters = Array.isArray(node['params']) ? node['params'].length : 0
    const shape = { line: lineAt(node.start), parameters, ownLines: lines, nesting: 0 }
    shapes.push(shape)
    return shape
  }

  const visit = (node: Node, { depth, shape }: Visit): void => {
    const isFunction = FUNCTIONS.has(node.type)
    const current = isFunction ? enter(node, shape) : shape
    const below = isFunction ? 0 : depth + (BRANCHES.has(node.type) ? 1 : 0)
    if (current !== undefined) current.nesting = Math.max(current.nesting, below)
    for (const [member, child] of listChildren(node)) {
      // `else if` continues a chain, it does not lie deeper.
      const isChain = member === 'alternate' && child.type === 'IfStatement'
      visit(child, { depth: isChain ? below - 1 : below, shape: current })
    }
  }

  if (isNode(program)) visit(program, { depth: 0, shape: undefined })
  return shapes
}
