import { defineMethod } from '../../method.ts'
import { record } from '../../result.ts'

export interface SelectEnterpriseContactParams {
  /** −1 the person's own department, 0 all. */
  fromDepartmentId: number
  mode: 'single' | 'multi'
  type: readonly ('department' | 'user')[]
  selectedDepartmentIds?: readonly string[]
  selectedUserIds?: readonly string[]
}

export interface SelectEnterpriseContactResult {
  result: Record<string, unknown>
}

/**
 * Lets the person pick colleagues and departments.
 *
 * Resolves to what they picked. Rejects with `cancelled`, `failed`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4. Client 6.5.10.
 * @deprecated Use the SDK of WeCom.
 * @example
 * import { selectEnterpriseContact } from '@wove/jssdk/legacy'
 *
 * const { result } = await selectEnterpriseContact({ fromDepartmentId: 0, mode: 'multi', type: ['user'] })
 * console.log(result)
 */
export const selectEnterpriseContact = /* @__PURE__ */ defineMethod<
  SelectEnterpriseContactParams,
  SelectEnterpriseContactResult
>({
  name: 'selectEnterpriseContact',
  waitsFor: 'person',
  result: /* @__PURE__ */ record('result'),
})
