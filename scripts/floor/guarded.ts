import ts from 'typescript'

/**
 * Whether the code asks first if a feature is there: `x.feature?.()`, `typeof Feature`, and what stands behind a
 * condition that names it (`if ('feature' in x)`, `feature ? … : …`, `if (!x.feature) return`).
 */
export function isGuarded(node: ts.Node, name: string): boolean {
  const asked = new RegExp(`\\b${name}\\b`)
  const names = (condition: ts.Node) => asked.test(condition.getText())
  const outer = node.parent
  if (ts.isTypeOfExpression(outer)) return true
  if ((ts.isCallExpression(outer) || ts.isPropertyAccessExpression(outer)) && outer.questionDotToken) {
    if (outer.expression === node) return true
  }
  for (let child = node, each = node.parent; each; child = each, each = each.parent) {
    const condition = ts.isIfStatement(each) ? each.expression : ts.isConditionalExpression(each) && each.condition
    // What stands in the condition asks only if it does no more than look.
    if (condition && (child === condition ? looksOnly(node) : names(condition))) return true
    if (ts.isBinaryExpression(each) && isQuestion(each.operatorToken.kind)) {
      // The left side is the question itself: `window.feature ?? other`.
      if (child === each.left ? looksOnly(node) : names(each.left)) return true
    }
    if (ts.isBlock(each) || ts.isSourceFile(each)) {
      const before = each.statements.slice(0, each.statements.indexOf(child as ts.Statement))
      if (before.some((statement) => ts.isIfStatement(statement) && names(statement.expression) && leaves(statement))) {
        return true
      }
    }
  }
  return false
}

/** Whether a feature is read and not called, constructed or gone through. */
function looksOnly(node: ts.Node): boolean {
  const { parent } = node
  const used = ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isPropertyAccessExpression(parent)
  return ts.isPropertyAccessExpression(node) && !(used && parent.expression === node)
}

function isQuestion(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  )
}

/** Whether a condition that holds ends the block. */
function leaves({ thenStatement }: ts.IfStatement): boolean {
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last))
}
