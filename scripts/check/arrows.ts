import { brokenArrows } from '../arrows/broken.ts'
import { importsByFile } from '../arrows/imports.ts'
import { readPackages } from '../packages.ts'

/** Each package imports only whom it may: the table is scripts/arrows/table.ts. */
export function check(): void {
  const broken: string[] = []
  for (const each of readPackages()) {
    const imports = importsByFile(each.folder)
    broken.push(...brokenArrows(each, imports))
    console.log(`@wove/${each.name}: ${imports.size} files`)
  }
  if (broken.length > 0) throw new Error(broken.join('\n'))
}
