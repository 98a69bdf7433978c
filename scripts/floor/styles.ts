import { type AtRule, type Declaration, parse, type Rule } from 'postcss'
import { lackingStyle } from './support.ts'
import type { Violation } from './usage.ts'

/** What changes nothing for a browser that lacks it: pointers, scrolling's finish, what only newer systems ask for. */
const improvements = /^(cursor|resize|(over)?scroll-behavior|forced-color-adjust|@media \(forced-colors\)|:-webkit-)/

/**
 * Finds what a stylesheet uses of CSS that the floor lacks. A fallback is an earlier declaration of the same property in
 * the same rule, or `@supports` around it. What is an improvement only, and may be missing, says so in a comment before
 * it, beginning with `floor:`.
 */
export function findStyleViolations(css: string, path: string): Violation[] {
  const violations: Violation[] = []
  const look = (node: Declaration | AtRule | Rule, name: string, ...place: string[]) => {
    const lacking = lackingStyle(place)
    if (!lacking || improvements.test(name) || isExcused(node)) return
    const line = node.source?.start?.line ?? 0
    if (!violations.some((each) => each.line === line && each.name === name)) {
      violations.push({ path, line, name, lacking })
    }
  }

  const root = parse(css, { from: path })
  root.walkAtRules((rule) => {
    look(rule, `@${rule.name}`, 'at-rules', rule.name)
    if (rule.name !== 'media') return
    for (const [, feature] of rule.params.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g)) {
      look(rule, `@media (${feature})`, 'at-rules', 'media', feature!)
    }
    if (/[<>]/.test(rule.params)) look(rule, '@media with < or >', 'at-rules', 'media', 'range_syntax')
  })
  root.walkRules((rule) => {
    for (const [, name] of rule.selector.matchAll(/(?<!\\)::?([a-z-]+)/g)) look(rule, `:${name}`, 'selectors', name!)
    if (rule.parent?.type === 'rule') look(rule, 'nesting', 'selectors', 'nesting')
  })
  root.walkDecls((declaration) => {
    if (hasFallback(declaration)) return
    const { prop, value } = declaration
    look(declaration, prop, 'properties', prop)
    if (prop === 'gap' && isFlex(declaration))
      look(declaration, 'gap in a flex box', 'properties', 'gap', 'flex_context')
    for (const [word] of value.replaceAll(/(["']).*?\1|url\(.*?\)/g, '').matchAll(/[a-z-]{2,}(?!\()\b/gi)) {
      look(declaration, `${prop}: ${word}`, 'properties', prop, word)
    }
    for (const [, name] of value.matchAll(/([a-z][a-z-]*)\(/gi)) {
      look(declaration, `${name}()`, 'types', name!)
      look(declaration, `${name}()`, 'types', 'color', name!)
    }
    const unit = /\d(d|s|l)v(?:h|w|i|b|min|max)\b/.exec(value)?.[1]
    const kinds = { d: 'dynamic', s: 'small', l: 'large' } as const
    if (unit) {
      const kind = kinds[unit as keyof typeof kinds]
      look(declaration, `the unit ${unit}vh`, 'types', 'length', `viewport_percentage_units_${kind}`)
    }
  })
  return violations
}

/** Whether a comment right before the node or one around it gives the reason, or `@supports` asks first. */
function isExcused(node: Declaration | AtRule | Rule): boolean {
  const before = node.prev()
  if (before?.type === 'comment' && before.text.startsWith('floor:')) return true
  const outer = node.parent
  if (outer?.type === 'atrule') {
    const rule = outer as AtRule
    return rule.name === 'supports' || isExcused(rule)
  }
  return outer?.type === 'rule' ? isExcused(outer) : false
}

function hasFallback(declaration: Declaration): boolean {
  for (let before = declaration.prev(); before; before = before.prev()) {
    if (before.type === 'decl' && before.prop === declaration.prop) return true
  }
  return false
}

function isFlex({ parent }: Declaration): boolean {
  return parent?.some((each) => each.type === 'decl' && each.prop === 'display' && /flex/.test(each.value)) ?? false
}
