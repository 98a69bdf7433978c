import { reportMethods } from '../sizes/methods.ts'
import { reportScenarios } from '../sizes/report.ts'
import { ensureBuilt } from '../published/built.ts'

/** The scenarios of test/size and the cost of one more method stay within their budgets. */
export async function check(): Promise<void> {
  ensureBuilt()
  const failures = [...(await reportScenarios()), ...(await reportMethods())]
  if (failures.length > 0) throw new Error(failures.join('\n'))
}
