/** The sentence above a component of `@wove/weui`: at the top of its script, or before the constant that it is. */
export function docstringOf(name: string, source: string): string {
  const before = `(?:^<script[^>]*>\\n(?=/)|(?=/\\*\\*(?:(?!\\*/).)*\\*/\\nexport const ${name}\\b))`
  const [, comment = ''] = new RegExp(`${before}/\\*\\*((?:(?!\\*/).)*)\\*/`, 's').exec(source) ?? []
  return comment.replaceAll(/^ ?\* ?/gm, '').trim()
}
