import ts from 'typescript'
import { isGuarded } from './guarded.ts'
import { type Feature, lackingFeature } from './support.ts'

/** A use of something that a browser of the floor lacks. */
export interface Violation {
  path: string
  line: number
  /** As written: `AbortSignal.any`. */
  name: string
  /** Which browsers lack it. */
  lacking: string
}

/** Finds what the sources use of the browser and of the language's library that the floor lacks. */
export function findViolations(program: ts.Program, isSource: (path: string) => boolean): Violation[] {
  const checker = program.getTypeChecker()
  const violations: Violation[] = []

  const look = (node: ts.Node, features: readonly Feature[]) => {
    for (const feature of features) {
      const lacking = lackingFeature(feature)
      if (lacking === undefined) continue
      const name = feature.filter(Boolean).join('.')
      if (lacking && !isGuarded(node, feature[1] ?? feature[0])) {
        const file = node.getSourceFile()
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
        violations.push({ path: file.fileName, line, name, lacking })
      }
      return
    }
  }

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isPropertyAccessExpression(node)) {
      look(node, members(checker.getTypeAtLocation(node.expression), node.name.text, node.expression))
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name
      if (ts.isIdentifier(key)) look(node, members(checker.getTypeAtLocation(node.parent), key.text))
    } else if (ts.isIdentifier(node) && isValue(node) && isGlobal(checker.getSymbolAtLocation(node))) {
      look(node, [[node.text]])
    }
    ts.forEachChild(node, visit)
  }
  for (const file of program.getSourceFiles()) if (isSource(file.fileName)) visit(file)
  return violations

  /** Under which names a member may stand in the data: its type's, those of the types that this one extends. */
  function members(type: ts.Type, member: string, owner?: ts.Expression): Feature[] {
    const isGlobalObject = owner && /^(window|globalThis|self)$/.test(owner.getText())
    if (isGlobalObject) return [[member]]
    const declared = checker.getPropertyOfType(checker.getApparentType(type), member)
    if (!fromLibrary(declared)) return []
    const statics = owner && ts.isIdentifier(owner) && isGlobal(checker.getSymbolAtLocation(owner)) ? [owner.text] : []
    return [...statics, ...typeNames(type)].map((name) => [name, member] as const)
  }

  function typeNames(type: ts.Type): string[] {
    if (type.isUnionOrIntersection()) return type.types.flatMap(typeNames)
    const apparent = checker.getApparentType(type)
    // `ObjectConstructor` is the type of `Object`, `ReadonlyArray` an array's.
    const name = apparent.symbol?.name.replace(/Constructor$/, '').replace(/^Readonly(?=Array|Set|Map)/, '')
    const bases = apparent.isClassOrInterface() ? checker.getBaseTypes(apparent) : []
    return [...(name ? [name] : []), ...bases.flatMap(typeNames)]
  }
}

/** Whether an identifier stands for a value, and not for a key, a declaration or a type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  const declares = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)
  if (declares) return parent.initializer === node
  return ts.isExpression(node) && !ts.isPartOfTypeNode(node) && !ts.isImportSpecifier(parent)
}

/** Declared by TypeScript's own library files. */
function fromLibrary(symbol: ts.Symbol | undefined): boolean {
  return symbol?.declarations?.some((each) => /\/lib\.[^/]*\.d\.ts$/.test(each.getSourceFile().fileName)) ?? false
}

function isGlobal(symbol: ts.Symbol | undefined): boolean {
  return fromLibrary(symbol) && (symbol!.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function)) !== 0
}
