import { errorCodes, explain } from '@wove/core/explain'

/** A page for each error code, in both languages. */
export function errorPages(): [path: string, content: string][] {
  return errorCodes.map((code) => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => explain(code, language))
    const lines = [
      '<!-- Derived from packages/core/src/catalogue by scripts/derive.ts. -->',
      `# ${code}`,
      `## 原因\n\n${zh!.why}`,
      `## 怎么办\n\n${zh!.cure}`,
      `## Why\n\n${en!.why}`,
      `## What to do\n\n${en!.cure}`,
      `\`\`\`ts\nimport { isWxError, WxError } from '@wove/core'\n\nconst error: unknown = new WxError('${code}')\nif (isWxError(error, '${code}')) console.log(error.api, error.raw)\n\`\`\``,
    ]
    return [`docs/errors/${code}.md`, `${lines.join('\n\n')}\n`]
  })
}
